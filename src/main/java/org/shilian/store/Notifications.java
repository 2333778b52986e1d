package org.shilian.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection that hears NOTIFY, made anew for ever when it breaks. It also feels the pulse of
 * the database, twice a second, for {@link Availability}. Runs on one context of its own.
 */
public final class Notifications {
    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final long PULSE = 500;
    private static final long ANSWER_WITHIN = 3_000;
    private static final int PATIENCE = 10;
    private static final long SHORTEST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 2_000;

    private final Vertx vertx;
    private final Context context;
    private final Supplier<PgConnectOptions> options;
    private final Availability availability;
    private final Runnable hung;
    private final Map<String, List<NotificationListener>> listeners = new ConcurrentHashMap<>();

    private @Nullable ListenConnection connection;
    private boolean stopped;

    /** {@code hung} is told when a connection neither answers nor breaks for half a minute. */
    Notifications(Vertx vertx, Supplier<PgConnectOptions> options, Availability availability, Runnable hung) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.options = options;
        this.availability = availability;
        this.hung = hung;
    }

    /** Hears a channel from now on. The listener is called on the context of these notifications. */
    public Future<Void> listen(String channel, NotificationListener listener) {
        if (!channel.matches("[a-z_]{1,60}")) {
            throw new IllegalArgumentException("not a channel: " + channel);
        }
        listeners
                .computeIfAbsent(channel, first -> new CopyOnWriteArrayList<>())
                .add(listener);
        return onContext(() -> {
            ListenConnection current = connection;
            return current == null ? Future.succeededFuture() : current.listen(channel);
        });
    }

    /** No longer calls the listener. */
    public void forget(String channel, NotificationListener listener) {
        listeners.getOrDefault(channel, new CopyOnWriteArrayList<>()).remove(listener);
    }

    Future<Void> start() {
        return onContext(this::connect);
    }

    private Future<Void> onContext(Supplier<Future<Void>> action) {
        io.vertx.core.Promise<Void> done = io.vertx.core.Promise.promise();
        context.runOnContext(now -> action.get().onComplete(done));
        return done.future();
    }

    private Future<Void> connect() {
        return Future.<Void>succeededFuture()
                .compose(now -> ListenConnection.open(vertx, options.get(), listeners.keySet()))
                .onSuccess(this::connected)
                .mapEmpty();
    }

    private void connected(ListenConnection opened) {
        if (stopped) {
            opened.abandon();
            return;
        }
        connection = opened;
        opened.onNotification(notification -> deliver(notification.getChannel(), notification.getPayload()));
        opened.onClose(() -> broken(opened, "the connection was closed"));
        availability.up();
        all(NotificationListener::reconnected);
        schedulePulse(opened);
    }

    private void deliver(String channel, String payload) {
        for (NotificationListener listener : listeners.getOrDefault(channel, List.of())) {
            told(() -> listener.notified(payload));
        }
    }

    private void all(java.util.function.Consumer<NotificationListener> telling) {
        for (List<NotificationListener> some : listeners.values()) {
            some.forEach(listener -> told(() -> telling.accept(listener)));
        }
    }

    private static void told(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.error("a listener of notifications failed", e);
        }
    }

    private void schedulePulse(ListenConnection current) {
        vertx.setTimer(PULSE, now -> {
            if (connection == current) {
                feelPulse(current);
            }
        });
    }

    private void feelPulse(ListenConnection current) {
        Future<Void> answer = current.ping();
        answer.timeout(ANSWER_WITHIN, TimeUnit.MILLISECONDS)
                .onSuccess(well -> schedulePulse(current))
                .onFailure(failure -> noPulse(current, answer, failure));
    }

    private void noPulse(ListenConnection current, Future<Void> answer, Throwable failure) {
        if (failure instanceof TimeoutException && connection == current) {
            availability.down("no answer within three seconds");
            waitForPulse(current, answer, PATIENCE);
        } else {
            broken(current, failure.getMessage());
        }
    }

    /** A server that stands still may go on later, and then answers what it was asked. */
    private void waitForPulse(ListenConnection current, Future<Void> answer, int patience) {
        if (patience == 0) {
            hung.run();
            current.abandon();
            broken(current, "neither answer nor end");
            return;
        }
        answer.timeout(ANSWER_WITHIN, TimeUnit.MILLISECONDS)
                .onSuccess(well -> recovered(current))
                .onFailure(failure -> stillNoPulse(current, answer, patience, failure));
    }

    private void stillNoPulse(ListenConnection current, Future<Void> answer, int patience, Throwable failure) {
        if (failure instanceof TimeoutException && connection == current) {
            waitForPulse(current, answer, patience - 1);
        } else {
            broken(current, failure.getMessage());
        }
    }

    private void recovered(ListenConnection current) {
        if (connection == current) {
            availability.up();
            all(NotificationListener::reconnected);
            schedulePulse(current);
        }
    }

    private void broken(ListenConnection former, @Nullable String reason) {
        if (connection == former) {
            connection = null;
            availability.down(String.valueOf(reason));
            reconnect(SHORTEST_PAUSE);
        }
    }

    private void reconnect(long pause) {
        if (!stopped) {
            connect().onFailure(failure -> reconnectLater(failure, pause));
        }
    }

    private void reconnectLater(Throwable failure, long pause) {
        LOG.debug("the database cannot be reached, next try in {} ms", pause, failure);
        vertx.setTimer(pause, now -> reconnect(Math.min(2 * pause, LONGEST_PAUSE)));
    }

    Future<Void> stop() {
        return onContext(() -> {
            stopped = true;
            ListenConnection current = connection;
            connection = null;
            availability.end();
            if (current != null) {
                current.abandon();
            }
            return Future.succeededFuture();
        });
    }
}
