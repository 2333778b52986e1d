package org.shilian.benchmark;

import static org.shilian.Await.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.shilian.media.Area;
import org.shilian.media.StreamId;
import org.shilian.restream.Fragment;
import org.shilian.restream.Live;
import org.shilian.restream.Masking;
import org.shilian.restream.RelayConfig;
import org.shilian.restream.RelayHouse;
import org.shilian.restream.RelayState;
import org.shilian.restream.Source;
import org.shilian.restream.Viewer;
import org.shilian.restream.Watch;
import org.shilian.restream.peer.GstRtspServer;
import org.shilian.restream.peer.GstRtspServer.Mount;

/** The same watched 1080p cameras once as they come and once with a mask burned in. */
final class MaskBenchmark {
    private static final int WARM_UP = 10;
    private static final int SECONDS = 30;
    private static final Area QUARTER = new Area(List.of(
            new Area.Corner(0.25, 0.25),
            new Area.Corner(0.75, 0.25),
            new Area.Corner(0.75, 0.75),
            new Area.Corner(0.25, 0.75)));

    private MaskBenchmark() {}

    /** A viewer that counts pictures and throws them away. */
    private static final class Counting implements Viewer {
        private final AtomicLong pictures = new AtomicLong();

        @Override
        public boolean playsHevc() {
            return true;
        }

        @Override
        public void onState(RelayState state) {
            RelayBenchmark.LOG.debug("{}", state);
        }

        @Override
        public void onLive(Live live) {
            RelayBenchmark.LOG.debug("{}", live.mime());
        }

        @Override
        public void onFragments(List<Fragment> fragments) {
            pictures.addAndGet(fragments.stream().filter(Fragment::video).count());
        }
    }

    static void run(int cameras) throws InterruptedException {
        try (GstRtspServer server = GstRtspServer.start()) {
            Source raw = Source.of(server.url(Mount.LOOP).toString());
            double copied = measure("as they come", cameras, raw);
            double masked =
                    measure("with a mask burned in", cameras, raw.withMasking(new Masking(List.of(QUARTER), true)));
            RelayBenchmark.LOG.warn(String.format("mask: %.0f times the copy", masked / copied));
        }
    }

    /** Answers what one camera takes of a core. */
    private static double measure(String how, int cameras, Source source) throws InterruptedException {
        try (RelayHouse house = new RelayHouse(RelayConfig.defaults())) {
            Counting viewer = new Counting();
            List<Watch> watches = new ArrayList<>();
            for (int n = 0; n < cameras; n++) {
                watches.add(await(house.relays.watch(new StreamId("cam" + n), source, viewer)));
            }
            RelayBenchmark.during(WARM_UP);
            double cpu = ProcessorTime.own().seconds();
            long pictures = viewer.pictures.get();
            RelayBenchmark.during(SECONDS);
            double used = (ProcessorTime.own().seconds() - cpu) / SECONDS / cameras;
            RelayBenchmark.LOG.warn(String.format(
                    "mask: %d cameras %s, %.1f pictures/s each: %.1f %% of a core each, %d MB resident",
                    cameras,
                    how,
                    (viewer.pictures.get() - pictures) / (double) SECONDS / cameras,
                    used * 100,
                    ProcessorTime.own().residentMegabytes()));
            watches.forEach(Watch::close);
            return used;
        }
    }
}
