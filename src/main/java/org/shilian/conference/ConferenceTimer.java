package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.shilian.app.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a second what has become due; what is due is done once, on whichever node comes first. */
final class ConferenceTimer implements Part {
    private static final Logger log = LoggerFactory.getLogger(ConferenceTimer.class);
    private static final long TICK_MILLIS = 1_000;

    private final Vertx vertx;
    private final Conferences conferences;
    private volatile long timer = -1;
    private volatile boolean busy;

    ConferenceTimer(Vertx vertx, Conferences conferences) {
        this.vertx = vertx;
        this.conferences = conferences;
    }

    @Override
    public Future<Void> start() {
        timer = vertx.setPeriodic(TICK_MILLIS, tick -> look());
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> stop() {
        vertx.cancelTimer(timer);
        return Future.succeededFuture();
    }

    private void look() {
        if (!busy) {
            busy = true;
            conferences
                    .dealWithDue()
                    .onFailure(failure -> log.debug("what is due could not be done now", failure))
                    .onComplete(done -> busy = false);
        }
    }
}
