package org.shilian.conference;

import static org.shilian.Await.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A page in a conference, as far as its signalling: it keeps all that it is told. */
final class TestPage {
    private final WebSocketClient client;
    private final WebSocket socket;
    private final List<JsonObject> told = new CopyOnWriteArrayList<>();
    private volatile @Nullable Short closed;

    private TestPage(WebSocketClient client, WebSocket socket) {
        this.client = client;
        this.socket = socket;
        socket.textMessageHandler(text -> told.add(new JsonObject(text)));
        socket.closeHandler(end -> {
            Short code = socket.closeStatusCode();
            closed = code == null ? (short) 1006 : code;
        });
        socket.exceptionHandler(broken -> {});
    }

    static TestPage open(Vertx vertx, int port, @Nullable String token, String conference) {
        WebSocketClient client = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(1 << 20).setMaxMessageSize(1 << 20));
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setPort(port)
                .setHost("127.0.0.1")
                .setURI("/api/v1/conferences/" + conference + "/signal");
        if (token != null) {
            options.addHeader("Authorization", "Bearer " + token);
        }
        return await(client.connect(options).map(socket -> new TestPage(client, socket)));
    }

    TestPage say(JsonObject message) {
        return sayText(message.encode());
    }

    TestPage say(String type) {
        return say(new JsonObject().put("type", type));
    }

    TestPage say(String type, String member, Object value) {
        return say(new JsonObject().put("type", type).put(member, value));
    }

    TestPage sayText(String text) {
        socket.writeTextMessage(text).onFailure(gone -> {});
        return this;
    }

    TestPage sayBinary(byte[] bytes) {
        socket.writeBinaryMessage(Buffer.buffer(bytes)).onFailure(gone -> {});
        return this;
    }

    List<JsonObject> told(String type) {
        return told.stream().filter(one -> type.equals(one.getString("type"))).toList();
    }

    /** The newest of that type, once there is one. */
    JsonObject awaitTold(String type) {
        return awaitTold(type, any -> true);
    }

    /** The newest of that type, once it is as wanted. */
    JsonObject awaitTold(String type, Predicate<JsonObject> wanted) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> newest(type, wanted) != null);
        JsonObject found = newest(type, wanted);
        if (found == null) {
            throw new AssertionError(type);
        }
        return found;
    }

    private @Nullable JsonObject newest(String type, Predicate<JsonObject> wanted) {
        List<JsonObject> all = told(type);
        JsonObject last = all.isEmpty() ? null : all.get(all.size() - 1);
        return last != null && wanted.test(last) ? last : null;
    }

    TestPage awaitCount(String type, int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> told(type).size() >= count);
        return this;
    }

    /** The seat that it was told to have. */
    String seat() {
        return told.stream()
                .filter(one -> one.getString("type").equals("welcome")
                        || one.getString("type").equals("lobby"))
                .map(one -> one.getString("seat"))
                .findFirst()
                .orElseThrow();
    }

    String resume() {
        return told.stream()
                .filter(one -> one.getString("resume") != null)
                .reduce((former, later) -> later)
                .orElseThrow()
                .getString("resume");
    }

    /** Answers the newest offer. */
    TestPage answers() {
        JsonObject offer = awaitTold("offer");
        return say(new JsonObject()
                .put("type", "answer")
                .put("bridge", offer.getString("bridge"))
                .put("sdp", PageAnswer.to(offer.getString("sdp"))));
    }

    TestPage sends(int ssrc) {
        return say(new JsonObject()
                .put("type", "sources")
                .put("audio", new JsonArray().add(new JsonObject().put("ssrc", ssrc)))
                .put(
                        "video",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("rid", "l")
                                        .put("ssrc", ssrc + 1)
                                        .put("rtx", ssrc + 2))));
    }

    /** How that seat stands in the newest list, once it is as wanted. */
    JsonObject awaitSeat(String seat, Predicate<JsonObject> wanted) {
        JsonObject list = awaitTold("seats", all -> {
            JsonObject one = seatIn(all, seat);
            return one != null && wanted.test(one);
        });
        return Objects.requireNonNull(seatIn(list, seat));
    }

    private static @Nullable JsonObject seatIn(JsonObject list, String seat) {
        return list.getJsonArray("seats").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("seat").equals(seat))
                .findFirst()
                .orElse(null);
    }

    /** The close code and the reason told before, once it is closed. */
    String awaitBye() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> closed != null);
        List<JsonObject> byes = told("bye");
        return closed + " " + (byes.isEmpty() ? "-" : byes.get(0).getString("reason"));
    }

    boolean isOpen() {
        return closed == null;
    }

    /** Stops reading, as a page on a line that has died. */
    TestPage stopReading() {
        socket.pause();
        return this;
    }

    /** The line is cut without a word. */
    void cut() {
        await(client.close());
    }

    void forget() {
        client.close().onFailure(gone -> {});
    }
}
