package org.shilian.restream.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shilian.restream.peer.GstRtspServer.Mount;

/** Debian's ffmpeg reads real pictures from every mount, by every transport and with every kind of password. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GstRtspServerTest {
    private final GstRtspServer server = GstRtspServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Mount.class)
    void everyMountShowsMovingPictures(Mount mount) {
        assertThat(FfmpegReads.camera(server.url(mount).toString(), "tcp", 20).differentPictures())
                .isGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({"HD,h264,aac", "ALAW,h264,pcm_alaw", "MULAW,h264,pcm_mulaw", "MJPEG,mjpeg,''", "H265,hevc,''"})
    void theMountsHaveTheCodecsTheyPromise(Mount mount, String video, String audio) {
        String codecs = DebianProgram.FFPROBE
                .run(
                        "-v",
                        "error",
                        "-rtsp_transport",
                        "tcp",
                        "-show_entries",
                        "stream=codec_name",
                        "-of",
                        "csv=p=0",
                        server.url(mount).toString())
                .orFail("ffprobe")
                .output();
        assertThat(codecs.strip().lines())
                .containsExactlyInAnyOrderElementsOf(
                        audio.isEmpty() ? java.util.List.of(video) : java.util.List.of(video, audio));
    }

    @Test
    void picturesComeByDatagramsToo() {
        try (GstRtspServer udp = GstRtspServer.startUdpOnly()) {
            assertThat(FfmpegReads.camera(udp.url(Mount.VIDEO).toString(), "udp", 20)
                            .differentPictures())
                    .isGreaterThan(5);
            assertThatThrownBy(() -> FfmpegReads.camera(udp.url(Mount.VIDEO).toString(), "tcp", 1))
                    .hasMessageContaining("461");
        }
    }

    @Test
    void basicPasswordsAreChecked() {
        try (GstRtspServer guarded = GstRtspServer.startWithBasic("viewer", "right")) {
            isGuarded(guarded);
        }
    }

    @Test
    void digestPasswordsAreChecked() {
        try (GstRtspServer guarded = GstRtspServer.startWithDigest("viewer", "right")) {
            isGuarded(guarded);
        }
    }

    @Test
    void aStoppedServerComesBackOnItsPort() {
        try (GstRtspServer other = GstRtspServer.start()) {
            String url = other.url(Mount.VIDEO).toString();
            other.stop();
            assertThatThrownBy(() -> FfmpegReads.camera(url, "tcp", 1)).hasMessageContaining("refused");
            other.startAgain();
            assertThat(FfmpegReads.camera(url, "tcp", 10).pictures()).hasSize(10);
        }
    }

    @Test
    void aHungServerGoesOn() {
        server.hang();
        server.resume();
        assertThat(FfmpegReads.camera(server.url(Mount.VIDEO).toString(), "tcp", 10)
                        .pictures())
                .hasSize(10);
    }

    private static void isGuarded(GstRtspServer guarded) {
        assertThat(FfmpegReads.camera(
                                guarded.url(Mount.VIDEO, "viewer", "right").toString(), "tcp", 10)
                        .pictures())
                .hasSize(10);
        assertThatThrownBy(() -> FfmpegReads.camera(
                        guarded.url(Mount.VIDEO, "viewer", "wrong").toString(), "tcp", 1))
                .hasMessageContaining("401");
    }
}
