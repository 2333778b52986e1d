package org.shilian.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.shilian.http.Visitor;
import org.shilian.program.Program;

/** The whole program with its demo county, in a process of its own that can be started again on the same data. */
final class DemoCentre implements AutoCloseable {
    static final String USER = "admin";
    static final String PASSWORD = "a-long-enough-pass-2026";

    private static final String PICTURE = "test:?width=320&height=180&rate=25";

    private final int port;
    private final Path data;
    private final Map<String, String> settings;
    private Program program;

    private DemoCentre(int port, Path data, Map<String, String> settings) {
        this.port = port;
        this.data = data;
        this.settings = settings;
        this.program = run();
    }

    static DemoCentre start() {
        return start(Map.of());
    }

    /** With settings of the test's own, named as in the environment. */
    static DemoCentre start(Map<String, String> settings) {
        try {
            return new DemoCentre(freePort(), Files.createTempDirectory("shilian-pages"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private Program run() {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SHILIAN_HTTP_PORT", String.valueOf(port));
        environment.put("SHILIAN_UDP_PORT", "0");
        environment.put("SHILIAN_DATA", data.toString());
        environment.put("SHILIAN_ADMIN_PASSWORD", PASSWORD);
        Program started = Program.start(environment, "demo");
        started.awaitReady();
        return started;
    }

    /** Ends the program as a service manager does. */
    void stop() {
        program.terminate();
        program.exitStatus();
    }

    /** Ends the program in the middle of whatever it does, as a failing machine would. */
    void kill() {
        program.kill();
    }

    void startAgain() {
        program = run();
    }

    int port() {
        return port;
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The API with the rights of the demo's first administrator. */
    Visitor admin() {
        JsonObject pair = new JsonObject().put("user", USER).put("password", PASSWORD);
        Visitor visitor = new Visitor(port);
        return visitor.bearer(visitor.post("/api/v1/session", pair).json().getString("token"));
    }

    /** The API with the rights of one of the demo's people. */
    Visitor person(String user) {
        JsonObject pair = new JsonObject().put("user", user).put("password", passwordOf(user));
        Visitor visitor = new Visitor(port);
        return visitor.bearer(visitor.post("/api/v1/session", pair).json().getString("token"));
    }

    private String passwordOf(String user) {
        try (Stream<String> lines = Files.lines(data.resolve("demo-people.txt"))) {
            return lines.map(line -> line.split("\\s+"))
                    .filter(words -> words[0].equals(user))
                    .map(words -> words[1])
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the demo has no " + user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person's own password in place of the one that an administrator gave. */
    void changeFirstPassword(String user, String given, String own) {
        Visitor visitor = new Visitor(port);
        JsonObject pair = new JsonObject().put("user", user).put("password", given);
        String token = visitor.post("/api/v1/session", pair).json().getString("token");
        JsonObject change = new JsonObject().put("current", given).put("new", own);
        Visitor.Answer answer = visitor.bearer(token).put("/api/v1/session/password", change);
        if (answer.status() >= 300) {
            throw new AssertionError(
                    "the password was not changed: " + answer.response().body());
        }
    }

    /** Gives a window of the browser the administrator's session. */
    BrowserContext signedIn(BrowserContext window) {
        return signedIn(window, USER, PASSWORD);
    }

    /** Gives a window of the browser the session of one of the demo's people. */
    BrowserContext signedIn(BrowserContext window, String user) {
        return signedIn(window, user, passwordOf(user));
    }

    private BrowserContext signedIn(BrowserContext window, String user, String password) {
        Map<String, String> pair = Map.of("user", user, "password", password);
        window.request()
                .post(address("/api/v1/session"), RequestOptions.create().setData(pair));
        return window;
    }

    /** A camera more that shows a generated picture; answers its id. */
    String addCamera(String id, String name) {
        return addCamera(id, name, PICTURE);
    }

    /** A camera more at that address; answers its id. */
    String addCamera(String id, String name, String url) {
        JsonObject camera = new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("place", "990423105202003")
                .put(
                        "unit",
                        admin().get("/api/v1/units")
                                .json()
                                .getJsonArray("items")
                                .getJsonObject(0)
                                .getString("id"))
                .put("lat", 30.5)
                .put("lon", 110.5)
                .put("kind", "other")
                .put("placeType", "road")
                .put("owner", "云岭县")
                .put("legalPurpose", "公共安全")
                .put("signageConfirmed", true)
                .put("retentionDays", 30)
                .put("source", new JsonObject().put("url", url).put("transport", "auto"));
        Visitor.Answer answer = admin().post("/api/v1/cameras", camera);
        if (answer.status() != 201) {
            throw new AssertionError("no camera was made: " + answer.response().body());
        }
        return id;
    }

    /** The wall as it hangs. */
    JsonObject wall(String id) {
        return admin().get("/api/v1/walls/" + id).json();
    }

    /** Hangs these windows in place of all others. */
    void hang(String wall, JsonArray windows) {
        Visitor.Answer answer = admin().ifMatch(wall(wall).getLong("version"))
                .put("/api/v1/walls/" + wall + "/windows", new JsonObject().put("windows", windows));
        if (answer.status() != 200) {
            throw new AssertionError(
                    "the wall was not changed: " + answer.response().body());
        }
    }

    static JsonObject window(String id, String camera, double x, double y, double w, double h) {
        return new JsonObject()
                .put("id", id)
                .put("source", new JsonObject().put("type", "camera").put("camera", camera))
                .put("x", x)
                .put("y", y)
                .put("w", w)
                .put("h", h)
                .put("z", 0);
    }

    @Override
    public void close() {
        program.close();
    }
}
