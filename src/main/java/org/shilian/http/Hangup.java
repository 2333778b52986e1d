package org.shilian.http;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;

/** Breaks the connection of a socket whose peer does not even read that it is to be closed. */
public final class Hangup {
    private Hangup() {}

    public static void now(ServerWebSocket socket) {
        if (!socket.isClosed()) {
            var unused = ((WebSocketInternal) socket).channelHandlerContext().close();
        }
    }
}
