package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shilian.restream.peer.GstRtspServer;
import org.shilian.restream.peer.GstRtspServer.Mount;

/** Every codec a camera may send reaches a browser in a form it can play. */
class CodecsTest {

    private static GstRtspServer server;
    private final RelayHouse house = RelayHouse.start();

    @BeforeAll
    static void startServer() {
        server = GstRtspServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "VIDEO, 0, h264, ''",
        "AAC,   0, h264, aac",
        "ALAW,  0, h264, aac",
        "MULAW, 0, h264, aac",
        "MJPEG, 0, h264, ''",
        "H265,  0, h264, ''",
        "H265,  1, hevc, ''"
    })
    void aBrowserGetsWhatItCanPlay(Mount mount, String hevc, String video, String audio) {
        house.with("cam", Source.of(server.url(mount).toString()));
        LiveClient client = house.client("/cam?hevc=" + hevc).awaitFragments(80);

        Movie movie = Movie.of(client.movie(0));
        assertThat(movie.codecs()).isEqualTo(audio.isEmpty() ? List.of(video) : List.of(video, audio));
        assertThat(movie.decode()).isGreaterThan(20);
    }

    @Test
    void picturesDecodedOutOfOrderKeepBothTheirTimes() {
        LiveClient client =
                house.watch("cam", server.url(Mount.BFRAMES).toString()).awaitFragments(80);

        Movie movie = Movie.of(client.movie(0));
        List<JsonObject> packets = movie.packets("v:0");
        assertThat(packets).extracting(each -> each.getLong("dts")).isSorted().doesNotHaveDuplicates();
        assertThat(packets).extracting(each -> each.getLong("pts")).doesNotHaveDuplicates();
        assertThat(packets).anyMatch(each -> each.getLong("pts") > each.getLong("dts") + 3600);
        assertThat(packets).allMatch(each -> each.getLong("pts") >= each.getLong("dts"));
        assertThat(movie.decode()).isGreaterThan(70);
    }

    @Test
    void picturesAreTranscodedOnlyWhileSomebodyNeedsIt() {
        house.with("cam", Source.of(server.url(Mount.H265).toString()));
        house.client("/cam?hevc=1").awaitFragments(20);
        assertThat(transcodes()).isZero();

        LiveClient plain = house.client("/cam").awaitFragments(20);
        assertThat(transcodes()).isEqualTo(1);
        assertThat(plain.texts("live").get(0).getString("mime")).contains("avc1");

        plain.close();
        Awaitility.await().until(() -> transcodes() == 0);
    }

    private double transcodes() {
        return house.registry.get("shilian.relay.transcodes").gauge().value();
    }
}
