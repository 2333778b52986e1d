package org.shilian.camera;

import static org.shilian.Await.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.shilian.Await;

/** A page that watches one camera and keeps all it gets. */
final class LivePage {
    private final WebSocketClient client;
    private final WebSocket socket;
    private final List<JsonObject> texts = new CopyOnWriteArrayList<>();
    private final List<Buffer> fragments = new CopyOnWriteArrayList<>();
    private volatile @Nullable Short closed;

    private LivePage(WebSocketClient client, WebSocket socket) {
        this.client = client;
        this.socket = socket;
        socket.textMessageHandler(text -> texts.add(new JsonObject(text)));
        socket.binaryMessageHandler(fragments::add);
        socket.closeHandler(end -> closed = socket.closeStatusCode());
    }

    static LivePage open(Vertx vertx, int port, String token, String path) {
        WebSocketClient client = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(16 << 20).setMaxMessageSize(16 << 20));
        return await(client.connect(options(port, token, path)).map(socket -> new LivePage(client, socket)));
    }

    /** The status and problem code with which a socket is refused. */
    static String refusal(Vertx vertx, int port, String token, String path) {
        Throwable failure = Await.awaitFailure(vertx.createWebSocketClient().connect(options(port, token, path)));
        if (failure instanceof UpgradeRejectedException refused) {
            return refused.getStatus() + " " + new JsonObject(refused.getBody()).getString("code");
        }
        throw new AssertionError(failure);
    }

    private static WebSocketConnectOptions options(int port, String token, String path) {
        return new WebSocketConnectOptions()
                .setPort(port)
                .setHost("127.0.0.1")
                .setURI(path)
                .addHeader("Authorization", "Bearer " + token);
    }

    LivePage awaitPictures() {
        return until(() -> fragments.size() > 10);
    }

    /** The code with which the server closed, once it did. */
    int awaitClose() {
        until(() -> closed != null);
        Short code = closed;
        return code == null ? -1 : code;
    }

    List<JsonObject> texts(String type) {
        return texts.stream()
                .filter(text -> type.equals(text.getString("type")))
                .toList();
    }

    LivePage awaitTexts(String type, int count) {
        return until(() -> texts(type).size() >= count);
    }

    LivePage send(JsonObject message) {
        await(socket.writeTextMessage(message.encode()));
        return this;
    }

    private LivePage until(BooleanSupplier reached) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(reached::getAsBoolean);
        return this;
    }

    void close() {
        await(socket.close());
        await(client.close());
    }
}
