package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.FfmpegReads;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

/** Cameras that send less than they say, or say less than they send, are shown all the same. */
class IncompleteStreamTest {
    private static final Conduct GOOD = Conduct.playing(H264Clip.of(TestClip.H264_360P));
    private static final Conduct SLICES = Conduct.playing(H264Clip.of(TestClip.H264_SLICES));

    private final RelayHouse house = RelayHouse.start();

    @AfterEach
    void close() {
        house.close();
    }

    static Stream<Conduct> watchable() {
        return Stream.of(
                GOOD.withoutParameterSetsInSdp(),
                GOOD.withoutParameterSetsInBand(),
                GOOD.withSdp(GOOD.sdp() + "a=" + "x".repeat(100_000) + "\r\n"),
                GOOD.withSoundDeclaredButNeverSent(),
                GOOD.withAacDeclaredButNeverSent(),
                GOOD.withAacDeclaredButNeverSent().withoutParameterSetsInSdp(),
                GOOD.marking(true),
                GOOD.marking(false),
                GOOD.repeatingTimes(),
                SLICES,
                SLICES.marking(true),
                SLICES.marking(false),
                GOOD.withPace(Duration.ofMillis(400)));
    }

    @ParameterizedTest
    @MethodSource("watchable")
    void thePictureIsShownAlone(Conduct conduct) {
        try (FakeRtspCamera camera = FakeRtspCamera.start(conduct)) {
            RecordingViewer viewer = RecordingViewer.watch(house, camera.url());
            Showing showing = viewer.awaitPictures(30);
            assertThat(showing.live().audio()).isNull();
            assertThat(FfmpegReads.stream(PlayableFile.of(showing).check(), "v:0"))
                    .isEqualTo("h264,640,360");
            assertThat(viewer.reasons()).isEmpty();
        }
    }

    @Test
    void soundThatComesIsHeard() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.withSound())) {
            Showing showing = RecordingViewer.watch(house, camera.url()).awaitPictures(30);
            assertThat(FfmpegReads.stream(PlayableFile.of(showing).check(), "a:0"))
                    .isEqualTo("aac");
        }
    }

    @Test
    void parameterSetsThatNeverComeLeaveNothingToBeginWith() {
        Conduct conduct = GOOD.withoutParameterSetsInBand().withoutParameterSetsInSdp();
        try (FakeRtspCamera camera = FakeRtspCamera.start(conduct)) {
            assertThat(RecordingViewer.watch(house, camera.url()).awaitReason()).isEqualTo(Reason.NO_KEY_FRAME);
        }
    }
}
