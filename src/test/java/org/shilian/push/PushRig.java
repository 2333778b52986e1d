package org.shilian.push;

import static org.shilian.Await.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.shilian.event.Event;
import org.shilian.event.EventConfig;
import org.shilian.event.EventLog;
import org.shilian.event.RecordingSubscriber;
import org.shilian.store.Store;
import org.shilian.store.TestDatabase;

/** One node: store, log, push and a bare HTTP server in front of it, on a fresh database. */
final class PushRig implements AutoCloseable {
    static final PushConfig CONFIG = new PushConfig(
            200,
            100,
            65_536 * 4,
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMillis(200),
            Duration.ofMillis(300));

    final Vertx vertx = Vertx.vertx();
    final TestDatabase database;
    final Store store;
    final EventLog log;
    final PushSessions push;
    final HttpServer server;
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final Map<String, FakeAudience> people = new ConcurrentHashMap<>();
    final BlockingQueue<String> ids = new LinkedBlockingQueue<>();
    private final RecordingSubscriber seen = new RecordingSubscriber();

    PushRig(TestDatabase database, PushConfig config, int recent) {
        this.database = database;
        store = database.open(vertx);
        log = new EventLog(
                vertx, store, Clock.systemUTC(), new EventConfig(Duration.ofDays(1), 100_000, recent), registry);
        await(log.start());
        push = new PushSessions(
                log, new Presence(vertx, store, log, config, Clock.systemUTC()), config, recent, registry);
        await(push.start());
        log.subscribe(seen);
        server = await(vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .webSocketHandler(this::accept)
                .listen());
    }

    private void accept(ServerWebSocket socket) {
        String person = socket.path().substring(1);
        ids.add(push.accept(socket, people.computeIfAbsent(person, name -> new FakeAudience(name, null))));
    }

    PushClient client(String person) {
        return PushClient.connect(server.actualPort(), person);
    }

    /** Commits that many events on the topic, one transaction. */
    void publish(String topic, int count) {
        await(store.database().inTransaction(transaction -> {
            for (int i = 0; i < count; i++) {
                log.append(transaction, Event.of("test.event", "test/" + i, topic, new JsonObject().put("i", i)));
            }
            return Future.succeededFuture();
        }));
        awaitHandedOn();
    }

    /** Until what is in the log has gone to the sessions of this node. */
    private void awaitHandedOn() {
        long head = await(store.database()
                .read(client -> client.query("SELECT head FROM event_head").execute())
                .map(rows -> rows.iterator().next().getLong("head")));
        seen.awaitOffset(head);
    }

    void publish(Event event) {
        await(store.database().inTransaction(transaction -> {
            log.append(transaction, event);
            return Future.succeededFuture();
        }));
        awaitHandedOn();
    }

    @Override
    public void close() {
        await(push.stop());
        await(server.close());
        await(log.stop());
        await(store.stop());
        await(vertx.close());
    }
}
