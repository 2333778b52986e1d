package org.shilian.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;

/** Pings an open WebSocket and closes it when two pings in a row stay without a pong. It owns the socket's pong handler. */
final class Heartbeat {
    private static final short GONE = 1001;
    private static final int MOST_UNANSWERED = 2;

    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final Runnable forget;
    private int unanswered;

    private Heartbeat(Vertx vertx, ServerWebSocket socket, Runnable forget) {
        this.vertx = vertx;
        this.socket = socket;
        this.forget = forget;
    }

    /** Runs {@code forget} once the socket is found closed. */
    static void on(Vertx vertx, ServerWebSocket socket, Duration every, Runnable forget) {
        Heartbeat heartbeat = new Heartbeat(vertx, socket, forget);
        vertx.setPeriodic(every.toMillis(), heartbeat::beat);
        socket.pongHandler(pong -> heartbeat.unanswered = 0);
    }

    private void beat(long timer) {
        if (socket.isClosed()) {
            vertx.cancelTimer(timer);
            forget.run();
        } else if (unanswered >= MOST_UNANSWERED) {
            socket.close(GONE, "no-pong").onFailure(gone -> {});
        } else {
            unanswered++;
            socket.writePing(Buffer.buffer()).onFailure(gone -> {});
        }
    }
}
