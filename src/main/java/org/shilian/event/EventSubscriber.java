package org.shilian.event;

import java.util.List;

/** Gets every event of the log, in order, on the context of the reader; it must not block. */
public interface EventSubscriber {
    void events(List<LoggedEvent> batch);

    /** The log goes on at another position: an epoch has begun, or events were forgotten before this node read them. */
    void interrupted(Position now);
}
