package org.shilian.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The newest events of one epoch in memory, bounded by number and bytes. One thread adds, any thread reads. */
final class EventRing {
    private static final long MOST_BYTES = 32L << 20;

    private final AtomicReferenceArray<@Nullable LoggedEvent> slots;
    private long bytes;
    private long oldest;

    EventRing(int size) {
        slots = new AtomicReferenceArray<>(size);
    }

    void add(LoggedEvent event) {
        drop(slots.getAndSet(slot(event.offset()), event));
        oldest = bytes == 0 ? event.offset() : oldest;
        bytes += event.json().length();
        while (bytes > MOST_BYTES && oldest < event.offset()) {
            drop(slots.getAndSet(slot(oldest), null));
            oldest++;
        }
    }

    private void drop(@Nullable LoggedEvent event) {
        if (event != null) {
            bytes -= event.json().length();
            oldest = event.offset() + 1;
        }
    }

    void clear() {
        for (int i = 0; i < slots.length(); i++) {
            slots.set(i, null);
        }
        bytes = 0;
    }

    /** The events from that offset on, up to {@code limit}; empty where the first of them is not held any more. */
    List<LoggedEvent> from(Position first, int limit) {
        List<LoggedEvent> found = new ArrayList<>();
        for (long offset = first.offset(); found.size() < limit; offset++) {
            LoggedEvent event = slots.get(slot(offset));
            if (event == null
                    || event.offset() != offset
                    || !event.position().epoch().equals(first.epoch())) {
                break;
            }
            found.add(event);
        }
        return found;
    }

    private int slot(long offset) {
        return (int) (offset % slots.length());
    }
}
