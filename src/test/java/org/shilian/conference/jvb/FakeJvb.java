package org.shilian.conference.jvb;

import static org.shilian.Await.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A videobridge without media: HTTP and channels behave as was measured on a real one. Its own event loop alone. */
final class FakeJvb {
    private static final String CONFERENCES = "/colibri/v2/conferences";

    private final Map<String, FakeMeeting> meetings = new LinkedHashMap<>();
    private final HttpServer server;

    FakeJvb(Vertx vertx) {
        server = await(vertx.createHttpServer()
                .requestHandler(this::answer)
                .webSocketHandler(this::channel)
                .listen(0, "127.0.0.1"));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private void answer(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith(CONFERENCES) && request.method() != HttpMethod.GET) {
            request.body().onSuccess(body -> {
                String meeting = request.method() == HttpMethod.POST ? null : path.substring(CONFERENCES.length() + 1);
                colibri(request, meeting, body.toJsonObject());
            });
        } else {
            boolean known = path.equals("/about/health") || path.equals("/colibri/stats");
            request.response().setStatusCode(known ? 200 : 404).end(path.endsWith("stats") ? "{}" : "");
        }
    }

    private void colibri(HttpServerRequest request, @Nullable String path, JsonObject body) {
        if (path == null) {
            String id = body.getString("meeting-id");
            if (id == null || !body.getBoolean("create", false) || meetings.containsKey(id)) {
                refuse(request, "Conference already exists, or not created");
                return;
            }
            meetings.put(id, new FakeMeeting());
            modify(request, id, body, true);
        } else if (!meetings.containsKey(path)) {
            request.response().setStatusCode(404).end();
        } else if (body.getBoolean("expire", false)) {
            meetings.remove(path);
            request.response().end("{}");
        } else {
            modify(request, path, body, false);
        }
    }

    private void modify(HttpServerRequest request, String id, JsonObject body, boolean created) {
        FakeMeeting meeting = meetings.get(id);
        JsonArray endpoints = body.getJsonArray("endpoints", new JsonArray());
        JsonArray answers = new JsonArray();
        for (int i = 0; i < endpoints.size(); i++) {
            JsonObject endpoint = endpoints.getJsonObject(i);
            boolean makes = endpoint.getBoolean("create", false);
            if (makes && endpoints.size() > 1 || !meeting.takes(endpoint)) {
                if (created) {
                    refuse(request, "Bad endpoint");
                } else {
                    request.response().setStatusCode(400).end();
                }
                return;
            }
            if (makes) {
                answers.add(made(id, endpoint.getString("id")));
            }
        }
        request.response().end(new JsonObject().put("endpoints", answers).encode());
        meeting.changed();
    }

    private JsonObject made(String meeting, String endpoint) {
        JsonObject candidate = new JsonObject()
                .put("component", "1")
                .put("foundation", "1")
                .put("generation", "0")
                .put("priority", "2130706431")
                .put("protocol", "udp")
                .put("type", "host")
                .put("ip", "192.0.2.10")
                .put("port", "10000");
        JsonObject fingerprint = new JsonObject()
                .put("fingerprint", "12" + ":A5".repeat(31))
                .put("setup", "actpass")
                .put("hash", "sha-256");
        String channel = "ws://127.0.0.1:%d/colibri-ws/jvb1/%s/%s?pwd=%s"
                .formatted(server.actualPort(), meeting, endpoint, UUID.randomUUID());
        return new JsonObject()
                .put("id", endpoint)
                .put(
                        "transport",
                        new JsonObject()
                                .put(
                                        "transport",
                                        new JsonObject()
                                                .put("xmlns", "urn:xmpp:jingle:transports:ice-udp:1")
                                                .put("ufrag", "4jb3g1k80ia8dt")
                                                .put("pwd", "3l8oiovf1hmonih9sm2l0eb5cd")
                                                .put("rtcp-mux", true)
                                                .put("fingerprints", new JsonArray().add(fingerprint))
                                                .put("candidates", new JsonArray().add(candidate))
                                                .put("web-sockets", new JsonArray().add(channel))));
    }

    private static void refuse(HttpServerRequest request, String reason) {
        request.response()
                .setStatusCode(400)
                .putHeader("content-type", "text/html")
                .end("<html><head><title>Error 400 " + reason + "</title></head></html>");
    }

    private void channel(ServerWebSocket socket) {
        String[] path = socket.path().split("/", -1);
        FakeMeeting meeting = meetings.get(path[3]);
        if (meeting == null || !meeting.opened(path[4], socket)) {
            socket.close();
        }
    }
}
