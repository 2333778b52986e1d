package org.shilian.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shilian.fault.Fault;
import org.shilian.store.Store;
import org.shilian.store.TestDatabase;
import org.shilian.store.Transaction;

/** Whatever writers do, on two nodes at once, every reader sees 1, 2, 3 … without holes, at any time. */
class EventOrderTest {
    private static final int WRITERS = 12;
    private static final int TRANSACTIONS = 40;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger committed = new AtomicInteger();

    @Test
    void offsetsHaveNoHolesAndFollowTheCommits() throws Exception {
        try (TestDatabase database = TestDatabase.create()) {
            Store one = database.open(vertx);
            Store two = database.open(vertx);
            EventLog first = log(one);
            EventLog second = log(two);
            database.run("CREATE TABLE done (writer int, number int)");

            RecordingSubscriber near = new RecordingSubscriber();
            RecordingSubscriber far = new RecordingSubscriber();
            first.subscribe(near);
            second.subscribe(far);
            ConcurrentLinkedQueue<String> holes = new ConcurrentLinkedQueue<>();
            long looks = vertx.setPeriodic(3, tick -> look(one, holes));

            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                boolean even = writer % 2 == 0;
                writers.add(write(even ? one : two, even ? first : second, writer, 0, new Random(writer)));
            }
            await(Future.join(writers));
            vertx.cancelTimer(looks);

            int events = committed.get();
            assertThat(events).isGreaterThan(WRITERS);
            assertThat(near.awaitOffsets(events)).containsExactlyElementsOf(upTo(events));
            assertThat(far.awaitOffsets(events)).containsExactlyElementsOf(upTo(events));
            assertThat(holes).isEmpty();
            assertThat(count(one)).isEqualTo(events);
            await(Future.all(first.stop(), second.stop()));
            await(Future.all(one.stop(), two.stop()));
        }
    }

    private EventLog log(Store store) {
        EventLog log = new EventLog(vertx, store, Clock.systemUTC(), EventConfig.defaults(), new SimpleMeterRegistry());
        await(log.start());
        return log;
    }

    private Future<Void> write(Store store, EventLog log, int writer, int number, Random random) {
        if (number == TRANSACTIONS) {
            return Future.succeededFuture();
        }
        int events = 1 + random.nextInt(4);
        boolean rollback = random.nextInt(4) == 0;
        return store.database()
                .inTransaction(transaction -> work(transaction, log, writer, number, events, rollback, random))
                .onSuccess(done -> committed.addAndGet(events))
                .otherwiseEmpty()
                .compose(done -> write(store, log, writer, number + 1, random));
    }

    private Future<Void> work(
            Transaction transaction,
            EventLog log,
            int writer,
            int number,
            int events,
            boolean rollback,
            Random random) {
        for (int i = 0; i < events; i++) {
            log.append(
                    transaction, Event.of("test.done", "writer/" + writer, "test", new JsonObject().put("n", number)));
        }
        transaction.beforeCommit(() -> pause(random));
        return transaction
                .connection()
                .preparedQuery("INSERT INTO done VALUES ($1, $2)")
                .execute(Tuple.of(writer, number))
                .compose(done -> pause(random))
                .compose(done -> rollback
                        ? Future.failedFuture(Fault.conflict("test-rollback", "changed my mind"))
                        : Future.succeededFuture());
    }

    private Future<Void> pause(Random random) {
        Promise<Void> promise = Promise.promise();
        vertx.setTimer(1 + random.nextInt(8), done -> promise.complete());
        return promise.future();
    }

    private void look(Store store, ConcurrentLinkedQueue<String> holes) {
        store.database()
                .read(client -> client.query("""
                        SELECT count(*) AS events, coalesce(min(log_offset), 1) AS low, coalesce(max(log_offset), 0) AS high,
                               (SELECT head FROM event_head) AS head
                          FROM event
                        """).execute())
                .onSuccess(rows -> {
                    var row = rows.iterator().next();
                    long events = row.getLong("events");
                    if (events != row.getLong("high") || events != row.getLong("head") || row.getLong("low") != 1) {
                        holes.add(row.toJson().encode());
                    }
                })
                .onFailure(failure -> holes.add(failure.toString()));
    }

    private long count(Store store) {
        return await(store.database()
                .read(client -> client.query("SELECT count(*) FROM event").execute())
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    private static List<Long> upTo(int events) {
        return LongStream.rangeClosed(1, events).boxed().toList();
    }
}
