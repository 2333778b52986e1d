package org.shilian.push;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.shilian.event.LoggedEvent;
import org.shilian.event.Topic;

/** Encodes events as unmasked, final text frames (RFC 6455 section 5.2), once for all sessions. */
final class FrameEncoder {
    private static final byte FINAL_TEXT = (byte) 0x81;
    private static final byte[] BEFORE = "{\"event\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER = "}".getBytes(StandardCharsets.US_ASCII);
    private static final int ENVELOPE = BEFORE.length + AFTER.length;
    private static final int LONGEST_HEADER = 10;

    private long total;

    List<Frame> encode(List<LoggedEvent> events) {
        int room = events.stream()
                .mapToInt(event -> LONGEST_HEADER + ENVELOPE + event.json().length())
                .sum();
        ByteBuffer target = ByteBuffer.allocateDirect(room);
        List<Integer> ends = new ArrayList<>(events.size());
        for (LoggedEvent event : events) {
            put(target, event.json());
            ends.add(target.position());
        }
        target.flip();
        return frames(events, ends, new Slab(target));
    }

    private static void put(ByteBuffer target, Buffer json) {
        int length = ENVELOPE + json.length();
        target.put(FINAL_TEXT);
        if (length < 126) {
            target.put((byte) length);
        } else if (length < 65_536) {
            target.put((byte) 126).putShort((short) length);
        } else {
            target.put((byte) 127).putLong(length);
        }
        target.put(BEFORE).put(json.getBytes()).put(AFTER);
    }

    private List<Frame> frames(List<LoggedEvent> events, List<Integer> ends, Slab slab) {
        List<Frame> frames = new ArrayList<>(events.size());
        int start = 0;
        for (int i = 0; i < events.size(); i++) {
            LoggedEvent event = events.get(i);
            int end = ends.get(i);
            total += end - start;
            frames.add(new Frame(
                    event.position(),
                    event.event(),
                    Topic.covering(event.event().topic()),
                    slab,
                    start,
                    end,
                    total));
            start = end;
        }
        return frames;
    }
}
