package org.shilian.conference.sfu;

import static org.shilian.Await.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.BridgeListener;
import org.shilian.conference.Connectivity;
import org.shilian.conference.Constraints;
import org.shilian.conference.EndpointPlan;
import org.shilian.conference.LineQuality;
import org.shilian.conference.SlotMap;
import org.shilian.conference.Sources;
import org.shilian.conference.VideoKind;

/** The embedded bridge with one conference and bare pages, joined by the messages of protocol.md about media. */
final class MediaHouse implements BridgeListener, AutoCloseable {
    static final String ROOM = "room";

    private static final String PAGES = "org/shilian/conference/sfu";

    final Vertx vertx = Vertx.vertx();
    final EmbeddedBridge bridge;
    final Map<String, Connectivity> connectivity = new ConcurrentHashMap<>();
    private final Map<String, BadLine> lines = new ConcurrentHashMap<>();
    private final Map<String, ServerWebSocket> sockets = new ConcurrentHashMap<>();
    private final int port;
    private final int videoSlots;

    MediaHouse() {
        this(EndpointPlan.VIDEO_SLOTS);
    }

    /** @param videoSlots how many pictures each page can be shown at once */
    MediaHouse(int videoSlots) {
        this.videoSlots = videoSlots;

        bridge = new EmbeddedBridge(
                vertx, new BridgeAddresses(List.of(InetAddress.getLoopbackAddress()), List.of(), 0), Clock.systemUTC());
        bridge.listen(this);
        await(bridge.start());
        await(bridge.allocate(ROOM));
        port = await(vertx.createHttpServer()
                        .requestHandler(MediaHouse::answer)
                        .webSocketHandler(this::joined)
                        .listen(0, "127.0.0.1"))
                .actualPort();
    }

    /** The address of a page that takes the seat of this name. */
    String page(String seat, boolean observes) {
        return "http://127.0.0.1:" + port + "/media.html?seat=" + seat + (observes ? "&observe=1" : "");
    }

    private static void answer(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/client/") && path.endsWith(".js")) {
            request.response().sendFile("web" + path);
        } else if (path.equals("/media.html") || path.equals("/media.js")) {
            request.response().sendFile(PAGES + path);
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private void joined(ServerWebSocket socket) {
        Map<String, String> query = query(socket.query());
        String seat = query.getOrDefault("seat", "");
        sockets.put(seat, socket);
        socket.textMessageHandler(text -> heard(seat, new JsonObject(text)));
        offer(seat, query.containsKey("observe"));
    }

    /** From now on a seat's page reaches the bridge by UDP over this line alone. */
    void lay(String seat, BadLine line) {
        lines.put(seat, line);
    }

    private String over(String seat, String sdp) {
        BadLine line = lines.get(seat);
        return line == null
                ? sdp
                : sdp.replaceAll("(a=candidate:\\S+ 1 udp \\d+ \\S+) \\d+ ", "$1 " + line.port() + " ");
    }

    /** Offers a new connection. */
    Future<Void> offer(String seat, boolean observes) {
        EndpointPlan plan = new EndpointPlan(seat, !observes, EndpointPlan.AUDIO_SLOTS, videoSlots);
        return bridge.add(ROOM, plan)
                .onSuccess(offer -> send(
                        seat,
                        new JsonObject()
                                .put("type", "offer")
                                .put("bridge", offer.bridge())
                                .put("sdp", over(seat, offer.sdp()))
                                .put("iceServers", new JsonArray())))
                .mapEmpty();
    }

    private void heard(String seat, JsonObject frame) {
        switch (frame.getString("type")) {
            case "answer" ->
                bridge.answer(ROOM, seat, frame.getString("bridge"), frame.getString("sdp"))
                        .onFailure(failure ->
                                send(seat, new JsonObject().put("type", "error").put("of", failure + "")));
            case "sources" -> bridge.sources(ROOM, seat, sources(frame));
            case "constraints" -> bridge.constrain(ROOM, seat, constraints(frame));
            default -> throw new AssertionError("a page said " + frame);
        }
    }

    private static Sources sources(JsonObject frame) {
        List<Long> audio = new ArrayList<>();
        frame.getJsonArray("audio").forEach(one -> audio.add(((JsonObject) one).getLong("ssrc")));
        return new Sources(audio, encodings(frame.getJsonArray("video")), encodings(frame.getJsonArray("screen")));
    }

    private static List<Sources.Encoding> encodings(JsonArray array) {
        List<Sources.Encoding> encodings = new ArrayList<>();
        for (Object one : array) {
            JsonObject encoding = (JsonObject) one;
            encodings.add(
                    new Sources.Encoding(encoding.getString("rid"), encoding.getLong("ssrc"), encoding.getLong("rtx")));
        }
        return encodings;
    }

    private static Constraints constraints(JsonObject frame) {
        Map<String, Integer> heights = new HashMap<>();
        JsonObject slots = frame.getJsonObject("slots", new JsonObject());
        slots.fieldNames().forEach(mid -> heights.put(mid, slots.getInteger(mid)));
        List<Constraints.Wish> want = new ArrayList<>();
        for (Object one : frame.getJsonArray("want", new JsonArray())) {
            JsonObject wish = (JsonObject) one;
            want.add(new Constraints.Wish(
                    wish.getString("seat"),
                    VideoKind.of(wish.getString("source")).orElseThrow()));
        }
        return new Constraints(heights, want);
    }

    private void send(String seat, JsonObject frame) {
        ServerWebSocket socket = sockets.get(seat);
        if (socket != null) {
            socket.writeTextMessage(frame.encode());
        }
    }

    @Override
    public void onSlots(String conference, String endpoint, SlotMap slots) {

        JsonArray audio = new JsonArray();
        slots.audio()
                .forEach(voice ->
                        audio.add(new JsonObject().put("mid", voice.mid()).put("seat", voice.seat())));
        JsonArray video = new JsonArray();
        slots.video()
                .forEach(picture -> video.add(new JsonObject()
                        .put("mid", picture.mid())
                        .put("seat", picture.seat())
                        .put("source", picture.kind().code())));
        send(endpoint, new JsonObject().put("type", "slots").put("audio", audio).put("video", video));
    }

    @Override
    public void onWanted(String conference, String endpoint, int camera, int screen) {
        JsonObject heights = new JsonObject().put("camera", camera).put("screen", screen);
        send(endpoint, new JsonObject().put("type", "send").put("heights", heights));
    }

    @Override
    public void onSpeaker(String conference, @Nullable String endpoint) {
        JsonObject frame = new JsonObject().put("type", "speaker").put("seat", endpoint);
        sockets.keySet().forEach(seat -> send(seat, frame));
    }

    @Override
    public void onConnectivity(String conference, String endpoint, Connectivity now) {
        connectivity.put(endpoint, now);
    }

    @Override
    public void onQuality(String conference, String endpoint, LineQuality quality) {
        JsonObject frame = new JsonObject()
                .put("type", "quality")
                .put("level", quality.level().code());
        send(
                endpoint,
                quality.reason() == null
                        ? frame
                        : frame.put("reason", quality.reason().code()));
    }

    @Override
    public void onLost(String conference) {
        throw new AssertionError("the embedded bridge loses nothing");
    }

    private static Map<String, String> query(@Nullable String text) {
        Map<String, String> query = new HashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            String[] halves = pair.split("=", 2);
            query.put(halves[0], halves.length == 2 ? halves[1] : "");
        }
        return query;
    }

    @Override
    public void close() {
        await(bridge.stop());
        await(vertx.close());
    }
}
