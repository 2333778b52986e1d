package org.shilian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthTest {
    private final Clock clock = Clock.fixed(Instant.EPOCH.plusSeconds(60), ZoneOffset.UTC);

    @Test
    void namesWhatWorksAndWhatDoesNot() {
        Health health = new Health(clock)
                .check("good", Future::succeededFuture)
                .check("bad", () -> Future.failedFuture("no answer"))
                .check("worse", () -> {
                    throw new IllegalStateException("broken");
                });

        Health.Report report = await(health.ready());

        assertThat(report.up()).isFalse();
        assertThat(report.outcomes()).extracting(Health.Outcome::up).containsExactly(true, false, false);
        assertThat(report.json().encode())
                .contains("\"status\":\"down\"")
                .contains("no answer")
                .contains("broken");
    }

    @Test
    void manyQuestionsAtOnceCostOneTry() {
        AtomicInteger tries = new AtomicInteger();
        Health health = new Health(clock).check("counted", () -> {
            tries.incrementAndGet();
            return Future.succeededFuture();
        });

        for (int i = 0; i < 100; i++) {
            assertThat(await(health.ready()).up()).isTrue();
        }

        assertThat(tries).hasValue(1);
    }
}
