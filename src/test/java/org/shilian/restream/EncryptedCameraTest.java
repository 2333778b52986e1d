package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.restream.peer.CameraCertificate;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

/** Cameras that are reached by rtsps, with the certificate that they have signed themselves. */
class EncryptedCameraTest {
    private static final Conduct GOOD = Conduct.playing(H264Clip.of(TestClip.H264_360P));

    private final RelayHouse house = RelayHouse.start();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itsPictureAndSoundAreSeenAndItComesBack() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.withSound(), CameraCertificate.make())) {
            RecordingViewer viewer = RecordingViewer.watch(house, camera.url());
            PlayableFile.of(viewer.awaitPictures(30)).check();
            camera.refuse();
            viewer.awaitReason(Reason.REFUSED);
            camera.listen();
            PlayableFile.of(viewer.awaitShowing(2, 30)).check();
        }
    }

    @Test
    void aWrongPasswordIsSaidSo() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.rejecting(), CameraCertificate.make())) {
            assertThat(RecordingViewer.watch(house, camera.url()).awaitReason()).isEqualTo(Reason.WRONG_PASSWORD);
        }
    }

    @Test
    void aCameraThatSpeaksInTheClearIsNotFollowedThere() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD)) {
            URI url = URI.create(camera.url().toString().replace("rtsp:", "rtsps:"));
            RecordingViewer viewer = RecordingViewer.watch(house, url);
            assertThat(viewer.awaitReason()).isEqualTo(Reason.SOURCE_ENDED);
            assertThat(viewer.allPictures()).isZero();
        }
    }
}
