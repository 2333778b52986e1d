package org.shilian.event;

import java.util.UUID;

/** A place in the log: after that many events of that epoch. Offsets begin at 1 and have no holes. */
public record Position(UUID epoch, long offset) {
    public Position {
        if (offset < 0) {
            throw new IllegalArgumentException("an offset is not negative: " + offset);
        }
    }
}
