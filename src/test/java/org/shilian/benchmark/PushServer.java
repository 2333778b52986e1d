package org.shilian.benchmark;

import static org.shilian.Await.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shilian.event.Event;
import org.shilian.event.EventConfig;
import org.shilian.event.EventLog;
import org.shilian.push.Audience;
import org.shilian.push.Presence;
import org.shilian.push.PushConfig;
import org.shilian.push.PushSessions;
import org.shilian.store.DataFolder;
import org.shilian.store.Store;
import org.shilian.store.StoreConfig;

/**
 * The server under measurement: embedded database, event log and push, all as in operation, behind a
 * bare HTTP server. Takes {@code publish RATE SECONDS SIZE}, {@code cut} and {@code gc} on standard input.
 */
public final class PushServer {
    private static final int SHARED_RANDOM_PORT = -1;
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private final PrintStream out = System.out;
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(LOOPS));
    private final Store store;
    private final EventLog log;
    private final PushSessions push;
    private final Set<ServerWebSocket> sockets = ConcurrentHashMap.newKeySet();

    private PushServer(Path folder) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        store = new Store(vertx, StoreConfig.defaults(), DataFolder.open(folder), registry);
        log = new EventLog(vertx, store, Clock.systemUTC(), EventConfig.defaults(), registry);
        PushConfig config = PushConfig.defaults();
        push = new PushSessions(
                log, new Presence(vertx, store, log, config, Clock.systemUTC()), config, 8_192, registry);
    }

    public static void main(String[] arguments) throws IOException {
        PushServer server = new PushServer(Path.of(arguments[0]));
        server.serve();
        server.obey();
    }

    private void serve() {
        await(store.start());
        await(log.start());
        await(push.start());
        List<Listener> listeners = new ArrayList<>();
        await(vertx.deployVerticle(
                () -> {
                    Listener listener = new Listener();
                    listeners.add(listener);
                    return listener;
                },
                new DeploymentOptions().setInstances(LOOPS)));
        int port = listeners.get(0).port;
        out.println("ready " + port + " " + log.head().epoch());
    }

    private void obey() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "publish" ->
                    publish(Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
                case "cut" -> sockets.forEach(socket -> socket.close().onFailure(gone -> {}));
                case "gc" -> collect();
                case "head" -> out.println("head " + log.head().offset());
                default -> out.println("unknown");
            }
        }
        await(push.stop());
        await(log.stop());
        await(store.stop());
        await(vertx.close());
    }

    private void collect() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.println("heap " + (runtime.totalMemory() - runtime.freeMemory()));
    }

    /** One transaction for each event, at that rate, whatever the answers take. */
    private void publish(int rate, int seconds, int size) {
        long begin = System.nanoTime();
        String filling = "x".repeat(size);
        CountDownLatch ended = new CountDownLatch(rate * seconds);
        AtomicInteger refused = new AtomicInteger();
        new Thread(() -> {
                    Pace.run(begin, rate, rate * seconds, number -> commit(number, filling, refused, ended));
                    awaitEnd(refused, ended);
                })
                .start();
    }

    /** Says how many were refused once every commit has ended, and the log had a second to hand on what they brought. */
    private void awaitEnd(AtomicInteger refused, CountDownLatch ended) {
        try {
            ended.await();
            new CountDownLatch(1).await(1, TimeUnit.SECONDS);
            out.println("published " + refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(int number, String filling, AtomicInteger refused, CountDownLatch ended) {
        JsonObject data =
                new JsonObject().put("t", System.nanoTime()).put("n", number).put("filling", filling);
        store.database()
                .inTransaction(transaction -> {
                    log.append(transaction, Event.of("test.event", "test/1", "camera", data));
                    return Future.succeededFuture();
                })
                .onFailure(failure -> {
                    refused.incrementAndGet();
                    out.println("refused " + failure.getMessage());
                })
                .onComplete(done -> ended.countDown());
    }

    private final class Listener extends VerticleBase {
        private int port;

        @Override
        public Future<?> start() {
            return vertx.createHttpServer(new HttpServerOptions()
                            .setHost("127.0.0.1")
                            .setPort(SHARED_RANDOM_PORT)
                            .setAcceptBacklog(4_096))
                    .webSocketHandler(socket -> {
                        sockets.add(socket);
                        push.accept(socket, new Everybody());
                        socket.endHandler(end -> sockets.remove(socket));
                    })
                    .listen()
                    .onSuccess(this::listening);
        }

        private void listening(HttpServer server) {
            port = server.actualPort();
        }
    }

    /** Sees everything. */
    private static final class Everybody implements Audience {
        @Override
        public String person() {
            return "somebody";
        }

        @Override
        public String name() {
            return "somebody";
        }

        @Override
        public @Nullable String scope() {
            return null;
        }

        @Override
        public @Nullable String refusal(String topic) {
            return null;
        }

        @Override
        public boolean maySee(Event event) {
            return true;
        }
    }
}
