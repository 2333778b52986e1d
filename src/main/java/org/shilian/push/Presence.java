package org.shilian.push;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.store.Store;
import org.shilian.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which walls, consoles and centres are connected, on all nodes. What this node sees is brought into
 * the database again and again until it is there; each difference it makes is an event. All state
 * belongs to its context.
 */
public final class Presence {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final String TOPIC = "presence";
    private static final long HEARTBEAT = 10_000;
    private static final long SOON = 50;

    private final Vertx vertx;
    private final Context context;
    private final Store source;
    private final PresenceStore store;
    private final EventLog log;
    private final PushConfig config;
    private final Clock clock;
    private final UUID node = UUID.randomUUID();
    private final Map<String, Present> sessions = new HashMap<>();
    private final Map<String, Present> leaving = new HashMap<>();

    private boolean running;
    private boolean changed;
    private boolean putting;
    private long heartbeat = -1;

    public Presence(Vertx vertx, Store source, EventLog log, PushConfig config, Clock clock) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.source = source;
        this.store = new PresenceStore(source.database());
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    Future<Void> start() {
        Promise<Void> started = Promise.promise();
        context.runOnContext(now -> {
            running = true;
            heartbeat = vertx.setPeriodic(HEARTBEAT, due -> change());
            change();
            started.complete();
        });
        return started.future();
    }

    /** From any thread. */
    void arrived(String session, Page page, Audience audience) {
        Present present = Present.of(page, audience, OffsetDateTime.now(clock));
        context.runOnContext(now -> {
            sessions.put(session, present);
            leaving.remove(present.member());
            change();
        });
    }

    /** From any thread; sessions that never said who they are are unknown here. */
    void left(String session) {
        context.runOnContext(now -> {
            Present present = sessions.remove(session);
            if (present != null && running && !isHere(present.member())) {
                leaving.put(present.member(), present);
                vertx.setTimer(config.presenceDelay().toMillis(), due -> gone(present));
            }
        });
    }

    private boolean isHere(String member) {
        return sessions.values().stream().anyMatch(present -> present.member().equals(member));
    }

    private void gone(Present present) {
        if (leaving.remove(present.member(), present)) {
            change();
        }
    }

    private void change() {
        if (!changed && running) {
            changed = true;
            putLater(SOON);
        }
    }

    private void putLater(long delay) {
        vertx.setTimer(delay, due -> context.runOnContext(now -> put()));
    }

    private void put() {
        if (!running || putting) {
            return;
        }
        putting = true;
        changed = false;
        Map<String, Present> here = new HashMap<>(leaving);
        sessions.values().forEach(present -> here.putIfAbsent(present.member(), present));
        source.database()
                .inTransaction(transaction -> put(transaction, here))
                .onComplete(done -> context.runOnContext(now -> wasPut(done.cause())));
    }

    private void wasPut(@Nullable Throwable failure) {
        putting = false;
        if (!running) {
            return;
        }
        if (failure != null) {
            LOG.warn("who is connected cannot be kept now, next try in a second: {}", failure.getMessage());
            changed = true;
            putLater(1_000);
        } else if (changed) {
            putLater(SOON);
        }
    }

    private Future<Void> put(Transaction transaction, Map<String, Present> here) {
        return store.lockAndList(transaction)
                .compose(before -> store.put(transaction, node, here.values())
                        .compose(done -> store.list(transaction))
                        .onSuccess(after -> tell(transaction, before, after))
                        .mapEmpty());
    }

    private void tell(Transaction transaction, List<Present> before, List<Present> after) {
        Set<String> were = members(before);
        Set<String> are = members(after);
        after.stream()
                .filter(present -> !were.contains(present.member()))
                .forEach(present -> log.append(transaction, event("presence.joined", present)));
        before.stream()
                .filter(present -> !are.contains(present.member()))
                .forEach(present -> log.append(transaction, event("presence.left", present)));
    }

    private static Set<String> members(List<Present> presents) {
        return presents.stream().map(Present::member).collect(Collectors.toSet());
    }

    private static Event event(String type, Present present) {
        return new Event(type, "presence/" + present.member(), TOPIC, present.place(), present.toJson());
    }

    Future<List<Present>> snapshot() {
        return store.all();
    }

    /** Leaves what is kept to the next run, in which the pages come back, or to time. */
    Future<Void> stop() {
        Promise<Void> stopped = Promise.promise();
        context.runOnContext(now -> {
            running = false;
            vertx.cancelTimer(heartbeat);
            stopped.complete();
        });
        return stopped.future();
    }
}
