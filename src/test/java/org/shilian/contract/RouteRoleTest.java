package org.shilian.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.http.Visitor;

/**
 * Every operation of openapi.yaml for every role, nobody, a screen, an expired and a revoked session, asked of the
 * whole program. Who may is written down in {@code identity/route-roles.txt}, so that a change of rights shows there.
 */
class RouteRoleTest {
    private static final Path TABLE = Path.of("src/test/resources/identity/route-roles.txt");
    private static final List<Described> OPERATIONS = OpenApi.read().operations();

    @TempDir
    private static Path folder;

    private static DemoCounty county;
    private static Callers callers;
    private static Map<String, List<String>> table;

    @BeforeAll
    static void open() throws IOException {
        table = readTable();
        county = new DemoCounty(folder);
        callers = new Callers(county);
    }

    @AfterAll
    static void close() {
        county.close();
    }

    private static Map<String, List<String>> readTable() throws IOException {
        Map<String, List<String>> read = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split(":", 2);
                read.put(cells[0].strip(), Arrays.asList(cells[1].strip().split("\\s+", -1)));
            }
        }
        return read;
    }

    @Test
    void theTableNamesEveryOperationAndNoOther() {
        assertThat(table.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        OPERATIONS.stream().map(Described::id).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyOperationForEveryRole() {
        return OPERATIONS.stream().flatMap(operation -> Callers.all().map(caller -> test(operation, caller)));
    }

    private static DynamicTest test(Described operation, String caller) {
        List<String> may = table.getOrDefault(operation.id(), List.of());
        boolean stranger = Callers.STRANGERS.containsKey(caller);
        if (may.contains("public") || may.contains(caller) || (may.contains("signed-in") && !stranger)) {
            return DynamicTest.dynamicTest(operation.id() + " " + caller + " passes", () -> passes(operation, caller));
        }
        String code = Callers.STRANGERS.getOrDefault(caller, "forbidden");
        return DynamicTest.dynamicTest(
                operation.id() + " " + caller + " " + code, () -> isRefused(operation, caller, code));
    }

    /** What the operation itself says of the request is no matter here; a place may still lie outside the person's scope. */
    private static void passes(Described operation, String caller) {
        if (operation.socket()) {
            assertThat(Sockets.open(county.port(), target(operation), callers.token(caller, operation)))
                    .isNotIn(401, 403, 405, 426, 500, 501);
            return;
        }
        Visitor.Answer answer = ask(operation, caller);
        assertThat(answer.status()).isNotIn(405, 500, 501);
        if (answer.status() == 401 || answer.status() == 403) {
            assertThat(answer.code()).isIn("wrong-credentials", "wrong-ticket", "outside-scope", "access-refused");
        }
    }

    private static void isRefused(Described operation, String caller, String code) {
        Visitor.Answer answer = ask(operation, caller);
        assertThat(answer.status()).isEqualTo(code.equals("forbidden") ? 403 : 401);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static Visitor.Answer ask(Described operation, String caller) {
        JsonObject body = operation.bodies().values().stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .findFirst()
                .orElse(null);
        return callers.visitor(caller, operation).send(operation.method(), target(operation), body);
    }

    /** What only an answer could tell names nothing here. */
    private static String target(Described operation) {
        return operation.target(operation.parameters().stream()
                .filter(parameter -> parameter.getString("in").equals("path"))
                .collect(Collectors.toMap(named("name"), parameter -> parameter.getString("example", "1"))));
    }

    private static Function<JsonObject, String> named(String member) {
        return parameter -> parameter.getString(member);
    }

    @Test
    void nothingIsServedBesidesTheContractAndTheKnownFiles() {
        for (String path :
                List.of("/api", "/api/v1", "/api/v1/", "/api/v2/session", "/manage", "/q", "/openapi.yaml")) {
            assertThat(county.as("admin").get(path).status()).as(path).isEqualTo(404);
        }
    }
}
