package org.shilian.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.store.DebianPostgres;
import org.shilian.store.Store;
import org.shilian.store.StoreConfig;

/** An external database is not of our own version: log and register work on the one that Debian brings. */
class DebianPostgresTest {
    @TempDir
    private Path folder;

    @Test
    void eventsAndTheRegisterGoThroughAnOlderPostgres() {
        Vertx vertx = Vertx.vertx();
        try (DebianPostgres server = DebianPostgres.start(folder)) {
            Store store = new Store(
                    vertx,
                    new StoreConfig(server.url(), 0, 4, Duration.ofSeconds(5), Duration.ofSeconds(1)),
                    new SimpleMeterRegistry());
            await(store.start());
            EventLog log =
                    new EventLog(vertx, store, Clock.systemUTC(), EventConfig.defaults(), new SimpleMeterRegistry());
            await(log.start());
            Audit audit = new Audit(vertx, store.database(), Clock.systemUTC());
            RecordingSubscriber subscriber = new RecordingSubscriber();
            log.subscribe(subscriber);
            for (int number = 1; number <= 3; number++) {
                JsonObject data = new JsonObject().put("number", number);
                await(store.database().inTransaction(transaction -> {
                    log.append(transaction, Event.of("test.event", "test/1", "camera", data));
                    return audit.record(transaction, AuditEntry.of("tested", "test/1"));
                }));
            }
            assertThat(subscriber.awaitOffsets(3)).containsExactly(1L, 2L, 3L);
            await(log.stop());
            await(store.stop());
        } finally {
            await(vertx.close());
        }
    }
}
