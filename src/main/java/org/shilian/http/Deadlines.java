package org.shilian.http;

import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Closes a connection whose next request does not arrive whole in time, however busily it drips bytes,
 * and turns away connections above the most there may be. Confined to one event loop but for the count.
 */
final class Deadlines {
    private final Vertx vertx;
    private final HttpConfig config;
    private final AtomicInteger open;
    private final Map<HttpConnection, Wait> waits = new HashMap<>();

    private static final class Wait {
        int answering;
        long timer;
    }

    Deadlines(Vertx vertx, HttpConfig config, AtomicInteger open) {
        this.vertx = vertx;
        this.config = config;
        this.open = open;
    }

    void opened(HttpConnection connection) {
        connection.closeHandler(closed -> closed(connection));
        waits.put(connection, new Wait());
        if (open.incrementAndGet() > config.maxConnections()) {
            close(connection);
        } else {
            arm(connection, config.headersWithin());
        }
    }

    /** It is a WebSocket from now on: no request follows, and only its channel tells of its end. */
    void upgraded(HttpConnection connection, Channel channel) {
        Wait wait = waits.remove(connection);
        if (wait != null) {
            vertx.cancelTimer(wait.timer);
            var unused = channel.closeFuture().addListener(closed -> open.decrementAndGet());
        }
    }

    /** A request has arrived: its answer has its own limit. */
    void asked(HttpConnection connection) {
        Wait wait = waits.get(connection);
        if (wait != null) {
            wait.answering++;
            vertx.cancelTimer(wait.timer);
        }
    }

    void answered(HttpConnection connection) {
        Wait wait = waits.get(connection);
        if (wait != null && --wait.answering == 0) {
            arm(connection, config.keepAlive());
        }
    }

    private void arm(HttpConnection connection, Duration within) {
        Wait wait = waits.get(connection);
        if (wait != null) {
            wait.timer = vertx.setTimer(within.toMillis(), late -> close(connection));
        }
    }

    private void closed(HttpConnection connection) {
        Wait wait = waits.remove(connection);
        if (wait != null) {
            open.decrementAndGet();
            vertx.cancelTimer(wait.timer);
        }
    }

    private static void close(HttpConnection connection) {
        connection.close().onFailure(gone -> {});
    }
}
