package org.shilian.benchmark;

import java.util.stream.IntStream;
import org.shilian.media.StreamId;
import org.shilian.restream.RelayConfig;
import org.shilian.restream.RelayHouse;
import org.shilian.restream.Source;
import org.shilian.restream.peer.GstRtspServer;
import org.shilian.restream.peer.GstRtspServer.Mount;

/** Many 1080p cameras of 2 Mbit/s, pulled by RTSP over TCP and kept warm without a viewer. */
final class CopyBenchmark {

    private static final int WARM_UP = 20;
    private static final int SECONDS = 30;

    private CopyBenchmark() {}

    static void run(int cameras) throws InterruptedException {
        try (GstRtspServer server = GstRtspServer.start();
                RelayHouse house = new RelayHouse(RelayConfig.defaults())) {
            Source source = Source.of(server.url(Mount.LOOP).toString());
            IntStream.range(0, cameras).forEach(n -> house.relays.keepWarm(new StreamId("cam" + n), source));
            RelayBenchmark.during(WARM_UP);
            double cpu = ProcessorTime.own().seconds();
            double bytes = house.counted("shilian.relay.received");
            RelayBenchmark.during(SECONDS);
            double used = (ProcessorTime.own().seconds() - cpu) / SECONDS;
            double rate = (house.counted("shilian.relay.received") - bytes) * 8 / SECONDS / 1e6;
            long live = house.states.lines().stream()
                    .filter(line -> line.endsWith(" live"))
                    .count();
            RelayBenchmark.LOG.warn(String.format(
                    "copy: %d cameras (%d live), %.1f Mbit/s: %.1f %% of a core, %.2f %% each, %d MB resident",
                    cameras,
                    live,
                    rate,
                    used * 100,
                    used * 100 / cameras,
                    ProcessorTime.own().residentMegabytes()));
        }
    }
}
