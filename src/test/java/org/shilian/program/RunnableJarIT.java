package org.shilian.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed jar does what the README says of it: everything is in it and found. */
class RunnableJarIT {
    private static final Path JAR = Path.of("target", "shilian.jar").toAbsolutePath();
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
        return Map.of("SHILIAN_DATA", data.toString(), "SHILIAN_HTTP_PORT", ANY_PORT);
    }
}
