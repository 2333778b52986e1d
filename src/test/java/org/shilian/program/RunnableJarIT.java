package org.shilian.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.http.Visitor;

/** The packed jar does what the README says of it: everything is in it and found. */
class RunnableJarIT {
    private static final Path JAR = Path.of("target", "shilian.jar").toAbsolutePath();
    private static final String PASSWORD = "a-long-enough-pass-2026";
    private static final String ANY_PORT = "0";

    /** 128 and the number of SIGTERM, as a service manager expects it. */
    private static final int TERMINATED = 143;

    private static final int BUSY = 75;

    @TempDir
    Path data;

    @Test
    void servesTheDemoUntilItIsAskedToEnd() {
        try (Program program = demo()) {
            String ready = program.awaitReady();
            String address = ready.substring(ready.indexOf("http://"));

            assertThat(program.printed())
                    .anySatisfy(line -> assertThat(line).startsWith("administrator: admin, password"));
            assertThat(Operator.ask(address + "/health/ready")).contains("\"status\":\"up\"");
            assertThat(Operator.ask(address + "/metrics")).contains("jvm_memory_used_bytes");
            assertThat(Operator.ask(address + "/signin")).contains("importmap");
            assertThat(Operator.ask(address + "/webjars/lit/3.3.2/index.js")).contains("lit-html");

            program.terminate();
            assertThat(program.exitStatus()).isEqualTo(TERMINATED);
        }
    }

    @Test
    void makesASnapshotWithoutAnyLibraryOfADesktop() throws IOException {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("SHILIAN_ADMIN_PASSWORD", PASSWORD);
        try (Program program = Program.startJar(JAR, environment, "demo")) {
            String ready = program.awaitReady();
            Visitor visitor = new Visitor(
                    URI.create(ready.substring(ready.indexOf("http://"))).getPort());
            JsonObject pair = new JsonObject().put("user", "admin").put("password", PASSWORD);
            Visitor admin =
                    visitor.bearer(visitor.post("/api/v1/session", pair).json().getString("token"));
            String hung = admin.get("/api/v1/walls/main").response().body();
            String camera = hung.replaceFirst("(?s).*?\"camera\"\\s*:\\s*\"([^\"]+)\".*", "$1");
            Visitor.Answer picture = admin.get("/api/v1/cameras/" + camera + "/snapshot.jpg?purpose=duty");

            assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(Files.readString(Path.of("/proc", Long.toString(program.pid()), "maps")))
                    .contains("libavcodec")
                    .doesNotContain("libavdevice", "libpulse", "libasound", "libX11", "libxcb");
        }
    }

    @Test
    void refusesASecondProcessOnTheSameFolder() {
        try (Program first = demo()) {
            first.awaitReady();
            try (Program second = demo()) {
                assertThat(second.exitStatus()).isEqualTo(BUSY);
                assertThat(second.errors())
                        .contains(data.toString())
                        .contains(Long.toString(first.pid()))
                        .hasLineCount(1);
            }
        }
    }

    @Test
    void neverServesTheDemoCountyAsOnesOwn() {
        try (Program program = demo()) {
            program.awaitReady();
        }
        try (Program own = Program.startJar(JAR, environment())) {
            assertThat(own.exitStatus()).isEqualTo(BUSY);
            assertThat(own.errors()).contains("demo county");
        }
    }

    private Program demo() {
        return Program.startJar(JAR, environment(), "demo");
    }

    private Map<String, String> environment() {
        return Map.of("SHILIAN_DATA", data.toString(), "SHILIAN_HTTP_PORT", ANY_PORT, "SHILIAN_UDP_PORT", "0");
    }
}
