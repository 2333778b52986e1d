package org.shilian.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;

/** Pings an open WebSocket, so that a peer that is gone, or a proxy between, is noticed by the connection. */
final class Heartbeat {
    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final Runnable forget;

    private Heartbeat(Vertx vertx, ServerWebSocket socket, Runnable forget) {
        this.vertx = vertx;
        this.socket = socket;
        this.forget = forget;
    }

    /** Runs {@code forget} once the socket is found closed. */
    static void on(Vertx vertx, ServerWebSocket socket, Duration every, Runnable forget) {
        Heartbeat heartbeat = new Heartbeat(vertx, socket, forget);
        vertx.setPeriodic(every.toMillis(), heartbeat::beat);
    }

    private void beat(long timer) {
        if (socket.isClosed()) {
            vertx.cancelTimer(timer);
            forget.run();
        } else {
            socket.writePing(Buffer.buffer()).onFailure(gone -> {});
        }
    }
}
