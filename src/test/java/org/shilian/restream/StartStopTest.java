package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.media.StreamId;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.GstRtspServer;
import org.shilian.restream.peer.GstRtspServer.Mount;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

/** A camera that is looked at again and again leaves nothing behind. */
class StartStopTest {
    private static final Conduct GOOD = Conduct.playing(H264Clip.of(TestClip.H264_360P));
    private static final int WARM_UP = 10;
    private static final int CYCLES = 50;
    private static final long SLACK_KILOBYTES = 96 * 1024;

    private final RelayHouse house = RelayHouse.start();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void fiftyViewersOneAfterTheOtherLeaveNothing() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.withSound())) {
            assertNoGrowth(() -> watchOnce(camera));
            assertThat(camera.connections()).isEqualTo(WARM_UP + CYCLES);
            assertThat(camera.clients()).isZero();
        }
    }

    @Test
    void fiftyAttemptsThatAreGivenUpLeaveNothing() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.silent())) {
            assertNoGrowth(() -> giveUpOnce(camera));
            assertThat(camera.clients()).isZero();
        }
    }

    @Test
    void fiftyConversionsLeaveNothing() {
        try (GstRtspServer server = GstRtspServer.start()) {
            assertNoGrowth(() -> convertOnce(server.url(Mount.MJPEG)));
            assertThat(house.relays.state(RecordingViewer.newStream()).live()).isFalse();
        }
    }

    private static void assertNoGrowth(Runnable cycle) {
        repeat(cycle, WARM_UP);
        Footprint before = Footprint.now();
        repeat(cycle, CYCLES);
        Footprint after = Footprint.now();
        assertThat(after.files()).as("files").isLessThanOrEqualTo(before.files() + 5);
        assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 5);
        assertThat(after.residentKilobytes()).as("memory").isLessThan(before.residentKilobytes() + SLACK_KILOBYTES);
    }

    private static void repeat(Runnable cycle, int times) {
        for (int i = 0; i < times; i++) {
            cycle.run();
        }
    }

    private void watchOnce(FakeRtspCamera camera) {
        StreamId id = RecordingViewer.newStream();
        RecordingViewer viewer = new RecordingViewer();
        Watch watch = viewer.watch(house, id, Source.of(camera.url().toString()));
        viewer.awaitPictures(5);
        CompletableFuture<Integer> alone = camera.nextAlone();
        watch.close();
        assertThat(alone).succeedsWithin(Duration.ofSeconds(60));
        await(house.relays.forget(id));
    }

    private void giveUpOnce(FakeRtspCamera camera) {
        StreamId id = RecordingViewer.newStream();
        CompletableFuture<Integer> arrival = camera.nextArrival();
        Watch watch =
                new RecordingViewer().watch(house, id, Source.of(camera.url().toString()));
        assertThat(arrival).succeedsWithin(Duration.ofSeconds(60));
        CompletableFuture<Integer> alone = camera.nextAlone();
        watch.close();
        await(house.relays.forget(id));
        assertThat(alone).succeedsWithin(Duration.ofSeconds(60));
    }

    private void convertOnce(URI url) {
        StreamId id = RecordingViewer.newStream();
        RecordingViewer viewer = new RecordingViewer();
        Watch watch = viewer.watch(house, id, Source.of(url.toString()));
        viewer.awaitPictures(5);
        watch.close();
        await(house.relays.forget(id));
    }
}
