package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.event.EventConfig;
import org.shilian.event.EventLog;
import org.shilian.event.LoggedEvent;
import org.shilian.event.Position;
import org.shilian.store.Store;
import org.shilian.store.TestDatabase;

/** Acts of this node and what the log tells of them afterwards. */
class StandingWallsTest {
    private static final Wall WALL = new Wall(
            "late", "试验墙", 1_920, 1_080, List.of(new Screen(1, "屏1", new Rect(0, 0, 1, 1))), List.of(), 1, null);

    private final Vertx vertx = Vertx.vertx();
    private final TestDatabase database = TestDatabase.create();
    private final Store store = database.open(vertx);
    private final EventLog log = new EventLog(
            vertx,
            store,
            Clock.systemUTC(),
            new EventConfig(Duration.ofDays(1), 100_000, 10_000),
            new SimpleMeterRegistry());
    private final StandingWalls standing = new StandingWalls(store.database(), log);

    @BeforeEach
    void open() {
        await(log.start());
        await(standing.start());
    }

    @AfterEach
    void close() {
        await(standing.stop());
        await(log.stop());
        await(store.stop());
        await(vertx.close());
        database.close();
    }

    private static WallChange created() {
        return new WallChange(WallChange.Kind.CREATED, null, WALL);
    }

    private static WallChange removed() {
        return new WallChange(WallChange.Kind.REMOVED, WALL, null);
    }

    private void hear(WallChange change) {
        LoggedEvent event = new LoggedEvent(
                new Position(UUID.randomUUID(), 1),
                UUID.randomUUID(),
                OffsetDateTime.parse("2026-11-24T08:00:00+08:00"),
                WallEvents.of(change),
                Buffer.buffer());
        standing.events(List.of(event));
    }

    /** Until the database was asked and has answered. */
    private void hearAndAsk(WallChange change) {
        Promise<Void> asked = Promise.promise();
        standing.onChange(asked::tryComplete);
        hear(change);
        await(asked.future());
    }

    @Test
    void whatTheLogTellsLateBringsNoWallBack() {
        standing.take(created());
        standing.take(removed());
        hearAndAsk(created());
        assertThat(standing.byId()).isEmpty();
    }

    @Test
    void aWallOfAnotherNodeIsTaken() {
        await(store.database().inTransaction(tx -> WallStore.add(tx, WALL)));
        hearAndAsk(created());
        assertThat(standing.byId()).containsEntry("late", WALL);
    }
}
