package org.shilian.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.shilian.http.Visitor;

/** Viewers of the demo's clips come and go for a while: {@code [minutes] [viewers]}; tells what the program holds. */
public final class SoakBenchmark {
    private static final int REPORT_SECONDS = 30;

    private final DemoServer server;
    private final String token;
    private final List<String> cameras;
    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient client = vertx.createWebSocketClient(
            new WebSocketClientOptions().setMaxFrameSize(16 << 20).setMaxConnections(1_000));
    private final Random random = new Random(1);
    private final AtomicLong views = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    private SoakBenchmark(DemoServer server) {
        this.server = server;
        this.token = server.token();
        this.cameras = server.cameras(new Visitor(server.port()).bearer(token));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int viewers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 24;
        try (DemoServer server = DemoServer.start(Map.of())) {
            new SoakBenchmark(server).run(minutes, viewers);
        }
        System.exit(0);
    }

    private void run(int minutes, int viewers) throws IOException, InterruptedException {
        RelayBenchmark.LOG.warn("soak: {} cameras, {} viewers", cameras.size(), viewers);
        for (int i = 0; i < viewers; i++) {
            watch(i);
        }
        for (int i = 0; i <= minutes * 60 / REPORT_SECONDS; i++) {
            report(i * REPORT_SECONDS);
            RelayBenchmark.during(REPORT_SECONDS);
        }
    }

    /** One viewer, who looks at a camera for 2 to 15 s, then at the next; about half of them leave without a word. */
    private void watch(int n) {
        String path = "/api/v1/cameras/" + cameras.get(n % cameras.size()) + "/live?purpose=duty";
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(server.port())
                .setURI(path)
                .putHeader("Authorization", "Bearer " + token);
        client.connect(options).onSuccess(socket -> look(socket, n)).onFailure(e -> {
            refused.incrementAndGet();
            vertx.setTimer(1_000, later -> watch(n + 1));
        });
    }

    private void look(WebSocket socket, int n) {
        views.incrementAndGet();
        socket.frameHandler(frame -> bytes.addAndGet(frame.binaryData().length()));
        socket.closeHandler(closed -> watch(n + 1));
        vertx.setTimer(
                2_000 + random.nextInt(13_000),
                over -> socket.close().onFailure(e -> RelayBenchmark.LOG.debug("was closed already", e)));
    }

    private void report(int seconds) throws IOException {
        Path process = Path.of("/proc", Long.toString(server.pid()));
        long files;
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            files = open.count();
        }
        RelayBenchmark.LOG.warn(String.format(
                "soak: %d s, %d MB resident, %d threads, %d files, %d views, %d refused, %d MB received",
                seconds,
                status(process, "VmRSS:") >> 10,
                status(process, "Threads:"),
                files,
                views.get(),
                refused.get(),
                bytes.get() >> 20));
    }

    private static long status(Path process, String key) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
