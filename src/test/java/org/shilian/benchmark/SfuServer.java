package org.shilian.benchmark;

import com.sun.management.ThreadMXBean;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.Await;
import org.shilian.conference.BridgeListener;
import org.shilian.conference.BridgeOffer;
import org.shilian.conference.Connectivity;
import org.shilian.conference.Constraints;
import org.shilian.conference.EndpointPlan;
import org.shilian.conference.LineQuality;
import org.shilian.conference.SlotMap;
import org.shilian.conference.sfu.BridgeAddresses;
import org.shilian.conference.sfu.EmbeddedBridge;

/** The embedded bridge with one conference in a process of its own; does what lines of its input say. */
final class SfuServer {
    private static final PrintStream OUT = System.out;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String ROOM = "room";

    private final EmbeddedBridge bridge;

    private SfuServer(Vertx vertx) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        bridge = new EmbeddedBridge(vertx, new BridgeAddresses(List.of(loopback), List.of(), 0), Clock.systemUTC());
        bridge.listen(new Unheard());
        Await.await(bridge.start());
        Await.await(bridge.allocate(ROOM));
    }

    public static void main(String[] arguments) throws IOException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        SfuServer server = new SfuServer(vertx);
        OUT.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            OUT.println(server.obey(line.split(" ", -1)));
        }
        System.exit(0);
    }

    private String obey(String[] words) {
        return switch (words[0]) {
            case "add" -> {
                EndpointPlan plan =
                        words[2].equals("sends") ? EndpointPlan.sending(words[1]) : EndpointPlan.receiving(words[1]);
                BridgeOffer offer = Await.await(bridge.add(ROOM, plan));
                yield "offer " + offer.bridge() + " " + SfuSdp.packed(offer.sdp());
            }
            case "answer" -> {
                Await.await(bridge.answer(ROOM, words[1], words[2], SfuSdp.unpacked(words[3])));
                yield "answered";
            }
            case "large" -> {
                Await.await(bridge.constrain(ROOM, words[1], new Constraints(Map.of("v0", 720), List.of())));
                yield "constrained";
            }
            case "loop" -> "loop " + loop();
            default -> "what";
        };
    }

    /** Bytes allocated and nanoseconds used by the event loops. */
    private static String loop() {
        long[] loops = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().contains("eventloop"))
                .mapToLong(thread -> thread.getThreadId())
                .toArray();
        return Arrays.stream(THREADS.getThreadAllocatedBytes(loops)).sum() + " "
                + Arrays.stream(THREADS.getThreadCpuTime(loops)).sum();
    }

    /** Nobody is told what happens. */
    private static final class Unheard implements BridgeListener {
        @Override
        public void onSlots(String conference, String endpoint, SlotMap slots) {}

        @Override
        public void onWanted(String conference, String endpoint, int camera, int screen) {}

        @Override
        public void onSpeaker(String conference, @Nullable String endpoint) {}

        @Override
        public void onConnectivity(String conference, String endpoint, Connectivity connectivity) {
            if (connectivity != Connectivity.CONNECTED) {
                System.err.println(endpoint + " " + connectivity);
            }
        }

        @Override
        public void onQuality(String conference, String endpoint, LineQuality quality) {}

        @Override
        public void onLost(String conference) {}
    }
}
