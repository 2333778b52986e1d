package org.shilian.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.store.TestDatabase;

/** What stands in {@code config} for those who run the centre fits the program: meters, alarms, what is said of them. */
class OperationFilesTest {
    private static final Pattern METER = Pattern.compile("\\b(shilian|jvm|process|system)_[a-z_]+");
    private static final Path DASHBOARD = Path.of("config/grafana-dashboard.json");
    private static final Path ALERTS = Path.of("config/prometheus-alerts.yml");

    @TempDir
    Path folder;

    @Test
    void everyMeterTheyNameIsMeasured() throws IOException, InterruptedException {
        TestDatabase.prepare(folder);
        Set<String> measured;
        try (Program server = Program.start(Map.of("SHILIAN_DATA", folder.toString(), "SHILIAN_HTTP_PORT", "0"))) {
            String ready = server.awaitReady();
            String metrics = Operator.ask(ready.substring(ready.indexOf("http://")) + "/metrics");
            measured = metrics.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[ {]", 2)[0])
                    .collect(Collectors.toSet());
        }
        assertThat(measured).containsAll(named(DASHBOARD, "/panels"));
        assertThat(measured).containsAll(named(ALERTS, "/groups"));
    }

    /** The meters in all expressions below that pointer. */
    private static Set<String> named(Path file, String pointer) throws IOException {
        Set<String> meters = new TreeSet<>();
        for (JsonNode expression : read(file).at(pointer).findValues("expr")) {
            Matcher names = METER.matcher(expression.asText());
            while (names.find()) {
                meters.add(names.group());
            }
        }
        assertThat(meters).hasSizeGreaterThan(10);
        return meters;
    }

    @Test
    void everyAlarmIsExplained() throws IOException {
        String operations = Files.readString(Path.of("src/docs/operations.md"));
        for (JsonNode alert : read(ALERTS).findValues("alert")) {
            assertThat(operations).contains("`" + alert.asText() + "`");
        }
    }

    private static JsonNode read(Path file) throws IOException {
        boolean yaml = file.toString().endsWith(".yml");
        return (yaml ? new ObjectMapper(new YAMLFactory()) : new ObjectMapper()).readTree(file.toFile());
    }
}
