package org.shilian.benchmark;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shilian.http.Visitor;
import org.shilian.program.Program;

/** The demo county in a process of its own, filled up by the API to as many cameras as are wanted. */
final class LargeCounty implements AutoCloseable {
    private static final String PASSWORD = "a-long-enough-pass-2026";
    private static final int OF_THE_DEMO = 1_000;

    private final Program program;
    private final int port;
    private final Visitor admin;
    private final JsonArray grids;

    LargeCounty() {
        port = freePort();
        program = Program.start(
                Map.of(
                        "SHILIAN_UDP_PORT",
                        "0",
                        "SHILIAN_HTTP_PORT",
                        String.valueOf(port),
                        "SHILIAN_DATA",
                        folder().toString(),
                        "SHILIAN_ADMIN_PASSWORD",
                        PASSWORD,
                        "SHILIAN_RELAY_CONNECT_TIMEOUT",
                        "10m"),
                "demo");
        program.awaitReady();
        Visitor visitor = new Visitor(port);
        admin = visitor.bearer(visitor.post("/api/v1/session", pair()).json().getString("token"));
        grids = admin.get("/api/v1/places?limit=2000").json().getJsonArray("items");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("shilian-large");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject pair() {
        return new JsonObject().put("user", "admin").put("password", PASSWORD);
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Adds cameras until there are so many; the first of the added ones have these sources and are kept warm. */
    void fill(int cameras, List<String> sources) {
        IntStream.range(0, cameras - OF_THE_DEMO).parallel().forEach(number -> add(number, sources));
    }

    private void add(int number, List<String> sources) {
        JsonObject place = grids.getJsonObject(number % grids.size());
        JsonObject camera = new JsonObject()
                .put("id", "large-%05d".formatted(number))
                .put("name", "%s·扩容点位·%05d".formatted(place.getString("name"), number))
                .put("place", place.getString("code"))
                .put("unit", "u-centre-101")
                .put("lat", place.getDouble("lat") + number % 7 * 0.002)
                .put("lon", place.getDouble("lon") + number % 11 * 0.002)
                .put("kind", "street")
                .put("placeType", "road")
                .put("owner", "云岭县")
                .put("legalPurpose", "公共安全")
                .put("signageConfirmed", true);
        if (number < sources.size()) {
            camera.put("keepWarm", true).put("source", new JsonObject().put("url", sources.get(number)));
        }
        Visitor.Answer answer = admin.post("/api/v1/cameras", camera);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.response().body());
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
