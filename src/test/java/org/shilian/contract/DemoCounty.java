package org.shilian.contract;

import static org.shilian.Await.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shilian.app.CommandCentre;
import org.shilian.app.CommandCentre.Mode;
import org.shilian.app.SettingsReader;
import org.shilian.http.Visitor;
import org.shilian.store.TestDatabase;

/** The whole program with its demo county within the test's own process, and sessions of its people. */
final class DemoCounty implements AutoCloseable {
    private static final String ADMIN = "a-long-enough-pass-2026";
    private static final List<String> PEOPLE = List.of("admin", "operator", "leader", "clerk", "auditor", "qingxi");

    final TestDatabase database = TestDatabase.create();
    private final Map<String, String> passwords = new HashMap<>(Map.of("admin", ADMIN));
    private final Map<String, JsonObject> sessions = new HashMap<>();
    private final Map<String, String> byRole = new HashMap<>();
    private final CommandCentre centre;

    DemoCounty(Path folder) {
        this(folder, Map.of());
    }

    /** With further settings in the environment. */
    DemoCounty(Path folder, Map<String, String> settings) {
        try {
            Map<String, String> environment = new HashMap<>();
            environment.put("SHILIAN_DATA", folder.toString());
            environment.put("SHILIAN_DATABASE_URL", database.url());
            environment.put("SHILIAN_HTTP_PORT", "0");
            environment.put("SHILIAN_UDP_PORT", "0");
            environment.put("SHILIAN_ADMIN_PASSWORD", ADMIN);
            environment.put("SHILIAN_WALL_WEB_ORIGINS", "https://localhost:8443");
            environment.putAll(settings);
            centre = new CommandCentre(SettingsReader.read(folder.resolve("none.yaml"), environment), Mode.DEMO);
            await(centre.start());
            people(folder.resolve("demo-people.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void people(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                String[] words = line.split("\\s+", 4);
                passwords.put(words[0], words[1]);
                byRole.putIfAbsent(words[2], words[0]);
            }
        }
    }

    int port() {
        return centre.port();
    }

    /** As the demo's file of people says it. */
    String password(String user) {
        return passwords.get(user);
    }

    /** Who has that role and no other. */
    String person(String role) {
        return Objects.requireNonNull(byRole.get(role), () -> "nobody in DemoPeople is just " + role);
    }

    /** A session that this test uses again and again. */
    Visitor as(String user) {
        return visitor().bearer(token(user));
    }

    /** A new session of that person. */
    JsonObject signIn(String user) {
        JsonObject pair = new JsonObject().put("user", user).put("password", password(user));
        return visitor().post("/api/v1/session", pair).json();
    }

    /** A session of somebody who may; none for what is public. */
    Visitor whoMay(String right) {
        return right.equals("public") ? visitor() : as(holder(right));
    }

    /** The first of the demo's people who has the right. */
    String holder(String right) {
        return PEOPLE.stream()
                .filter(user -> right.equals("signed-in")
                        || session(user).getJsonArray("rights").contains(right))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody of the demo county has the right " + right
                        + ": give it to a role, or add somebody to DemoPeople and to DemoCounty.PEOPLE"));
    }

    String token(String user) {
        return session(user).getString("token");
    }

    Visitor visitor() {
        return new Visitor(port());
    }

    private JsonObject session(String user) {
        return sessions.computeIfAbsent(user, this::signIn);
    }

    @Override
    public void close() {
        await(centre.stop());
        database.close();
    }
}
