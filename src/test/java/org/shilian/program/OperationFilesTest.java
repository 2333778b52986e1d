package org.shilian.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.restream.peer.DebianProgram;
import org.shilian.restream.peer.DebianProgram.Outcome;
import org.shilian.store.TestDatabase;

/** What stands in {@code config} for those who run the centre fits the program: meters, alarms, what is said of them. */
class OperationFilesTest {
    private static final Pattern METER = Pattern.compile("\\b(shilian|jvm|process|system)_[a-z_]+");
    private static final Path DASHBOARD = Path.of("config/grafana-dashboard.json");
    private static final Path ALERTS = Path.of("config/prometheus-alerts.yml");

    private static final Path OPERATIONS = Path.of("src/docs/operations.md");
    private static final Path UNIT = Path.of("config/shilian.service");
    private static final DebianProgram PROMTOOL = new DebianProgram(Path.of("/usr/bin/promtool"), "prometheus");
    private static final DebianProgram SYSTEMD = new DebianProgram(Path.of("/usr/bin/systemd-analyze"), "systemd");

    @TempDir
    Path folder;

    @Test
    void everyMeterTheyNameIsMeasured() throws IOException, InterruptedException {
        TestDatabase.prepare(folder);
        Set<String> measured;
        try (Program server = Program.start(
                Map.of("SHILIAN_DATA", folder.toString(), "SHILIAN_HTTP_PORT", "0", "SHILIAN_UDP_PORT", "0"))) {
            String ready = server.awaitReady();
            String metrics = Operator.ask(ready.substring(ready.indexOf("http://")) + "/metrics");
            measured = metrics.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[ {]", 2)[0])
                    .collect(Collectors.toSet());
        }
        assertThat(measured).containsAll(named(DASHBOARD, "/panels"));
        assertThat(measured).containsAll(named(ALERTS, "/groups"));
        assertThat(measured).containsAll(meters(Files.readString(OPERATIONS)));
    }

    /** The meters in all expressions below that pointer. */
    private static Set<String> named(Path file, String pointer) throws IOException {
        return meters(read(file).at(pointer).findValues("expr").stream()
                .map(JsonNode::asText)
                .collect(Collectors.joining(" ")));
    }

    private static Set<String> meters(String text) {
        Set<String> meters = new TreeSet<>();
        Matcher names = METER.matcher(text);
        while (names.find()) {
            meters.add(names.group());
        }
        assertThat(meters).hasSizeGreaterThan(10);
        return meters;
    }

    @Test
    void everyAlarmIsExplained() throws IOException {
        String operations = Files.readString(OPERATIONS);
        for (JsonNode alert : read(ALERTS).findValues("alert")) {
            assertThat(operations).contains("`" + alert.asText() + "`");
        }
    }

    @Test
    void prometheusTakesTheAlarms() {
        assertThat(PROMTOOL.run("check", "rules", ALERTS.toString())
                        .orFail("promtool")
                        .output())
                .containsPattern("SUCCESS: \\d+ rules found");
    }

    /** Of what this machine's own units may lack nothing is asked. */
    @Test
    void systemdTakesTheUnit() throws IOException {
        String unit = Files.readString(UNIT);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(unit).contains("ExecStart=/usr/bin/java ");
        assertThat(complaints(unit.replace("/usr/bin/java", java))).isEmpty();
        assertThat(complaints(unit.replace("/usr/bin/java", java).replace("KillMode", "KillMood")))
                .hasSize(1);
    }

    private List<String> complaints(String unit) throws IOException {
        Path file = Files.writeString(folder.resolve("shilian.service"), unit);
        Outcome verified = SYSTEMD.run("verify", file.toString());
        return (verified.output() + verified.complaints())
                .lines()
                .filter(line -> line.contains("shilian.service"))
                .toList();
    }

    private static JsonNode read(Path file) throws IOException {
        boolean yaml = file.toString().endsWith(".yml");
        return (yaml ? new ObjectMapper(new YAMLFactory()) : new ObjectMapper()).readTree(file.toFile());
    }
}
