package org.shilian.conference;

import java.util.HashMap;
import java.util.Map;

/** How long it takes each seat from its welcome until its media is connected, by the server's own clock. */
final class Joins {
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final LineReports lines;
    private final Map<String, Long> begun = new HashMap<>();

    Joins(LineReports lines) {
        this.lines = lines;
    }

    void begins(String seat) {
        begun.put(seat, System.nanoTime());
    }

    void connected(String conference, Seat seat) {
        Long since = begun.remove(seat.id());
        if (since != null) {
            lines.joined(conference, seat, (int) ((System.nanoTime() - since) / NANOS_IN_MILLI));
        }
    }
}
