package org.shilian.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.http.Visitor;
import org.shilian.store.Signal;
import org.shilian.store.TestDatabase;

/** The database stands still for a whole minute under the running program, and goes on. */
class DatabaseAwayTest {
    private static final String PASSWORD = "a-long-enough-pass-2026";
    private static final String WINDOWS = "/api/v1/walls/main/windows";
    private static final List<String> AWAY =
            List.of("database-unavailable", "database-busy", "database-outcome-unknown");

    @TempDir
    private Path data;

    private final List<String> made = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private Visitor admin = new Visitor(0);
    private int tries;

    @Test
    void pagesStayChangesAreRefusedAndAllResumes() throws IOException, InterruptedException {
        TestDatabase.prepare(data);
        Map<String, String> settings = Map.of(
                "SHILIAN_DATA",
                data.toString(),
                "SHILIAN_HTTP_PORT",
                "0",
                "SHILIAN_UDP_PORT",
                "0",
                "SHILIAN_ADMIN_PASSWORD",
                PASSWORD);
        try (Program program = Program.start(settings, "demo")) {
            String address = program.awaitReady().replaceFirst(".*(http://[0-9.:]+).*", "$1");
            Visitor visitor = new Visitor(URI.create(address).getPort());
            String token = visitor.post(
                            "/api/v1/session",
                            new JsonObject().put("user", "admin").put("password", PASSWORD))
                    .json()
                    .getString("token");
            admin = visitor.bearer(token);
            try (OpenPage events = new OpenPage(address + "/api/v1/events", token);
                    OpenPage picture =
                            new OpenPage(address + "/api/v1/cameras/99042301001310000001/live?purpose=duty", token)) {
                events.say(new JsonObject().put("subscribe", new JsonObject().put("topics", List.of("wall"))));
                Awaitility.await().until(() -> !events.heard.isEmpty() && picture.parts.get() > 3);
                assertThat(hang()).isTrue();

                long server = Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                        .get(0));
                Signal.send("STOP", server);
                long stopped = System.nanoTime();
                int before = picture.parts.get();
                assertThat(admin.get("/health/ready").status()).isEqualTo(503);
                assertThat(admin.get("/health/ready").response().body()).contains("database-write");
                assertThat(admin.get("/health/live").status()).isEqualTo(200);
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> !hang()
                                && System.nanoTime() - stopped
                                        > Duration.ofMinutes(1).toNanos());
                assertThat(made).hasSize(1);
                Signal.send("CONT", server);

                Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::hang);
                Awaitility.await().until(() -> admin.get("/health/ready").status() == 200);
                assertThat(hang()).isTrue();

                assertThat(refusals).isNotEmpty().isSubsetOf(AWAY);
                assertThat(events.isEnded() || picture.isEnded()).isFalse();
                assertThat(picture.parts.get()).isGreaterThan(before + 100);
                everythingThatWasMadeWasToldOnce(events);
            }
        }
    }

    /** Hangs one more window; whether it hangs. */
    private boolean hang() {
        String id = "t-" + ++tries;
        Visitor.Answer answer = admin.post(
                WINDOWS,
                new JsonObject()
                        .put("id", id)
                        .put("source", new JsonObject().put("type", "clock"))
                        .put("x", 0)
                        .put("y", 0)
                        .put("w", 0.1)
                        .put("h", 0.1));
        if (answer.status() == 201) {
            made.add(id);
            return true;
        }
        assertThat(answer.status()).isEqualTo(503);
        refusals.add(answer.code());
        return false;
    }

    private void everythingThatWasMadeWasToldOnce(OpenPage events) {
        List<String> hanging = admin.get("/api/v1/walls/main").json().getJsonArray("windows").stream()
                .map(window -> ((JsonObject) window).getString("id"))
                .filter(id -> id.startsWith("t-"))
                .toList();
        assertThat(hanging).containsAll(made);
        long unknown =
                refusals.stream().filter("database-outcome-unknown"::equals).count();
        assertThat(hanging.size()).isLessThanOrEqualTo(made.size() + (int) unknown);
        Awaitility.await().until(() -> offsets(events).size() >= hanging.size());
        assertThat(offsets(events))
                .hasSize(hanging.size())
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private static List<Long> offsets(OpenPage events) {
        return events.heard.stream()
                .filter(message -> message.containsKey("event"))
                .map(message -> message.getJsonObject("event"))
                .filter(event -> event.getString("type").equals("wall.changed"))
                .map(event -> event.getLong("offset"))
                .toList();
    }
}
