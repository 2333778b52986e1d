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
import java.util.stream.Collectors;
import org.shilian.app.CommandCentre;
import org.shilian.app.CommandCentre.Mode;
import org.shilian.app.SettingsReader;
import org.shilian.http.Visitor;
import org.shilian.store.TestDatabase;

/** The whole program with its demo county within the test's own process, and sessions of its people. */
final class DemoCounty implements AutoCloseable {
    private static final String ADMIN = "a-long-enough-pass-2026";
    private static final List<String> PEOPLE = List.of("admin", "operator", "leader", "clerk", "auditor", "qingxi");

    private final Map<String, String> passwords = new HashMap<>(Map.of("admin", ADMIN));
    private final Map<String, JsonObject> sessions = new HashMap<>();
    private final CommandCentre centre;

    DemoCounty(Path folder) {
        try {
            TestDatabase.prepare(folder);
            Map<String, String> environment = Map.of(
                    "SHILIAN_DATA", folder.toString(), "SHILIAN_HTTP_PORT", "0", "SHILIAN_ADMIN_PASSWORD", ADMIN);
            centre = new CommandCentre(SettingsReader.read(folder.resolve("none.yaml"), environment), Mode.DEMO);
            await(centre.start());
            passwords.putAll(passwords(folder.resolve("demo-people.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> passwords(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\s+", 3))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    int port() {
        return centre.port();
    }

    /** As the demo's file of people says it. */
    String password(String user) {
        return passwords.get(user);
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
    }
}
