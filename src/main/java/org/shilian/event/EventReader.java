package org.shilian.event;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.shilian.store.NotificationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log as it grows, once for this node: woken by notifications, and now and then without
 * one. Hands each event on once, in order. All state belongs to its context.
 */
final class EventReader implements NotificationListener {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);
    private static final int PAGE = 1_000;
    private static final long SAFETY_POLL = 5_000;

    private final Vertx vertx;
    private final Context context;
    private final EventStore store;
    private final EventRing ring;
    private final EventMetrics metrics;
    private final List<EventSubscriber> subscribers = new CopyOnWriteArrayList<>();

    private volatile @Nullable Position last;
    private boolean reading;
    private boolean again;
    private boolean stopped;
    private long poll = -1;

    EventReader(Vertx vertx, EventStore store, EventRing ring, EventMetrics metrics) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.store = store;
        this.ring = ring;
        this.metrics = metrics;
    }

    /** Loads the newest events, so that clients of a former run recover from memory. */
    Future<Void> start(int recent) {
        return store.page(0, 0)
                .compose(now -> store.page(Math.max(0, now.head() - recent), recent))
                .onSuccess(this::begin)
                .mapEmpty();
    }

    private void begin(EventPage page) {
        page.events().forEach(ring::add);
        long lastOffset = page.events().isEmpty()
                ? page.head()
                : page.events().get(page.events().size() - 1).offset();
        last = new Position(page.epoch(), lastOffset);
        context.runOnContext(now -> wake());
        poll = vertx.setPeriodic(SAFETY_POLL, now -> context.runOnContext(due -> wake()));
    }

    /** The last event handed on. */
    Position last() {
        Position known = last;
        if (known == null) {
            throw new IllegalStateException("the event log is not started");
        }
        return known;
    }

    /** Adds a subscriber, which gets first what is in memory, then everything that comes. */
    void subscribe(EventSubscriber subscriber) {
        context.runOnContext(now -> {
            Position head = last();
            List<LoggedEvent> recent = new ArrayList<>();
            long offset = head.offset();
            while (offset > 0
                    && !ring.from(new Position(head.epoch(), offset), 1).isEmpty()) {
                offset--;
            }
            recent.addAll(ring.from(new Position(head.epoch(), offset + 1), Integer.MAX_VALUE));
            subscriber.interrupted(new Position(head.epoch(), offset));
            tell(subscriber, recent);
            subscribers.add(subscriber);
        });
    }

    void forget(EventSubscriber subscriber) {
        subscribers.remove(subscriber);
    }

    @Override
    public void notified(String payload) {
        context.runOnContext(now -> wake());
    }

    @Override
    public void reconnected() {
        context.runOnContext(now -> wake());
    }

    private void wake() {
        if (stopped || last == null) {
            return;
        }
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        again = false;
        store.page(last().offset(), PAGE).onComplete(page -> context.runOnContext(now -> read(page)));
    }

    private void read(AsyncResult<EventPage> page) {
        reading = false;
        if (page.succeeded()) {
            take(page.result());
        } else {
            LOG.debug("the event log cannot be read now", page.cause());
        }
        if (again) {
            wake();
        }
    }

    private void take(EventPage page) {
        Position before = last();
        if (!page.epoch().equals(before.epoch())) {
            interrupt(page.headPosition());
        } else if (page.head() < before.offset()) {
            renew(before.epoch());
        } else if (!page.reaches(before.offset())) {
            LOG.warn("events {} to {} were forgotten before they were read", before.offset() + 1, page.first() - 1);
            interrupt(page.headPosition());
        } else {
            handOn(page.events());
            again |= page.head() > last().offset();
        }
        metrics.read(last().offset(), page.head());
    }

    /** The log is shorter than it was: it was put back to an older state. */
    private void renew(UUID former) {
        LOG.error("the event log was put back to an older state: beginning a new epoch");
        store.renew(former)
                .onSuccess(done -> context.runOnContext(now -> wake()))
                .onFailure(failure -> LOG.warn("a new epoch cannot be begun yet", failure));
    }

    private void interrupt(Position now) {
        ring.clear();
        last = now;
        subscribers.forEach(subscriber -> subscriber.interrupted(now));
    }

    private void handOn(List<LoggedEvent> batch) {
        if (!batch.isEmpty()) {
            batch.forEach(ring::add);
            last = batch.get(batch.size() - 1).position();
            subscribers.forEach(subscriber -> tell(subscriber, batch));
        }
    }

    private static void tell(EventSubscriber subscriber, List<LoggedEvent> batch) {
        try {
            subscriber.events(batch);
        } catch (RuntimeException e) {
            LOG.error("a subscriber of the event log failed", e);
        }
    }

    void stop() {
        context.runOnContext(now -> stopped = true);
        vertx.cancelTimer(poll);
    }
}
