package org.shilian.store;

import static org.shilian.Await.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.shilian.event.Event;
import org.shilian.event.EventConfig;
import org.shilian.event.EventLog;
import org.shilian.event.RecordingSubscriber;
import org.shilian.fault.Fault;

/** Writers that never rest, on an embedded database that a test mistreats. */
final class LossRig implements AutoCloseable {
    final Vertx vertx = Vertx.vertx();
    final DataFolder folder;
    final Store store;
    final EventLog log;
    final RecordingSubscriber seen = new RecordingSubscriber();
    final Queue<Integer> kept = new ConcurrentLinkedQueue<>();
    final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger writing = new AtomicInteger();
    private volatile boolean resting;

    LossRig(Path path) {
        folder = DataFolder.open(path);
        store = new Store(vertx, StoreConfig.defaults(), folder, new SimpleMeterRegistry());
        await(store.start());
        log = new EventLog(vertx, store, Clock.systemUTC(), EventConfig.defaults(), new SimpleMeterRegistry());
        await(log.start());
        log.subscribe(seen);
        await(store.database()
                .inTransaction(transaction -> transaction
                        .connection()
                        .query("CREATE TABLE IF NOT EXISTS done (number int PRIMARY KEY, filling text)")
                        .execute()));
    }

    long serverPid() {
        return Objects.requireNonNull(store.embedded()).pid();
    }

    void write(int writers) {
        resting = false;
        for (int i = 0; i < writers; i++) {
            writing.incrementAndGet();
            vertx.runOnContext(now -> next());
        }
    }

    private void next() {
        if (resting) {
            writing.decrementAndGet();
            return;
        }
        int number = numbers.incrementAndGet();
        tryWrite(number).onComplete(done -> {
            if (done.succeeded()) {
                kept.add(number);
                vertx.runOnContext(now -> next());
            } else {
                refusals.add(
                        done.cause() instanceof Fault fault
                                ? fault.code()
                                : done.cause().toString());
                vertx.setTimer(20, now -> next());
            }
        });
    }

    /** A row and an event, both or none. */
    Future<Void> tryWrite(int number) {
        return store.database().inTransaction(transaction -> {
            log.append(transaction, Event.of("test.done", "done/" + number, "test", new JsonObject().put("n", number)));
            return transaction
                    .connection()
                    .preparedQuery("INSERT INTO done VALUES ($1, $2)")
                    .execute(Tuple.of(number, "x".repeat(2_000)))
                    .mapEmpty();
        });
    }

    void awaitKept(int more) {
        int before = kept.size();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> kept.size() >= before + more);
    }

    /** Lets the writers come to their end, and the server to its feet. */
    void rest() {
        resting = true;
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> writing.get() == 0);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> store.database().isAvailable());
    }

    /** Numbers of all rows. */
    Set<Integer> rows() {
        Set<Integer> numbers = new TreeSet<>();
        await(store.database()
                        .read(client -> client.query("SELECT number FROM done").execute()))
                .forEach(row -> numbers.add(row.getInteger(0)));
        return numbers;
    }

    /** Numbers in the events' data, in the order of the log. */
    List<Integer> logged() {
        return await(store.database()
                .read(client -> client.query("SELECT (data->>'n')::int AS n FROM event ORDER BY log_offset")
                        .execute()
                        .map(rows -> java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getInteger("n"))
                                .toList())));
    }

    long head() {
        return await(store.database()
                .read(client -> client.query("SELECT head FROM event_head").execute())
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    @Override
    public void close() {
        await(log.stop());
        await(store.stop());
        folder.close();
        await(vertx.close());
    }
}
