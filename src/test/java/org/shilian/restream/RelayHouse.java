package org.shilian.restream;

import static org.shilian.Await.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shilian.media.StreamId;
import org.shilian.restream.ffmpeg.FfmpegReadings;
import org.shilian.restream.fmp4.LiveSocket;

/** Relays with FFmpeg behind a WebSocket server on a free port: {@code /NAME?hevc=1}. */
public final class RelayHouse implements AutoCloseable {

    public final Vertx vertx = Vertx.vertx();
    public final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    public final RelayMeters meters = new RelayMeters(registry);
    public final Relays relays;
    public final StateLog states = new StateLog();
    private final RelayConfig config;
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final HttpServer server;

    public RelayHouse(RelayConfig config) {
        this.config = config;
        FfmpegReadings readings = new FfmpegReadings(Path.of("target", "native"), config, meters, Clock.systemUTC());
        this.relays = new Relays(vertx, readings, config, Clock.systemUTC(), meters);
        relays.onState(states);
        server = await(vertx.createHttpServer().webSocketHandler(this::accept).listen(0, "127.0.0.1"));
    }

    /** With waits short enough for a test. */
    public static RelayHouse start() {
        return new RelayHouse(quick());
    }

    public static RelayConfig quick() {
        return new RelayConfig(
                Duration.ofMillis(300),
                Duration.ofSeconds(3),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofMillis(500),
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                16 << 20,
                4 << 20,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10));
    }

    private void accept(ServerWebSocket socket) {
        String name = socket.path().substring(1);
        Source source = sources.getOrDefault(name, Source.of("test:"));
        boolean hevc = "hevc=1".equals(socket.query());
        LiveSocket.serve(socket, relays, new StreamId(name), source, hevc, config, meters)
                .onFailure(e -> socket.close((short) 1011, e.getMessage()));
    }

    public RelayHouse with(String name, Source source) {
        sources.put(name, source);
        return this;
    }

    /** Watches a source by WebSocket. */
    public LiveClient watch(String name, String url) {
        with(name, Source.of(url));
        return client("/" + name);
    }

    public LiveClient client(String path) {
        return LiveClient.connect(vertx, server.actualPort(), path);
    }

    public int port() {
        return server.actualPort();
    }

    public double counted(String meter) {
        return registry.get(meter).counter().count();
    }

    @Override
    public void close() {
        await(relays.stop());
        await(vertx.close());
    }

    /** What a state message says in short: {@code offline/refused}. */
    static String brief(JsonObject state) {
        return state.getString("state") + (state.containsKey("reason") ? "/" + state.getString("reason") : "");
    }
}
