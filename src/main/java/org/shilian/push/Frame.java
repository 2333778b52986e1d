package org.shilian.push;

import java.util.List;
import org.shilian.event.Event;
import org.shilian.event.Position;

/**
 * One event as it goes over the wire: a whole WebSocket text frame inside a slab that all sessions
 * share.
 *
 * @param covering the event's topic and those above it
 * @param total bytes of all frames up to and with this one, to tell how far behind a client is
 */
record Frame(Position position, Event event, List<String> covering, Slab slab, int start, int end, long total) {
    long offset() {
        return position.offset();
    }

    boolean isFollowedBy(Frame next) {
        return next.slab == slab && next.start == end;
    }
}
