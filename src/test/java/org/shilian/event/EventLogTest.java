package org.shilian.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shilian.Await.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.store.Store;
import org.shilian.store.TestDatabase;

class EventLogTest {
    private final Vertx vertx = Vertx.vertx();
    private final TestDatabase database = TestDatabase.create();
    private final Store store = database.open(vertx);
    private EventLog log = open();

    @AfterEach
    void stop() {
        await(log.stop());
        await(store.stop());
        database.close();
        await(vertx.close());
    }

    @Test
    void whatIsAppendedIsReadAfterAnyPosition() {
        append(3);

        Reading all = await(log.read(new Position(epoch(), 0), 10));
        Reading rest = await(log.read(new Position(epoch(), 2), 10));
        Reading none = await(log.read(new Position(epoch(), 3), 10));

        assertThat(offsets(all)).containsExactly(1L, 2L, 3L);
        assertThat(offsets(rest)).containsExactly(3L);
        assertThat(offsets(none)).isEmpty();
    }

    @Test
    void aForeignAFutureAndAForgottenPositionAreLost() {
        append(1_100);
        assertThat(await(log.trim())).isEqualTo(100);
        reopen();

        assertThat(await(log.read(new Position(UUID.randomUUID(), 1_050), 10))).isInstanceOf(Reading.Lost.class);
        assertThat(await(log.read(new Position(epoch(), 1_101), 10))).isInstanceOf(Reading.Lost.class);
        assertThat(await(log.read(new Position(epoch(), 99), 10))).isInstanceOf(Reading.Lost.class);
        assertThat(offsets(await(log.read(new Position(epoch(), 100), 2)))).containsExactly(101L, 102L);
    }

    @Test
    void whatIsTooOldIsForgotten() {
        append(5);
        database.run("UPDATE event SET time = time - interval '2 days' WHERE log_offset <= 3");

        assertThat(await(log.trim())).isEqualTo(3);
        assertThat(offsets(await(log.read(new Position(epoch(), 3), 10)))).containsExactly(4L, 5L);
    }

    @Test
    void aRestoredDatabaseBeginsAnEpoch() {
        append(2);
        UUID before = epoch();
        database.run("UPDATE event_head SET origin = 'another server'");

        reopen();

        assertThat(epoch()).isNotEqualTo(before);
        UUID after = epoch();
        reopen();
        assertThat(epoch()).isEqualTo(after);
    }

    @Test
    void aLogThatWasPutBackUnderARunningNodeBeginsAnEpoch() {
        RecordingSubscriber seen = new RecordingSubscriber();
        log.subscribe(seen);
        append(5);
        seen.awaitOffset(5);
        UUID before = epoch();

        database.run("DELETE FROM event WHERE log_offset > 2");
        database.run("UPDATE event_head SET head = 2");
        database.run("NOTIFY event");

        assertThat(seen.awaitInterruptions(2).get(1).epoch()).isNotEqualTo(before);
        append(1);
        assertThat(seen.awaitEvents(6).get(5).offset()).isEqualTo(3);
    }

    @Test
    void aNodeThatWasCutOffReadsWhatItMissed() {
        RecordingSubscriber seen = new RecordingSubscriber();
        log.subscribe(seen);
        append(1);
        database.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        database.run("INSERT INTO event VALUES (2, gen_random_uuid(), 'test.event', 'x', 'test', NULL, now(), '{}')");
        database.run("UPDATE event_head SET head = 2");

        assertThat(seen.awaitOffsets(2)).containsExactly(1L, 2L);
    }

    @Test
    void anEventIsCheckedWhereItIsMade() {
        JsonObject data = new JsonObject();
        assertThatThrownBy(() -> Event.of("camera", "x", "camera", data)).hasMessageContaining("camera");
        assertThatThrownBy(() -> Event.of("camera.state", "x", "Camera", data)).hasMessageContaining("Camera");
        assertThatThrownBy(() -> Event.of("camera.state", "x", "camera", data).at("12"))
                .hasMessageContaining("12");
        Event event = Event.of("camera.state", "x", "camera", data).at("990423101005");
        assertThat(event.isWithin("990423")).isTrue();
        assertThat(event.isWithin("990423101")).isTrue();
        assertThat(event.isWithin("990423102")).isFalse();
        assertThat(Topic.covering("wall/main/1")).containsExactly("wall/main/1", "wall/main", "wall");
    }

    private EventLog open() {
        EventLog opened = new EventLog(
                vertx,
                store,
                Clock.systemUTC(),
                new EventConfig(Duration.ofDays(1), 1_000, 16),
                new SimpleMeterRegistry());
        await(opened.start());
        return opened;
    }

    private void reopen() {
        await(log.stop());
        log = open();
    }

    private void append(int count) {
        await(store.database().inTransaction(transaction -> {
            for (int i = 0; i < count; i++) {
                log.append(transaction, Event.of("test.event", "test/" + i, "test", new JsonObject()));
            }
            return Future.succeededFuture();
        }));
    }

    private UUID epoch() {
        return log.head().epoch();
    }

    private static List<Long> offsets(Reading reading) {
        return ((Reading.Events) reading)
                .events().stream().map(LoggedEvent::offset).toList();
    }
}
