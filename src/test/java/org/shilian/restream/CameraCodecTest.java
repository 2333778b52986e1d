package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shilian.restream.peer.FfmpegReads;
import org.shilian.restream.peer.GstRtspServer;
import org.shilian.restream.peer.GstRtspServer.Mount;

/** H.264, H.265 and AAC of a real server reach the viewer untouched, by every transport. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CameraCodecTest {
    private final GstRtspServer server = GstRtspServer.start();
    private final RelayHouse house = RelayHouse.start();

    @AfterAll
    void close() {
        house.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "VIDEO,'h264,640,360',''",
        "BFRAMES,'h264,640,360',''",
        "AAC,'h264,640,360',aac",
        "HD,'h264,1920,1080',aac",
        "LOOP,'h264,1920,1080',''"
    })
    void aBrowserPlaysIt(Mount mount, String video, String sound) {
        Showing showing = RecordingViewer.watch(house, server.url(mount)).awaitPictures(75);
        assertThat(showing.live().mime()).startsWith("video/mp4; codecs=\"avc1.");
        assertThat(showing.live().mime().contains("mp4a.40.2")).isEqualTo(!sound.isEmpty());
        Path file = PlayableFile.of(showing).check();
        assertThat(FfmpegReads.stream(file, "v:0")).isEqualTo(video);
        assertThat(FfmpegReads.stream(file, "a:0")).isEqualTo(sound);
    }

    @Test
    void whoPlaysH265GetsItUntouched() {
        Source source = Source.of(server.url(Mount.H265).toString());
        Showing showing = new RecordingViewer(true).watch(house, source).awaitPictures(50);
        assertThat(showing.live().mime()).startsWith("video/mp4; codecs=\"hvc1.");
        assertThat(FfmpegReads.stream(PlayableFile.of(showing).check(), "v:0")).isEqualTo("hevc,640,360");
    }

    @Test
    void picturesThatComeInAnotherOrderAreShownInTheirOwn() {
        Showing showing =
                RecordingViewer.watch(house, server.url(Mount.BFRAMES)).awaitPictures(75);
        List<Long> shown =
                FfmpegReads.presentationTimes(PlayableFile.of(showing).check());
        assertThat(shown).isNotEqualTo(shown.stream().sorted().toList()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void everyTransportWorks(Transport transport) {
        Source source = new Source(server.url(Mount.AAC).toString(), "", "", transport, false);
        Showing showing = new RecordingViewer().watch(house, source).awaitPictures(50);
        assertThat(FfmpegReads.stream(PlayableFile.of(showing).check(), "a:0")).isEqualTo("aac");
    }

    @Test
    void aCameraThatSendsDatagramsOnlyIsReadByThem() {
        try (GstRtspServer udp = GstRtspServer.startUdpOnly()) {
            Showing showing = RecordingViewer.watch(house, udp.url(Mount.VIDEO)).awaitPictures(50);
            assertThat(PlayableFile.of(showing).check()).exists();
        }
    }
}
