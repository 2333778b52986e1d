package org.shilian.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shilian.app.Part;
import org.shilian.store.Seal;
import org.shilian.store.Store;
import org.shilian.store.Transaction;

/**
 * The one log for the whole centre. Offsets have no holes and become visible in order, also when
 * transactions commit out of order or on several nodes: they are given out as the last step of each
 * transaction, under the lock of one row, which is held until the commit.
 */
public final class EventLog implements Part {
    private final Store source;
    private final Clock clock;
    private final EventConfig config;
    private final EventStore store;
    private final EventRing ring;
    private final EventMetrics metrics;
    private final EventReader reader;
    private final EventRetention retention;

    public EventLog(Vertx vertx, Store source, Clock clock, EventConfig config, MeterRegistry registry) {
        this.source = source;
        this.clock = clock;
        this.config = config;
        this.store = new EventStore(source.database(), clock.getZone());
        this.ring = new EventRing(config.recent());
        this.metrics = new EventMetrics(registry);
        this.reader = new EventReader(vertx, store, ring, metrics);
        this.retention = new EventRetention(vertx, store, clock, config, metrics);
    }

    @Override
    public Future<Void> start() {
        return store.renewIfRestored()
                .compose(checked -> reader.start(config.recent()))
                .compose(read -> source.notifications().listen(EventStore.CHANNEL, reader))
                .onSuccess(listening -> retention.start());
    }

    /** Adds events to what the transaction does; they become visible with its commit or not at all. */
    public void append(Transaction transaction, Event... events) {
        List<NewEvent> pending = transaction.state(Pending.class, () -> new Pending(this, transaction)).events;
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (Event event : events) {
            pending.add(new NewEvent(UUID.randomUUID(), now, event));
        }
    }

    private Future<Void> write(Transaction transaction, List<NewEvent> events) {
        if (events.isEmpty()) {
            return Future.succeededFuture();
        }
        return metrics.timedAppend(() -> store.append(transaction, events)).mapEmpty();
    }

    /** The newest position that this node has handed on. */
    public Position head() {
        return reader.last();
    }

    /** The next events after a position, as many as {@code limit}, or that it is lost. */
    public Future<Reading> read(Position from, int limit) {
        List<LoggedEvent> recent = ring.from(new Position(from.epoch(), from.offset() + 1), limit);
        if (!recent.isEmpty()) {
            return Future.succeededFuture(new Reading.Events(recent, head()));
        }
        return store.page(from.offset(), limit).map(page -> reading(from, page));
    }

    private static Reading reading(Position from, EventPage page) {
        boolean kept = page.epoch().equals(from.epoch()) && page.reaches(from.offset());
        return kept ? new Reading.Events(page.events(), page.headPosition()) : new Reading.Lost(page.headPosition());
    }

    /** Hands on what is in memory, told by an interruption where it begins, and then every event as it comes. */
    public void subscribe(EventSubscriber subscriber) {
        reader.subscribe(subscriber);
    }

    public void unsubscribe(EventSubscriber subscriber) {
        reader.forget(subscriber);
    }

    /** Begins a new epoch, so that no client goes on from what it knew: to be called after a restore. */
    public Future<Void> renewEpoch() {
        return store.renew(head().epoch())
                .onSuccess(done -> reader.notified(""))
                .mapEmpty();
    }

    /** Forgets what is beyond the bounds now, instead of within a minute. */
    public Future<Integer> trim() {
        return retention.trim();
    }

    @Override
    public Future<Void> stop() {
        source.notifications().forget(EventStore.CHANNEL, reader);
        retention.stop();
        reader.stop();
        return Future.succeededFuture();
    }

    /** What one transaction has to append at its end. */
    private static final class Pending {
        private final List<NewEvent> events = new ArrayList<>();

        Pending(EventLog log, Transaction transaction) {
            transaction.seal(Seal.EVENT, () -> log.write(transaction, events));
        }
    }
}
