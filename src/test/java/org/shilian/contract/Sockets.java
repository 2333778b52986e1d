package org.shilian.contract;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;

/** Opens WebSockets and lets go of them at once. */
final class Sockets {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Sockets() {}

    /** 101, or the status of the refusal. */
    static int open(int port, String target, String token) {
        try {
            WebSocket socket = CLIENT.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + token)
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + target), new WebSocket.Listener() {})
                    .join();
            socket.abort();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }
}
