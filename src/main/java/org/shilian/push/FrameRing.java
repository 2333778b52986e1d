package org.shilian.push;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.shilian.event.Position;

/**
 * The newest frames, bounded by number and bytes, shared by all sessions: each session's queue is the stretch between its cursor
 * and the end. One thread adds; event loops read.
 */
final class FrameRing {
    private static final long MOST_BYTES = 64L << 20;

    private final AtomicReferenceArray<@Nullable Frame> slots;
    private long oldest;
    private volatile @Nullable Position end;

    FrameRing(int size) {
        slots = new AtomicReferenceArray<>(size);
    }

    /** Begins anew after that position. */
    void begin(Position position) {
        for (int i = 0; i < slots.length(); i++) {
            slots.set(i, null);
        }
        end = position;
        oldest = position.offset() + 1;
    }

    void add(List<Frame> frames) {
        for (Frame frame : frames) {
            slots.set(slot(frame.offset()), frame);
            dropBefore(frame);
        }
        end = frames.get(frames.size() - 1).position();
    }

    private void dropBefore(Frame newest) {
        oldest = Math.max(oldest, newest.offset() - slots.length() + 1);
        Frame first = slots.get(slot(oldest));
        while (first != null && oldest < newest.offset() && newest.total() - first.total() > MOST_BYTES) {
            slots.set(slot(oldest), null);
            oldest++;
            first = slots.get(slot(oldest));
        }
    }

    /** The newest position; absent until the log was read. */
    @Nullable Position end() {
        return end;
    }

    /** The frame at that place, where it is still held. */
    @Nullable Frame get(UUID epoch, long offset) {
        Frame frame = slots.get(slot(offset));
        return frame != null
                        && frame.offset() == offset
                        && frame.position().epoch().equals(epoch)
                ? frame
                : null;
    }

    private int slot(long offset) {
        return (int) (offset % slots.length());
    }
}
