package org.shilian.restream.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Debian's ffmpeg reads real pictures from the fake camera, and meets its faults. */
class FakeRtspCameraTest {
    private static final Conduct GOOD = Conduct.playing(H264Clip.of(TestClip.H264_360P));

    static Stream<Conduct> watchable() {
        return Stream.of(
                GOOD,
                GOOD.withSound(),
                GOOD.withSoundDeclaredButNeverSent(),
                GOOD.withAacDeclaredButNeverSent(),
                GOOD.withoutParameterSetsInSdp(),
                GOOD.withoutParameterSetsInBand(),
                GOOD.withPace(Duration.ofMillis(80)));
    }

    @ParameterizedTest
    @MethodSource("watchable")
    void everyPictureIsDecodedWithoutComplaint(Conduct conduct) {
        try (FakeRtspCamera camera = FakeRtspCamera.start(conduct)) {
            FfmpegReads reads = FfmpegReads.camera(camera.url().toString(), "tcp", 30);
            assertThat(reads.differentPictures()).isEqualTo(30);
            assertThat(reads.complaints()).isEmpty();
        }
    }

    @Test
    void refusedPasswordsAndPathsAreToldApart() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.rejecting())) {
            assertThatThrownBy(() -> read(camera)).hasMessageContaining("401");
            camera.behave(GOOD.unknownPath());
            assertThatThrownBy(() -> read(camera)).hasMessageContaining("404");
        }
    }

    @Test
    void aCameraThatRefusesComesBackOnItsPort() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD)) {
            camera.refuse();
            assertThatThrownBy(() -> read(camera)).hasMessageContaining("refused");
            camera.listen();
            assertThat(read(camera).pictures()).hasSize(10);
        }
    }

    @Test
    void aGoodbyeEndsTheReading() throws Exception {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD)) {
            CompletableFuture<AccessUnit> playing = camera.nextKeyFrame();
            CompletableFuture<Integer> alone = camera.nextAlone();
            CompletableFuture<FfmpegReads> reading = CompletableFuture.supplyAsync(
                    () -> FfmpegReads.camera(camera.url().toString(), "tcp", 1_000_000));
            playing.get(20, TimeUnit.SECONDS);
            camera.end();
            alone.get(20, TimeUnit.SECONDS);
            assertThat(reading.handle((reads, error) -> "over").get(20, TimeUnit.SECONDS))
                    .isEqualTo("over");
            assertThat(camera.clients()).isZero();
        }
    }

    @Test
    void aNewResolutionIsSeenInTheRunningConnection() throws Exception {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD)) {
            CompletableFuture<AccessUnit> playing = camera.nextKeyFrame();
            CompletableFuture<FfmpegReads> reading = CompletableFuture.supplyAsync(
                    () -> FfmpegReads.camera(camera.url().toString(), "tcp", 100));
            playing.get(20, TimeUnit.SECONDS);
            camera.show(H264Clip.of(TestClip.H264_240P));
            assertThat(reading.get(30, TimeUnit.SECONDS).pictures()).hasSize(100);
            assertThat(camera.connections()).isEqualTo(1);
        }
    }

    private static FfmpegReads read(FakeRtspCamera camera) {
        return FfmpegReads.camera(camera.url().toString(), "tcp", 10);
    }
}
