package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.restream.peer.FakeRtspCamera;

/** Real RTSP pictures reach a WebSocket as a movie that decodes without a fault. */
class LivePicturesTest {

    private final RelayHouse house = RelayHouse.start();

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void aCameraIsSeenThroughAWebSocket() {
        try (FakeRtspCamera camera = FakeRtspCamera.start()) {
            LiveClient client = house.watch("cam", camera.url().toString()).awaitFragments(60);

            JsonObject live = client.texts("live").get(0);
            assertThat(live.getString("mime")).startsWith("video/mp4; codecs=\"avc1.");
            assertThat(live.getInteger("width")).isEqualTo(640);
            assertThat(client.states()).containsExactly("connecting");
            assertThat(Movie.of(client.movie(0)).decode()).isGreaterThanOrEqualTo(58);
        }
    }

    @Test
    void aLaterViewerGetsTheRunningGroupAtOnce() {
        try (FakeRtspCamera camera = FakeRtspCamera.start()) {
            house.watch("cam", camera.url().toString()).awaitFragments(30);
            LiveClient later = house.client("/cam").awaitFragments(2);

            List<Object> frames = later.frames();
            assertThat(frames.get(0)).isInstanceOf(JsonObject.class);
            assertThat(((Buffer) frames.get(1)).getString(4, 8)).isEqualTo("ftyp");
            assertThat(Movie.of(later.movie(0)).packets("v:0").get(0).getString("flags"))
                    .startsWith("K");
            assertThat(camera.connections()).isEqualTo(1);
        }
    }
}
