package org.shilian.event;

import java.util.List;

/** What there is to read after a position. */
public sealed interface Reading {
    /** The next events, in order; none when the position is the head. */
    record Events(List<LoggedEvent> events, Position head) implements Reading {
        public Events {
            events = List.copyOf(events);
        }
    }

    /** The position is of another epoch, of the future, or older than what is kept: take a fresh snapshot. */
    record Lost(Position head) implements Reading {}
}
