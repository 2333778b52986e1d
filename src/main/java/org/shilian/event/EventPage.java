package org.shilian.event;

import java.util.List;
import java.util.UUID;

/** Events read at one instant, with what the log looked like then. */
record EventPage(UUID epoch, long head, long first, List<LoggedEvent> events) {
    EventPage {
        events = List.copyOf(events);
    }

    Position headPosition() {
        return new Position(epoch, head);
    }

    /** Whether everything after that offset is still there. */
    boolean reaches(long offset) {
        return offset <= head && offset >= first - 1;
    }
}
