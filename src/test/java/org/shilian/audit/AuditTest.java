package org.shilian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.fault.Fault;
import org.shilian.http.Visitor;
import org.shilian.identity.House;
import org.shilian.identity.Role;

/** What enters the register, how it is read, and that it cannot be changed. */
class AuditTest {
    private static House house;
    private static Visitor auditor;

    @BeforeAll
    static void open() {
        house = new House();
        auditor = house.signedIn("auditor", Set.of(Role.AUDITOR), House.COUNTY);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static JsonArray lines(String query) {
        return auditor.get("/api/v1/audit?" + query).json().getJsonArray("items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit SET outcome = 'x'", "DELETE FROM audit", "TRUNCATE audit"})
    void refusesToBeChanged(String sql) {
        await(house.audit.record(AuditEntry.of("test.kept", "thing/1")));
        assertThatThrownBy(() -> house.database.run(sql)).hasStackTraceContaining("append only");
        assertThat(lines("subject=thing/1")).isNotEmpty();
    }

    @Test
    void keepsALineWithItsTransactionOnly() {
        Throwable failure = awaitFailure(house.store
                .database()
                .inTransaction(transaction -> house.audit
                        .record(transaction, AuditEntry.of("test.undone", "thing/2"))
                        .compose(done -> Future.failedFuture(Fault.conflict("test", "undo")))));
        assertThat(failure).isInstanceOf(Fault.class);
        assertThat(lines("subject=thing/2")).isEmpty();
    }

    @Test
    void isReadByPagesAndFilters() {
        for (int at = 0; at < 5; at++) {
            await(house.audit.record(AuditEntry.of("camera.watch.started", "camera/7")
                    .by("p-1", "张三", null)
                    .purpose("duty")
                    .at("990423101")
                    .with(new JsonObject().put("n", at))));
        }
        await(house.audit.record(AuditEntry.of("camera.watching", "camera/7")));
        JsonObject first =
                auditor.get("/api/v1/audit?action=camera.watch&limit=3").json();
        assertThat(numbers(first)).isEqualTo(List.of(4, 3, 2));
        JsonObject second = auditor.get("/api/v1/audit?action=camera.watch&limit=3&after=" + first.getString("next"))
                .json();
        assertThat(numbers(second)).isEqualTo(List.of(1, 0));
        assertThat(second.getString("next")).isNull();
        assertThat(lines("person=p-1&action=camera.watch.started")).hasSize(5);
        assertThat(lines("subject=camera/7&to=2026-11-02T07:59:59%2B00:00")).isEmpty();
        assertThat(auditor.get("/api/v1/audit?from=yesterday").status()).isEqualTo(400);
        assertThat(auditor.get("/api/v1/audit?after=x").code()).isEqualTo("bad-cursor");
    }

    /** Refusals are answered first and registered then. */
    private static JsonObject soon(String query) {
        return Awaitility.await()
                .until(() -> lines(query), found -> !found.isEmpty())
                .getJsonObject(0);
    }

    private static List<Integer> numbers(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(line -> ((JsonObject) line).getJsonObject("details").getInteger("n"))
                .toList();
    }

    @Test
    void knowsSignInsFailuresAndRefusals() {
        Visitor clerk = house.signedIn("clerk", Set.of(Role.CLERK), House.COUNTY);
        assertThat(lines("person=p-clerk&action=session.created")).hasSize(1);
        house.signIn("clerk", "a wrong word");
        assertThat(soon("person=p-clerk&action=session.refused").getString("outcome"))
                .isEqualTo("wrong-credentials");
        for (int at = 0; at < 10; at++) {
            assertThat(clerk.get("/api/v1/people").status()).isEqualTo(403);
        }
        assertThat(soon("person=p-clerk&action=refused").getString("subject")).isEqualTo("listPeople");
        assertThat(lines("person=p-clerk&action=refused")).hasSize(1);
    }

    @Test
    void keepsNothingOfAnUnknownUserName() {
        house.signIn("my-secret-word-2026", "x");
        assertThat(lines("limit=2000").encode()).doesNotContain("my-secret-word-2026");
    }
}
