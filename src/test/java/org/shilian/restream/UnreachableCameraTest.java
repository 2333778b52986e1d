package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.restream.RelayState.Status;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.GstRtspServer;
import org.shilian.restream.peer.GstRtspServer.Mount;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

/** Cameras that show nothing: each kind has its reason, and each is tried again for ever. */
class UnreachableCameraTest {
    private static final Conduct GOOD = Conduct.playing(H264Clip.of(TestClip.H264_360P));

    private final RelayHouse house = RelayHouse.start();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anUnknownNameIsNotResolved() {
        RecordingViewer viewer = RecordingViewer.watch(house, URI.create("rtsp://camera.invalid/live"));
        assertThat(viewer.awaitReason()).isEqualTo(Reason.NAME_NOT_RESOLVED);
        assertThat(Reason.NAME_NOT_RESOLVED.code()).isEqualTo("name-not-resolved");
    }

    @Test
    void aClosedPortRefusesAndIsTriedAgainUntilItOpens() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD)) {
            camera.refuse();
            RecordingViewer viewer = RecordingViewer.watch(house, camera.url());
            assertThat(viewer.awaitReason()).isEqualTo(Reason.REFUSED);
            camera.listen();
            assertThat(viewer.awaitPictures(30).beganWithKey()).isTrue();
        }
    }

    @Test
    void aWrongPasswordIsSaidSo() {
        try (GstRtspServer basic = GstRtspServer.startWithBasic("viewer", "right");
                GstRtspServer digest = GstRtspServer.startWithDigest("viewer", "right")) {
            assertThat(watch(basic, "wrong").awaitReason()).isEqualTo(Reason.WRONG_PASSWORD);
            assertThat(watch(digest, "wrong").awaitReason()).isEqualTo(Reason.WRONG_PASSWORD);
            assertThat(RecordingViewer.watch(house, basic.url(Mount.VIDEO)).awaitReason())
                    .isEqualTo(Reason.WRONG_PASSWORD);
            assertThat(watch(basic, "right").awaitPictures(20).pictures()).isGreaterThanOrEqualTo(20);
            assertThat(watch(digest, "right").awaitPictures(20).pictures()).isGreaterThanOrEqualTo(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"p@ss:w/rd?#%", "密码 1"})
    void anyPasswordMayBeUsed(String password) {
        try (GstRtspServer digest = GstRtspServer.startWithDigest("viewer", password)) {
            assertThat(watch(digest, password).awaitPictures(20).pictures()).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void aCameraThatRejectsEveryPasswordIsAskedSparingly() {
        assertReason(GOOD.rejecting(), Reason.WRONG_PASSWORD);
    }

    @Test
    void anUnknownPathIsNotFound() {
        assertReason(GOOD.unknownPath(), Reason.NOT_FOUND);
    }

    @Test
    void silenceAfterTheConnectionIsNoAnswer() {
        assertReason(GOOD.silent(), Reason.NO_ANSWER);
    }

    @Test
    void silenceAfterPlayIsNoPackets() {
        assertReason(GOOD.silentAfterPlay(), Reason.NO_PACKETS);
    }

    @Test
    void picturesThatNobodyCanBeginWithAreNoKeyFrame() {
        assertReason(GOOD.withoutKeyFrames(), Reason.NO_KEY_FRAME);
        assertReason(GOOD.withoutKeyFrames().withoutParameterSetsInSdp(), Reason.NO_KEY_FRAME);
    }

    @Test
    void aHungServerIsNoAnswerAndShowsWhenItGoesOn() {
        try (GstRtspServer server = GstRtspServer.start()) {
            server.hang();
            RecordingViewer viewer = RecordingViewer.watch(house, server.url(Mount.VIDEO));
            assertThat(viewer.awaitReason()).isEqualTo(Reason.NO_ANSWER);
            server.resume();
            assertThat(viewer.awaitPictures(20).beganWithKey()).isTrue();
        }
    }

    private void assertReason(Conduct conduct, Reason reason) {
        try (FakeRtspCamera camera = FakeRtspCamera.start(conduct)) {
            RecordingViewer viewer = RecordingViewer.watch(house, camera.url());
            assertThat(viewer.awaitReason()).isEqualTo(reason);
            assertThat(viewer.states()).extracting(RelayState::status).doesNotContain(Status.LIVE);
            assertThat(viewer.showings()).isEmpty();
            camera.behave(GOOD);
            assertThat(viewer.awaitPictures(20).beganWithKey()).isTrue();
            assertThat(viewer.reasons()).containsOnly(reason);
        }
    }

    private RecordingViewer watch(GstRtspServer server, String password) {
        Source source = new Source(server.url(Mount.VIDEO).toString(), "viewer", password, Transport.AUTO, false);
        return new RecordingViewer().watch(house, source);
    }
}
