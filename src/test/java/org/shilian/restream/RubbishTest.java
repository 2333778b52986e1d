package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.RtspRequest;
import org.shilian.restream.peer.TestClip;

/** Bytes that are no RTSP, no RTP or no H.264 harm nobody, and the picture comes as soon as the camera is sane. */
class RubbishTest {
    private static final Conduct GOOD = Conduct.playing(H264Clip.of(TestClip.H264_360P));

    private final RelayHouse house = RelayHouse.start();

    @AfterEach
    void close() {
        house.close();
    }

    static Stream<Conduct> insteadOfAnswers() {
        return Stream.of(
                GOOD.answeringRubbish(noise(100)),
                GOOD.answeringRubbish(noise(100_000)),
                GOOD.answeringRubbish("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
                GOOD.answeringRubbish(
                        "RTSP/1.0 200 OK\r\nContent-Length: 2147483647\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
                GOOD.answeringRubbish(
                        "RTSP/1.0 200 OK\r\nContent-Length: -5\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
                GOOD.withEndlessHeader(),
                GOOD.hangingUp(),
                GOOD.redirecting("rtsp://127.0.0.1:1/"),
                GOOD.redirecting("file:///etc/hostname"),
                GOOD.redirecting("nonsense"),
                GOOD.withSdp("v=0\r\n"),
                GOOD.withSdp("m=video 0 RTP/AVP 96\r\na=rtpmap:96 NONSENSE/90000\r\n"));
    }

    @ParameterizedTest
    @MethodSource("insteadOfAnswers")
    void aCameraThatDoesNotSpeakRtspIsOfflineUntilItDoes(Conduct conduct) {
        try (FakeRtspCamera camera = FakeRtspCamera.start(conduct)) {
            RecordingViewer viewer = RecordingViewer.watch(house, camera.url());
            assertThat(viewer.awaitReason())
                    .isIn(
                            Reason.PROTOCOL_ERROR,
                            Reason.REFUSED,
                            Reason.NO_ANSWER,
                            Reason.NO_PACKETS,
                            Reason.CODEC_UNSUPPORTED);
            camera.behave(GOOD);
            PlayableFile.of(viewer.awaitPictures(30)).check();
        }
    }

    static Stream<Conduct> insteadOfPictures() {
        return Stream.of(
                GOOD.playingRubbish(noise(5_000)),
                GOOD.playingRubbish(interleaved(noise(1_000))),
                GOOD.playingRubbish(interleaved(new byte[0])),
                GOOD.truncating(),
                GOOD.overrunning());
    }

    @ParameterizedTest
    @MethodSource("insteadOfPictures")
    void rubbishInsteadOfPicturesEndsWithTheRubbish(Conduct conduct) {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD)) {
            RecordingViewer viewer = RecordingViewer.watch(house, camera.url());
            viewer.awaitPictures(20);
            playAnew(camera, conduct);
            playAnew(camera, GOOD);
            Showing showing = viewer.awaitMorePictures(60);
            assertThat(showing.beganWithKey()).isTrue();
        }
    }

    private static void playAnew(FakeRtspCamera camera, Conduct conduct) {
        CompletableFuture<RtspRequest> playing = camera.nextRequest("PLAY");
        camera.behave(conduct);
        camera.drop();
        assertThat(playing).succeedsWithin(Duration.ofSeconds(60));
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    private static byte[] interleaved(byte[] packet) {
        byte[] frame = new byte[4 + packet.length];
        frame[0] = '$';
        frame[2] = (byte) (packet.length >> 8);
        frame[3] = (byte) packet.length;
        System.arraycopy(packet, 0, frame, 4, packet.length);
        return frame;
    }
}
