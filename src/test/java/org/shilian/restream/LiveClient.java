package org.shilian.restream;

import static org.shilian.Await.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A browser's side of the live protocol: keeps all frames in the order they came. */
public final class LiveClient {

    /** Held: a client that is forgotten closes its sockets. */
    private final WebSocketClient client;

    private final WebSocket socket;
    private final List<Object> frames = new CopyOnWriteArrayList<>();
    private volatile @Nullable Short closeCode;

    private LiveClient(WebSocketClient client, WebSocket socket) {
        this.client = client;
        this.socket = socket;
        socket.textMessageHandler(text -> frames.add(new JsonObject(text)));
        socket.binaryMessageHandler(frames::add);
        socket.closeHandler(closed -> closeCode = socket.closeStatusCode() == null ? -1 : socket.closeStatusCode());
    }

    static LiveClient connect(Vertx vertx, int port, String path) {
        WebSocketClientOptions options =
                new WebSocketClientOptions().setMaxMessageSize(16 << 20).setMaxFrameSize(16 << 20);
        WebSocketClient client = vertx.createWebSocketClient(options);
        return await(client.connect(port, "127.0.0.1", path).map(socket -> new LiveClient(client, socket)));
    }

    public List<Object> frames() {
        return frames;
    }

    /** Text frames of a type. */
    public List<JsonObject> texts(String type) {
        return frames.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(text -> type.equals(text.getString("type")))
                .toList();
    }

    /** States in short. */
    public List<String> states() {
        return texts("state").stream().map(RelayHouse::brief).toList();
    }

    /** Waits for binary frames, of which the first is an init segment. */
    public LiveClient awaitFragments(int count) {
        return awaitFrames(all -> all.stream().filter(Buffer.class::isInstance).count() >= count);
    }

    public LiveClient awaitFrames(Predicate<List<Object>> reached) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> reached.test(frames));
        return this;
    }

    public LiveClient awaitState(String brief) {
        return awaitFrames(all -> states().contains(brief));
    }

    /** The binary frames after the {@code nth} live frame, counted from 0, up to the next one. */
    public Buffer movie(int nth) {
        Buffer movie = Buffer.buffer();
        int live = -1;
        for (Object frame : frames) {
            if (frame instanceof JsonObject text) {
                live += "live".equals(text.getString("type")) ? 1 : 0;
            } else if (live == nth) {
                movie.appendBuffer((Buffer) frame);
            }
        }
        return movie;
    }

    /** Stops reading from the connection. */
    public void stall() {
        socket.pause();
    }

    public void resume() {
        socket.resume();
    }

    public @Nullable Short closeCode() {
        return closeCode;
    }

    public void close() {
        await(socket.close());
        await(client.close());
    }
}
