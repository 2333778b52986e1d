package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.restream.fmp4.LiveSocket;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

/** A viewer that stops reading costs the others nothing and is closed with a code that says why. */
class SlowViewerTest {
    private static final int VIEWER_BYTES = 512 << 10;

    private final RelayHouse house = new RelayHouse(limits(RelayHouse.quick()));
    private final FakeRtspCamera camera = FakeRtspCamera.start(
            Conduct.playing(H264Clip.of(TestClip.H264_HEAVY)).withPace(Duration.ofMillis(10)));

    @BeforeEach
    void serve() {
        house.with("cam", Source.of(camera.url().toString()));
    }

    @AfterEach
    void close() {
        house.close();
        camera.close();
    }

    @Test
    void whoDoesNotReadIsClosedAndToldWhy() {
        LiveClient reading = house.client("/cam").awaitFragments(5);
        LiveClient stalled = house.client("/cam").awaitFragments(5);
        stalled.stall();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> house.counted("shilian.relay.closed.slow") == 1);
        stalled.resume();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> stalled.closeCode() != null);
        assertThat(stalled.closeCode()).isEqualTo(LiveSocket.SLOW);
        assertThat(LiveSocket.SLOW).isEqualTo((short) 4008);

        reading.awaitFragments(reading.frames().size() + 50);
        assertThat(reading.closeCode()).isNull();
        assertThat(reading.texts("live")).hasSize(1);
        assertThat(Movie.of(reading.movie(0)).decode()).isGreaterThan(50);
        reading.close();
    }

    @Test
    void whoPausesBrieflySkipsToAKeyFrameAndGoesOn() {
        LiveClient pausing = house.client("/cam").awaitFragments(5);
        pausing.stall();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> house.counted("shilian.relay.skipped") > 0);
        pausing.resume();
        int before = pausing.frames().size();
        pausing.awaitFragments(before + 300);
        assertThat(pausing.closeCode()).isNull();
        assertThat(Movie.of(pausing.movie(0)).decode()).isGreaterThan(100);
        pausing.close();
    }

    private static RelayConfig limits(RelayConfig quick) {
        return new RelayConfig(
                quick.linger(),
                quick.connectTimeout(),
                quick.packetTimeout(),
                quick.keyFrameTimeout(),
                quick.soundWindow(),
                quick.backoffFirst(),
                quick.backoffMost(),
                quick.groupBytes(),
                VIEWER_BYTES,
                quick.viewerPatience(),
                quick.snapshotTimeout());
    }
}
