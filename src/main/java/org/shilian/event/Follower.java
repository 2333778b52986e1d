package org.shilian.event;

import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps something in memory as the database has it by following the log: all is read when it starts, and once more when
 * the log was interrupted.
 */
public abstract class Follower implements EventSubscriber {
    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private final EventLog events;
    private final String what;

    /** {@code what} it keeps, for the log of the program. */
    protected Follower(EventLog events, String what) {
        this.events = events;
        this.what = what;
    }

    public final Future<Void> start() {
        events.subscribe(this);
        return readAll();
    }

    public final Future<Void> stop() {
        events.unsubscribe(this);
        return Future.succeededFuture();
    }

    @Override
    public final void interrupted(Position now) {
        readAgain();
    }

    protected final void readAgain() {
        readAll().onFailure(this::unread);
    }

    protected final void unread(Throwable failure) {
        log.warn("the {} could not be read again; the former ones stand", what, failure);
    }

    protected abstract Future<Void> readAll();
}
