package org.shilian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shilian.restream.RelayHouse;
import org.shilian.restream.Source;
import org.shilian.restream.Transport;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.GstRtspServer;
import org.shilian.restream.peer.GstRtspServer.Mount;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

/** Real RTSP cameras are seen in Chromium: decoded pictures go on rising, whatever happens to the camera. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePictureTest {
    private static final Conduct GOOD = Conduct.playing(H264Clip.of(TestClip.H264_360P));

    private final RelayHouse house = RelayHouse.start();
    private final GstRtspServer server = GstRtspServer.start();
    private final Chromium chromium = Chromium.launch();

    @AfterAll
    void close() {
        chromium.close();
        server.close();
        house.close();
    }

    @ParameterizedTest
    @EnumSource(Mount.class)
    void whatCamerasSendIsPlayed(Mount mount) {
        try (LivePicturePage page = open(mount.name(), server.url(mount))) {
            assertPlays(page);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Mount.class,
            names = {"AAC", "ALAW", "MULAW"})
    void soundIsHeard(Mount mount) {
        try (LivePicturePage page = open("heard-" + mount, server.url(mount))) {
            assertThat(page.await("p.sound > 1000").getJsonArray("lives").getString(0))
                    .contains("mp4a.40.2");
        }
    }

    @Test
    void aNewResolutionIsSeenWithoutReloading() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD);
                LivePicturePage page = open("resized", camera.url())) {
            page.await("p.frames > 10 && p.width === 640");
            camera.show(H264Clip.of(TestClip.H264_240P));
            page.await("p.width === 320 && p.height === 240");
            assertPlays(page);
        }
    }

    @Test
    void aDroppedCameraIsSeenAgainWithoutReloading() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD);
                LivePicturePage page = open("dropped", camera.url())) {
            page.await("p.frames > 10");
            camera.refuse();
            page.await("p.states.some((each) => each.state === 'offline' && each.reason === 'refused')");
            camera.listen();
            page.await("p.lives.length === 2");
            assertPlays(page);
        }
    }

    @Test
    void jumpsOfTheCamerasClockAreNotSeen() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD);
                LivePicturePage page = open("jumping", camera.url())) {
            page.await("p.frames > 10");
            camera.jump(Duration.ofHours(5));
            page.awaitMoreFrames(40);
            camera.jump(Duration.ofHours(-9));
            assertPlays(page);
            assertThat(page.picture().getJsonArray("lives")).hasSize(1);
        }
    }

    @Test
    void soundThatStopsDoesNotHoldThePicture() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.withSound());
                LivePicturePage page = open("speaking", camera.url())) {
            page.await("p.sound > 0 && p.frames > 10");
            camera.mute(true);
            page.await("p.lives.length === 2");
            assertPlays(page);
            camera.mute(false);
            page.await("p.lives.length === 3");
            assertPlays(page);
        }
    }

    @Test
    void packetsLostOnTheWayHoldThePictureForAMomentAndNothingElse() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.losing(97));
                LivePicturePage page = open("losing", overUdp(camera))) {
            page.await("p.frames > 0");
            double lost = house.counted("shilian.relay.lost");
            JsonObject picture = page.awaitMoreFrames(150);
            assertThat(house.counted("shilian.relay.lost")).isGreaterThan(lost);
            assertThat(picture.getJsonArray("failures")).isEqualTo(new JsonArray());
            assertThat(picture.getJsonArray("lives")).hasSize(1);
            assertThat(picture.getValue("closed")).isNull();
            assertThat(camera.connections()).isEqualTo(1);
        }
    }

    @Test
    void packetsThatACameraLeavesOutSpoilPicturesButTheNextOnesAreSeen() {
        try (FakeRtspCamera camera = FakeRtspCamera.start(GOOD.losing(97));
                LivePicturePage page = open("leaving-out", camera.url())) {
            page.await("p.failures.length > 0");
            camera.behave(GOOD);
            camera.drop();
            page.awaitMoreFrames(75);
            assertThat(page.picture().getValue("closed")).isNull();
        }
    }

    private static Source overUdp(FakeRtspCamera camera) {
        return new Source(camera.url().toString(), "", "", Transport.UDP, false);
    }

    private LivePicturePage open(String camera, Source source) {
        return LivePicturePage.open(chromium, house, camera, source);
    }

    private LivePicturePage open(String camera, URI url) {
        return LivePicturePage.open(chromium, house, camera, url);
    }

    private static void assertPlays(LivePicturePage page) {
        page.await("p.frames > 0");
        JsonObject picture = page.awaitMoreFrames(75);
        assertThat(picture.getJsonArray("failures")).isEqualTo(new JsonArray());
        assertThat(picture.getValue("closed")).isNull();
        assertThat(picture.getInteger("width")).isPositive();
    }
}
