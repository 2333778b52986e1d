package org.shilian.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example request of openapi.yaml is sent to the demo county, which accepts it. */
class ExamplesTest {
    private static final List<Described> OPERATIONS = OpenApi.read().operations();

    /** Whether the newest answer and a line of the register come from the same transaction. */
    private static final String KEPT_WITH_ITS_CREATION = """
            SELECT count(DISTINCT newest.xmin::text)
            FROM (SELECT xmin FROM replay ORDER BY since DESC LIMIT 1) AS newest
            JOIN audit ON audit.xmin = newest.xmin
            """;

    @TempDir
    private static Path folder;

    private static DemoCounty county;
    private static Requests requests;

    @BeforeAll
    static void start() {
        county = new DemoCounty(folder);
        requests = new Requests(OPERATIONS, county);
    }

    @AfterAll
    static void stop() {
        county.close();
    }

    @TestFactory
    Stream<DynamicTest> theCountyAcceptsEveryExample() {
        return OPERATIONS.stream()
                .sorted(Comparator.comparing(Described::rank))
                .flatMap(operation -> operation.examples().stream())
                .map(example -> DynamicTest.dynamicTest(example.title(), () -> isAccepted(example)));
    }

    private static void isAccepted(Example example) {
        Requests.Answer answer = requests.answer(example);
        Set<String> good = example.operation().statuses().stream()
                .filter(status -> Integer.parseInt(status) < 400)
                .collect(Collectors.toSet());
        assertThat(good)
                .as(
                        "openapi.yaml: the demo county must accept the example %s as it stands there, with a status that the operation names; it answered %s",
                        example.title(), answer.text())
                .contains(Integer.toString(answer.status()));
        if (example.operation().takes("Idempotency-Key")) {
            assertThat(county.database.number(KEPT_WITH_ITS_CREATION))
                    .as("the first answer of %s is kept in the transaction that made the thing", example.title())
                    .isEqualTo(1);
        }
    }

    @Test
    void everyOperationHasExamples() {
        assertThat(OPERATIONS.stream().flatMap(ExamplesTest::missing)).isEmpty();
    }

    private static Stream<String> missing(Described operation) {
        Stream<String> body = operation.takesBody() && operation.bodies().isEmpty()
                ? Stream.of(
                        sentence(operation, "its request body has no entry in `examples` that the demo county accepts"))
                : Stream.empty();
        return Stream.concat(
                body,
                operation.parameters().stream()
                        .filter(parameter -> parameter.getBoolean("required", false))
                        .filter(parameter ->
                                !parameter.containsKey("example") && !parameter.containsKey("x-example-from"))
                        .map(parameter -> sentence(operation, wanted(parameter))));
    }

    private static String wanted(JsonObject parameter) {
        return ("parameter `%s` has no `example` that the demo county knows; where only an answer can tell it,"
                        + " `x-example-from: createThing#/id` takes it from the answer to that operation's first example,"
                        + " `createThing.name#/id` from the named one's")
                .formatted(parameter.getString("name"));
    }

    private static String sentence(Described operation, String problem) {
        return "openapi.yaml, operation %s: %s".formatted(operation.id(), problem);
    }
}
