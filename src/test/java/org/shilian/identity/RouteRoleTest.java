package org.shilian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shilian.http.ContractOperations;
import org.shilian.http.Visitor;

/**
 * Every operation of openapi.yaml for every role, nobody, a screen, an expired and a revoked session.
 * Who may is written down in {@code identity/route-roles.txt}, so that a change of rights shows there.
 */
class RouteRoleTest {
    private static final Path TABLE = Path.of("src/test/resources/identity/route-roles.txt");

    private static House house;
    private static Map<String, List<String>> table;

    @BeforeAll
    static void open() throws IOException {
        house = new House();
        table = readTable();
        for (Role role : Role.values()) {
            if (role != Role.SCREEN) {
                house.signedIn(role.code(), Set.of(role), Scope.EVERYTHING);
            }
        }
    }

    @AfterAll
    static void close() {
        house.close();
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
                .containsExactlyInAnyOrderElementsOf(ContractOperations.all().stream()
                        .map(ContractOperations.Named::id)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyOperationForEveryRole() {
        return ContractOperations.all().stream().flatMap(RouteRoleTest::tests);
    }

    private static Stream<DynamicTest> tests(ContractOperations.Named operation) {
        List<String> may = table.getOrDefault(operation.id(), List.of());
        boolean open = may.contains("public");
        List<DynamicTest> tests = new ArrayList<>();
        for (String caller : List.of("nobody", "rubbish", "expired", "revoked")) {
            tests.add(test(operation, caller, open ? 200 : 401));
        }
        for (Role role : Role.values()) {
            boolean allowed = open || may.contains("signed-in") || may.contains(role.code());
            tests.add(test(operation, role.code(), allowed ? 200 : 403));
        }
        return tests.stream();
    }

    private static DynamicTest test(ContractOperations.Named operation, String caller, int expected) {
        String name = operation.id() + " " + caller + " " + (expected == 200 ? "passes" : Integer.toString(expected));
        return DynamicTest.dynamicTest(name, () -> {
            int status = visitor(caller)
                    .send(operation.method(), operation.path(), operation.example())
                    .status();
            if (expected == 200) {
                assertThat(status).isNotIn(403, 405, 500);
                assertThat(status != 401 || refusesCredentials(operation))
                        .as("passes the gate")
                        .isTrue();
            } else {
                assertThat(status).isEqualTo(expected);
            }
        });
    }

    /** These answer 401 to what the test sends because it is no right password, not because of who asks. */
    private static boolean refusesCredentials(ContractOperations.Named operation) {
        return Set.of("createSession", "createScreenSession", "changePassword").contains(operation.id());
    }

    private static Visitor visitor(String caller) {
        return switch (caller) {
            case "nobody" -> house.visitor();
            case "rubbish" -> house.visitor().bearer("rubbish");
            case "expired" -> house.visitor().bearer(expired());
            case "revoked" -> house.visitor().bearer(revoked());
            default -> house.visitor().bearer(session(caller).token().text());
        };
    }

    private static Sessions.Started session(String caller) {
        String person = caller.equals("screen") ? null : "p-" + caller;
        return await(house.store
                .database()
                .inTransaction(transaction -> house.identity
                        .sessions()
                        .begin(transaction, person, person == null ? "main/1" : null, "127.0.0.1")));
    }

    private static String expired() {
        Sessions.Started started = session("operator");
        house.database.run(
                "UPDATE session SET seen = '2000-01-01', ends = '2000-01-02' WHERE id = '" + started.id() + "'");
        return started.token().text();
    }

    private static String revoked() {
        Sessions.Started started = session("operator");
        house.database.run("DELETE FROM session WHERE id = '" + started.id() + "'");
        return started.token().text();
    }

    @Test
    void nothingIsServedBesidesTheContractAndTheKnownFiles() {
        for (String path :
                List.of("/api", "/api/v1", "/api/v1/", "/api/v2/session", "/manage", "/q", "/openapi.yaml")) {
            assertThat(house.admin().get(path).status()).as(path).isEqualTo(404);
        }
    }
}
