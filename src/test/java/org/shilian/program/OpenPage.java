package org.shilian.program;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One socket of a page: what it heard, how many pictures' parts came, and whether it was ended. */
final class OpenPage implements WebSocket.Listener, AutoCloseable {
    final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    final AtomicInteger parts = new AtomicInteger();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean ended;

    OpenPage(String address, String token) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(address.replaceFirst("http", "ws")), this)
                .join();
    }

    void say(JsonObject message) {
        socket.sendText(message.encode(), true).join();
    }

    boolean isEnded() {
        return ended;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            heard.add(new JsonObject(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        parts.incrementAndGet();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        ended = true;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        ended = true;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
