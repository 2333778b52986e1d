package org.shilian.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The newest events of one epoch in memory. One thread adds, any thread reads. */
final class EventRing {
    private final AtomicReferenceArray<@Nullable LoggedEvent> slots;

    EventRing(int size) {
        slots = new AtomicReferenceArray<>(size);
    }

    void add(LoggedEvent event) {
        slots.set(slot(event.offset()), event);
    }

    void clear() {
        for (int i = 0; i < slots.length(); i++) {
            slots.set(i, null);
        }
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
