package org.shilian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shilian.Await;

/** A storm of refusals by one session is counted; each kind of refusal stands once. */
class RefusalsTest {
    private static final List<Long> SHORT = List.of(50L, 100L);

    @Test
    void areCountedPerSessionAndCode() {
        try (Register register = new Register()) {
            Refusals refusals = new Refusals(register.vertx, register.audit, SHORT);
            for (int at = 0; at < 500; at++) {
                Await.await(refusals.refused(refusal("s-1", "camera/" + at % 30, "not-found")));
            }
            Await.await(refusals.refused(refusal("s-2", "listPeople", "forbidden")));
            List<AuditLine> told = await().until(
                            () -> Await.await(register.audit.last("refused.repeatedly")), found -> !found.isEmpty());

            AuditEntry summary = told.get(0).entry();
            assertThat(summary.session()).isEqualTo("s-1");
            assertThat(summary.outcome()).isEqualTo("not-found");
            List<AuditLine> all = lines(register);
            long counted = all.stream()
                    .map(AuditLine::entry)
                    .filter(entry -> entry.action().equals("refused.repeatedly"))
                    .mapToLong(entry -> entry.details().getLong("repeated"))
                    .sum();
            assertThat(all.stream()
                            .filter(line -> "s-1".equals(line.entry().session())
                                    && line.entry().action().equals("refused")))
                    .hasSize((int) (500 - counted));
            assertThat(all).hasSizeLessThan(60);
            assertThat(all.stream().filter(line -> "s-2".equals(line.entry().session())))
                    .hasSize(1);
        }
    }

    private static List<AuditLine> lines(Register register) {
        return Await.await(
                register.audit.page(new AuditQuery(null, null, null, null, null, null, null, null, null, 1_000)));
    }

    private static AuditEntry refusal(String session, String subject, String code) {
        return AuditEntry.of("refused", subject)
                .by("p-1", "张三", null)
                .on(session)
                .from("127.0.0.1")
                .outcome(code)
                .with(new JsonObject());
    }
}
