package org.shilian.benchmark;

import io.netty.buffer.ByteBufUtil;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.shilian.Await;
import org.shilian.restream.RelayConfig;
import org.shilian.restream.RelayHouse;
import org.shilian.restream.Source;
import org.shilian.restream.peer.AccessUnit;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

/** From a picture's first packet leaving the camera to its fragment in the viewer's hands, 1080p at 25 a second. */
final class DelayBenchmark {

    private static final int TAIL = 24;
    private static final int WARM_UP = 5;
    private static final int SECONDS = 40;

    private DelayBenchmark() {}

    static void run() throws InterruptedException {
        Map<String, Long> sent = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
        Conduct conduct = Conduct.playing(H264Clip.of(TestClip.HD_LOOP)).withPlay((unit, timestamp, video) -> {
            sent.put(tail(unit), System.nanoTime());
            video.send(unit, timestamp);
        });
        Vertx vertx = Vertx.vertx();
        try (FakeRtspCamera camera = FakeRtspCamera.start(conduct);
                RelayHouse house = new RelayHouse(RelayConfig.defaults())) {
            house.with("cam", Source.of(camera.url().toString()));
            WebSocketClient client =
                    vertx.createWebSocketClient(new WebSocketClientOptions().setMaxFrameSize(16 << 20));
            Await.await(client.connect(house.port(), "127.0.0.1", "/cam")
                    .onSuccess(socket -> socket.frameHandler(frame -> {
                        Long since = frame.isBinary() ? sent.remove(tail(frame.binaryData())) : null;
                        if (since != null) {
                            delays.add(System.nanoTime() - since);
                        }
                    })));
            RelayBenchmark.during(WARM_UP);
            delays.clear();
            RelayBenchmark.during(SECONDS);
            report(delays.stream().mapToLong(Long::longValue).sorted().toArray());
            Await.await(client.close());
        } finally {
            Await.await(vertx.close());
        }
    }

    private static void report(long[] sorted) {
        RelayBenchmark.LOG.warn(String.format(
                "delay: %d pictures, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms",
                sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1)));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static String tail(AccessUnit unit) {
        byte[] nal = unit.nals().get(unit.nals().size() - 1);
        return ByteBufUtil.hexDump(Arrays.copyOfRange(nal, Math.max(0, nal.length - TAIL), nal.length));
    }

    private static String tail(Buffer fragment) {
        int end = fragment.length();
        return ByteBufUtil.hexDump(fragment.getBytes(Math.max(0, end - TAIL), end));
    }
}
