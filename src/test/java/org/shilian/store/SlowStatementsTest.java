package org.shilian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A statement that takes too long is logged by its text, without the values that it was given. */
class SlowStatementsTest {
    private static final String SECRET = "a-secret-value-2026";

    @Test
    void areLoggedWithoutTheirValues() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        SlowStatements slow = new SlowStatements(Duration.ofMillis(50), registry);
        Vertx vertx = Vertx.builder().withTracer(options -> slow).build();
        Logger logger = (Logger) LoggerFactory.getLogger(SlowStatements.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        logger.addAppender(said);
        try (TestDatabase database = TestDatabase.create()) {
            Store store = database.open(vertx);
            said.list.clear();
            double before = registry.get("shilian.database.slow").counter().count();
            await(store.database().read(client -> client.preparedQuery("""
                            SELECT pg_sleep(0.2),
                                   $1::text AS given
                            """).execute(Tuple.of(SECRET))));
            assertThat(said.list)
                    .anySatisfy(event -> assertThat(event.getFormattedMessage())
                            .contains("slow statement", "SELECT pg_sleep(0.2), $1::text AS given")
                            .doesNotContain(SECRET));
            assertThat(registry.get("shilian.database.slow").counter().count()).isGreaterThan(before);
            await(store.stop());
        } finally {
            logger.detachAppender(said);
            await(vertx.close());
        }
    }
}
