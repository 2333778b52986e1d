package org.shilian.push;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shilian.event.Position;

/** A client of another make (the JDK's) that speaks the protocol and keeps what it hears. */
final class PushClient implements WebSocket.Listener {
    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;

    static PushClient connect(int port, String person) {
        PushClient client = new PushClient();
        client.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:%d/%s".formatted(port, person)), client)
                .join();
        return client;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(new JsonObject(part.toString()));
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }

    private WebSocket socket() {
        return java.util.Objects.requireNonNull(socket);
    }

    void say(String text) {
        socket().sendText(text, true).join();
    }

    /** Says it unless the server has hung up meanwhile. */
    boolean tryToSay(String text) {
        try {
            say(text);
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    void sayBinary(byte[] bytes) {
        socket().sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** Subscribes and returns the answer. */
    JsonObject subscribe(@Nullable Position from, String... topics) {
        JsonObject body = new JsonObject().put("topics", List.of(topics));
        if (from != null) {
            body.put("from", json(from));
        }
        say(new JsonObject().put("subscribe", body).encode());
        return next("subscribed");
    }

    static JsonObject json(Position position) {
        return new JsonObject().put("epoch", position.epoch().toString()).put("offset", position.offset());
    }

    /** The next message of that name; those of other names before it are dropped. */
    JsonObject next(String name) {
        while (true) {
            JsonObject message = next();
            if (message.containsKey(name)) {
                return message.getJsonObject(name);
            }
        }
    }

    JsonObject next() {
        try {
            JsonObject message = heard.poll(20, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing heard");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The next events' offsets; nothing but events and positions may come between. */
    List<Long> offsets(int count) {
        List<Long> offsets = new ArrayList<>();
        while (offsets.size() < count) {
            JsonObject message = next();
            if (message.containsKey("event")) {
                offsets.add(message.getJsonObject("event").getLong("offset"));
            } else if (!message.containsKey("position")) {
                throw new AssertionError("not an event: " + message);
            }
        }
        return offsets;
    }

    int heardCount() {
        return heard.size();
    }

    int closeCode() {
        return closed.orTimeout(20, TimeUnit.SECONDS).join();
    }

    void cut() {
        socket().abort();
    }
}
