package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.restream.RelayState.Status;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.FfmpegReads;
import org.shilian.restream.peer.GstRtspServer;
import org.shilian.restream.peer.GstRtspServer.Mount;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

/** A picture that was there and is disturbed: viewers stay, are told, and see it again without doing anything. */
class InterruptedPictureTest {
    private static final Conduct GOOD = Conduct.playing(H264Clip.of(TestClip.H264_360P));

    private final RelayHouse house = RelayHouse.start();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aDroppedCameraThatRefusesForAWhileComesBackByItself() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD)) {
            RecordingViewer viewer = RecordingViewer.watch(house, camera.url());
            viewer.awaitPictures(20);
            camera.refuse();
            viewer.awaitState(Status.OFFLINE);
            viewer.awaitReason(Reason.REFUSED);
            camera.listen();
            Showing after = viewer.awaitShowing(2, 30);
            assertThat(after.beganWithKey()).isTrue();
            viewer.showings().forEach(showing -> PlayableFile.of(showing).check());
            assertTimeGoesOn(viewer);
        }
    }

    @Test
    void halfAMinuteWithoutTheCameraUnderTheUsualLimits() {
        try (RelayHouse usual = new RelayHouse(RelayConfig.defaults());
                FakeRtspCamera camera = FakeRtspCamera.start(GOOD)) {
            RecordingViewer viewer = RecordingViewer.watch(usual, camera.url());
            viewer.awaitPictures(20);
            CompletableFuture<Void> back = camera.refuseFor(Duration.ofSeconds(30));
            viewer.awaitReason(Reason.REFUSED);
            assertThat(back).succeedsWithin(Duration.ofSeconds(90));
            assertThat(viewer.showings()).hasSize(1);
            PlayableFile.of(viewer.awaitShowing(2, 30)).check();
            assertTimeGoesOn(viewer);
        }
    }

    @Test
    void aKilledServerComesBackByItself() {
        try (GstRtspServer server = GstRtspServer.start()) {
            RecordingViewer viewer = RecordingViewer.watch(house, server.url(Mount.AAC));
            viewer.awaitPictures(20);
            server.stop();
            viewer.awaitReason(Reason.REFUSED);
            server.startAgain();
            Showing after = viewer.awaitShowing(2, 30);
            assertThat(FfmpegReads.stream(PlayableFile.of(after).check(), "a:0"))
                    .isEqualTo("aac");
            assertTimeGoesOn(viewer);
        }
    }

    @Test
    void aCameraThatHangsInMidstreamIsLeftAndFoundAgain() {
        try (GstRtspServer server = GstRtspServer.start()) {
            RecordingViewer viewer = RecordingViewer.watch(house, server.url(Mount.VIDEO));
            viewer.awaitPictures(20);
            server.hang();
            assertThat(viewer.awaitReason()).isEqualTo(Reason.NO_PACKETS);
            server.resume();
            PlayableFile.of(viewer.awaitShowing(2, 30)).check();
        }
    }

    @Test
    void theEndOfAStreamIsSaidSoAndTheNextOneShown() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.withSound())) {
            RecordingViewer viewer = RecordingViewer.watch(house, camera.url());
            viewer.awaitPictures(20);
            camera.end();
            assertThat(viewer.awaitReason()).isEqualTo(Reason.SOURCE_ENDED);
            PlayableFile.of(viewer.awaitShowing(2, 30)).check();
        }
    }

    @Test
    void aNewResolutionIsDescribedBeforeItsFirstPicture() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD)) {
            RecordingViewer viewer = RecordingViewer.watch(house, camera.url());
            viewer.awaitPictures(20);
            camera.show(H264Clip.of(TestClip.H264_240P));
            Showing small = viewer.awaitShowing(2, 50);
            camera.show(H264Clip.of(TestClip.H264_360P));
            Showing large = viewer.awaitShowing(3, 30);
            assertThat(small.beganWithKey() && large.beganWithKey()).isTrue();
            assertThat(viewer.showings())
                    .extracting(showing ->
                            FfmpegReads.stream(PlayableFile.of(showing).check(), "v:0"))
                    .containsExactly("h264,640,360", "h264,320,240", "h264,640,360");
            assertThat(viewer.reasons()).isEmpty();
            assertThat(camera.connections()).isEqualTo(1);
            assertTimeGoesOn(viewer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5H", "-PT5H", "PT0.7S", "-PT0.7S", "PT13H30M", "PT30S", "-PT30S"})
    void aJumpOfTheCamerasClockIsTakenOut(Duration jump) {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.withSound())) {
            RecordingViewer viewer = RecordingViewer.watch(house, camera.url());
            viewer.awaitPictures(30);
            camera.jump(jump);
            viewer.awaitMorePictures(40);
            camera.jump(jump.negated());
            viewer.awaitMorePictures(40);
            viewer.showings().forEach(InterruptedPictureTest::assertNoHole);
            assertThat(viewer.reasons()).isEmpty();
            assertThat(camera.connections()).isEqualTo(1);
        }
    }

    @Test
    void aTimestampThatRunsOverIsNotSeen() {
        Duration soonOver = Duration.ofMillis((1L << 32) / 90 - 2_000);
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD)) {
            camera.jump(soonOver);
            Showing showing = RecordingViewer.watch(house, camera.url()).awaitPictures(100);
            assertNoHole(showing);
            assertThat(camera.connections()).isEqualTo(1);
        }
    }

    private static void assertNoHole(Showing showing) {
        List<Long> times = FfmpegReads.decodingTimes(PlayableFile.of(showing).check(), "v:0");
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 1)).isBetween(1L, 90_000L);
        }
    }

    private static void assertTimeGoesOn(RecordingViewer viewer) {
        List<Long> times = viewer.showings().stream()
                .map(showing -> FfmpegReads.decodingTimes(showing.file(), "v:0"))
                .flatMap(List::stream)
                .toList();
        assertThat(times).isEqualTo(times.stream().sorted().distinct().toList());
    }
}
