package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.media.StreamId;
import org.shilian.restream.peer.TestClip;

/** Clips in a loop, the generated picture, and still pictures of both. */
class ClipSourceTest {

    private static final StreamId CAM = new StreamId("cam");
    private final RelayHouse house = RelayHouse.start();

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void aClipGoesOnOverItsEndWithoutAHole() {
        LiveClient client = house.watch("cam", "file:" + TestClip.MP4.file()).awaitFragments(850);

        Movie movie = Movie.of(client.movie(0));
        List<Long> times =
                movie.packets("v:0").stream().map(each -> each.getLong("pts")).toList();
        assertThat(times.size()).isGreaterThan(260);
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 1)).isEqualTo(3600);
        }
        assertThat(movie.codecs()).containsExactly("h264", "aac");
        assertThat(movie.decode()).isGreaterThan(260);
        assertThat(client.texts("live")).hasSize(1);
    }

    @Test
    void theSoundOfATransportStreamIsHeard() {
        LiveClient client = house.watch("cam", "file:" + TestClip.TS.file()).awaitFragments(300);

        Movie movie = Movie.of(client.movie(0));
        assertThat(movie.codecs()).containsExactly("h264", "aac");
        assertThat(movie.packets("a:0")).hasSizeGreaterThan(100);
        assertThat(movie.decode()).isGreaterThan(80);
    }

    @Test
    void theGeneratedPictureIsSeen() {
        LiveClient client =
                house.watch("cam", "test:?width=320&height=240&rate=10").awaitFragments(25);

        JsonObject live = client.texts("live").get(0);
        assertThat(live.getInteger("height")).isEqualTo(240);
        assertThat(Movie.of(client.movie(0)).decode()).isGreaterThan(20);
    }

    @Test
    void aMissingClipIsNamedSo() {
        assertThat(house.watch("cam", "file:/no/such/clip.mp4")
                        .awaitState("offline/not-found")
                        .states())
                .startsWith("connecting");
    }

    @Test
    void aSnapshotStartsThePullAndLetsItEndAgain() throws IOException {
        Buffer picture = await(house.relays.snapshot(CAM, Source.of("test:"), 0));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.getBytes()));
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(brightness(image, 100, 350)).isNotEqualTo(brightness(image, 600, 350));

        Buffer small = await(house.relays.snapshot(CAM, Source.of("test:"), 200));
        assertThat(ImageIO.read(new ByteArrayInputStream(small.getBytes())).getHeight())
                .isEqualTo(112);
        house.states.awaitLine("cam idle");
    }

    @Test
    void aSnapshotOfWhatIsAwaySaysWhy() {
        Throwable failure = awaitFailure(house.relays.snapshot(CAM, Source.of("file:/no/such/clip.mp4"), 0));
        assertThat(failure).isInstanceOf(NoPicture.class);
        assertThat(((NoPicture) failure).state().reason()).isEqualTo(Reason.NOT_FOUND);
    }

    private static int brightness(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return (rgb & 0xFF) + (rgb >> 8 & 0xFF) + (rgb >> 16 & 0xFF);
    }
}
