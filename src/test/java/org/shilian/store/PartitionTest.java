package org.shilian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.fault.Fault;

/** The way to the database loses every packet and resets nothing: changes are refused soon, and all resumes. */
class PartitionTest {
    private final Vertx vertx = Vertx.vertx();
    private final TestDatabase server = TestDatabase.create();
    private final SilentWire wire = new SilentWire(URI.create(server.url()).getPort());
    private final Store store = new Store(
            vertx,
            new StoreConfig(
                    server.url().replaceFirst(":\\d+/", ":" + wire.port() + "/"),
                    0,
                    4,
                    Duration.ofSeconds(30),
                    Duration.ofMillis(500)),
            new SimpleMeterRegistry());
    private final Database database = store.database();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        server.run("CREATE TABLE note (text text UNIQUE)");
        await(store.start());
        await(store.notifications().listen("note", new NotificationListener() {
            @Override
            public void notified(String payload) {
                heard.add(payload);
            }

            @Override
            public void reconnected() {
                heard.add("reconnected");
            }
        }));
    }

    @AfterEach
    void stop() {
        await(store.stop());
        wire.close();
        server.close();
        await(vertx.close());
    }

    private Future<Void> add(String text) {
        return database.inTransaction(transaction -> transaction
                .connection()
                .query("INSERT INTO note VALUES ('" + text + "')")
                .execute()
                .compose(done -> transaction
                        .connection()
                        .query("NOTIFY note, '" + text + "'")
                        .execute())
                .mapEmpty());
    }

    @Test
    void isNoticedRefusedAndHealed() {
        await(add("before"));
        Awaitility.await().until(() -> heard.contains("before"));
        Promise<Void> held = Promise.promise();
        Promise<Void> begun = Promise.promise();
        Future<Void> open = database.inTransaction(transaction -> transaction
                .connection()
                .query("INSERT INTO note VALUES ('open')")
                .execute()
                .compose(done -> {
                    begun.complete();
                    return held.future();
                }));
        await(begun.future());

        wire.fallSilent();
        assertThat(awaitFailure(open))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("database-unavailable"));
        assertThat(database.isAvailable()).isFalse();
        assertThat(awaitFailure(add("during")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("database-unavailable"));
        held.complete();

        wire.heal();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(database::isAvailable);
        await(add("after"));
        Awaitility.await().until(() -> heard.contains("after"));
        assertThat(heard).containsSubsequence("before", "reconnected", "after").doesNotContain("open", "during");
        assertThat(server.number("SELECT count(*) FROM note")).isEqualTo(2);
    }
}
