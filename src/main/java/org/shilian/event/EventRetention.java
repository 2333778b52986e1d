package org.shilian.event;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets events that are too old or too many, once a minute. */
final class EventRetention {
    private static final Logger LOG = LoggerFactory.getLogger(EventRetention.class);
    private static final long PERIOD = 60_000;

    private final Vertx vertx;
    private final EventStore store;
    private final Clock clock;
    private final EventConfig config;
    private final EventMetrics metrics;
    private long timer = -1;

    EventRetention(Vertx vertx, EventStore store, Clock clock, EventConfig config, EventMetrics metrics) {
        this.vertx = vertx;
        this.store = store;
        this.clock = clock;
        this.config = config;
        this.metrics = metrics;
    }

    void start() {
        timer = vertx.setPeriodic(
                PERIOD, due -> trim().onFailure(failure -> LOG.warn("the event log cannot be trimmed now", failure)));
    }

    /** Safe on several nodes at once: the second finds nothing more to forget. */
    Future<Integer> trim() {
        OffsetDateTime before = OffsetDateTime.now(clock).minus(config.keepFor());
        return store.trim(config.keepMost(), before).onSuccess(metrics::trimmed);
    }

    void stop() {
        vertx.cancelTimer(timer);
    }
}
