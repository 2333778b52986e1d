package org.shilian.benchmark;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shilian.http.Visitor;
import org.shilian.program.Program;

/** The whole program with its demo county in a process of its own, on data of its own. */
final class DemoServer implements AutoCloseable {
    private static final String PASSWORD = "a-long-enough-pass-2026";

    private final Program program;
    private final Path data;
    private final URI address;

    private DemoServer(Program program, Path data) {
        this.program = program;
        this.data = data;
        String ready = program.awaitReady();
        this.address = URI.create(ready.substring(ready.indexOf("http://")).strip());
    }

    /** @param settings environment variables */
    static DemoServer start(Map<String, String> settings) throws IOException {
        Path data = Files.createTempDirectory("shilian-benchmark");
        Map<String, String> all = new HashMap<>(settings);
        all.put("SHILIAN_DATA", data.toString());
        all.put("SHILIAN_HTTP_PORT", "0");
        all.put("SHILIAN_UDP_PORT", "0");
        all.put("SHILIAN_ADMIN_PASSWORD", PASSWORD);
        return new DemoServer(Program.start(all, "demo"), data);
    }

    long pid() {
        return program.pid();
    }

    int port() {
        return address.getPort();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** What the administrator signs in with. */
    static Map<String, String> credentials() {
        return Map.of("user", "admin", "password", PASSWORD);
    }

    /** What one of the demo's people signs in with. */
    Map<String, String> credentials(String user) throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("demo-people.txt"))) {
            return lines.map(line -> line.split("\\s+"))
                    .filter(words -> words[0].equals(user))
                    .map(words -> Map.of("user", user, "password", words[1]))
                    .findFirst()
                    .orElseThrow();
        }
    }

    String token() {
        return new Visitor(port())
                .post("/api/v1/session", JsonObject.mapFrom(credentials()))
                .json()
                .getString("token");
    }

    /** The ids of the cameras that have something to show. */
    List<String> cameras(Visitor admin) {
        var items = admin.get("/api/v1/cameras?limit=1000").json().getJsonArray("items");
        return IntStream.range(0, items.size())
                .mapToObj(items::getJsonObject)
                .filter(camera -> camera.getJsonObject("state").getString("reason") == null)
                .map(camera -> camera.getString("id"))
                .toList();
    }

    /** Adds a camera of this address. */
    void addCamera(Visitor admin, String id, URI url, boolean keepWarm) {
        JsonObject unit =
                admin.get("/api/v1/units").json().getJsonArray("items").getJsonObject(0);
        JsonObject camera = new JsonObject()
                .put("id", id)
                .put("name", id)
                .put("place", "990423105202003")
                .put("unit", unit.getString("id"))
                .put("lat", 30.5)
                .put("lon", 110.5)
                .put("kind", "other")
                .put("placeType", "road")
                .put("owner", "云岭县")
                .put("legalPurpose", "公共安全")
                .put("signageConfirmed", true)
                .put("retentionDays", 30)
                .put("keepWarm", keepWarm)
                .put("source", new JsonObject().put("url", url.toString()).put("transport", "auto"));
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
