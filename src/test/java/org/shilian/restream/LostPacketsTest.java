package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.FfmpegReads;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

/** Datagrams that don't arrive: what is shown has no fault in it, and is shown again from the next key frame on. */
class LostPacketsTest {
    private static final Conduct GOOD = Conduct.playing(H264Clip.of(TestClip.H264_360P));

    private final RelayHouse house = RelayHouse.start();

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 211})
    void noPictureIsShownThatLeansOnWhatIsMissing(int every) {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.losing(every))) {
            RecordingViewer viewer = watch(camera);
            viewer.awaitPictures(1);
            Awaitility.await().until(() -> house.counted("shilian.relay.lost") > 0);
            Showing showing = viewer.awaitMorePictures(50);
            Path file = PlayableFile.of(showing).check();
            assertThat(FfmpegReads.stream(file, "v:0")).isEqualTo("h264,640,360");
            assertThat(viewer.reasons()).isEmpty();
            assertThat(viewer.showings()).hasSize(1);
        }
    }

    @Test
    void picturesOfSeveralSlicesAreHeldBackWhole() {
        Conduct slices = Conduct.playing(H264Clip.of(TestClip.H264_SLICES)).losing(61);
        try (FakeRtspCamera camera = FakeRtspCamera.start(slices)) {
            PlayableFile.of(watch(camera).awaitPictures(60)).check();
        }
    }

    @Test
    void whereNoKeyFrameArrivesWholeThatIsSaid() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.losingOfEachKeyFrame())) {
            assertThat(watch(camera).awaitReason()).isEqualTo(Reason.NO_KEY_FRAME);
            camera.behave(GOOD);
        }
    }

    private RecordingViewer watch(FakeRtspCamera camera) {
        Source source = new Source(camera.url().toString(), "", "", Transport.UDP, false);
        return new RecordingViewer().watch(house, source);
    }
}
