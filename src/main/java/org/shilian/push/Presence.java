package org.shilian.push;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    private final Map<String, Open> sessions = new HashMap<>();
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
        String instance = page.instance() == null ? session : page.instance();
        context.runOnContext(now -> {
            sessions.put(session, new Open(instance, present));
            leaving.remove(present.member());
            change();
        });
    }

    /** From any thread; sessions that never said who they are are unknown here. */
    void left(String session) {
        context.runOnContext(now -> {
            Open open = sessions.remove(session);
            if (open != null && running) {
                left(open.present);
            }
        });
    }

    private void left(Present present) {
        if (isHere(present.member())) {
            change();
        } else {
            leaving.put(present.member(), present);
            vertx.setTimer(config.presenceDelay().toMillis(), due -> gone(present));
        }
    }

    private boolean isHere(String member) {
        return sessions.values().stream().anyMatch(open -> open.present.member().equals(member));
    }

    /** What this node sees: each member once, and the pages that are open as it. */
    private Map<Present, Set<String>> here() {
        Map<String, Present> members = new HashMap<>(leaving);
        Map<String, Set<String>> instances = new HashMap<>();
        for (Open open : sessions.values()) {
            String member = open.present.member();
            members.putIfAbsent(member, open.present);
            instances.computeIfAbsent(member, first -> new HashSet<>()).add(open.instance);
        }
        return members.values().stream()
                .collect(Collectors.toMap(
                        Function.identity(), present -> instances.getOrDefault(present.member(), Set.of())));
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
        Map<Present, Set<String>> here = here();
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

    private Future<Void> put(Transaction transaction, Map<Present, Set<String>> here) {
        return store.lockAndList(transaction)
                .compose(before -> store.put(transaction, node, here)
                        .compose(done -> store.list(transaction))
                        .onSuccess(after -> tell(transaction, before, after))
                        .mapEmpty());
    }

    private void tell(Transaction transaction, List<Present> before, List<Present> after) {
        Map<String, Integer> were = times(before);
        Map<String, Integer> are = times(after);
        for (Present present : after) {
            Integer formerly = were.get(present.member());
            if (formerly == null) {
                log.append(transaction, event("presence.joined", present));
            } else if (formerly != present.times()) {
                log.append(transaction, event("presence.changed", present));
            }
        }
        before.stream()
                .filter(present -> !are.containsKey(present.member()))
                .forEach(present -> log.append(transaction, event("presence.left", present)));
    }

    private static Map<String, Integer> times(List<Present> presents) {
        return presents.stream().collect(Collectors.toMap(Present::member, Present::times));
    }

    private static Event event(String type, Present present) {
        return new Event(type, "presence/" + present.member(), present.topic(), present.place(), present.toJson());
    }

    Instant now() {
        return clock.instant();
    }

    /** Who is connected, on all nodes, oldest first. */
    public Future<List<Present>> snapshot() {
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

    /** One session: which page it is of, and what it says it is. */
    private record Open(String instance, Present present) {}
}
