package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shilian.media.StreamId;
import org.shilian.restream.peer.Conduct;
import org.shilian.restream.peer.FakeRtspCamera;
import org.shilian.restream.peer.FfmpegReads;
import org.shilian.restream.peer.GstRtspServer;
import org.shilian.restream.peer.GstRtspServer.Mount;
import org.shilian.restream.peer.H264Clip;
import org.shilian.restream.peer.TestClip;

/** What browsers don't play, from a real server, reaches the viewer as H.264 and AAC. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConvertedPictureTest {
    private final GstRtspServer server = GstRtspServer.start();
    private final RelayHouse house = RelayHouse.start();

    @AfterAll
    void close() {
        house.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ALAW,'h264,640,360',aac",
        "MULAW,'h264,640,360',aac",
        "MJPEG,'h264,640,360',''",
        "H265,'h264,640,360',''"
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
    void eachViewerOfOneCameraGetsWhatItPlays() {
        StreamId id = RecordingViewer.newStream();
        Source source = Source.of(server.url(Mount.H265).toString());
        RecordingViewer modern = new RecordingViewer(true);
        RecordingViewer common = new RecordingViewer(false);
        Watch first = modern.watch(house, id, source);
        modern.awaitPictures(25);
        Watch second = common.watch(house, id, source);
        Showing converted = common.awaitPictures(50);
        Showing untouched = modern.awaitMorePictures(50);
        assertThat(FfmpegReads.stream(PlayableFile.of(untouched).check(), "v:0"))
                .isEqualTo("hevc,640,360");
        assertThat(FfmpegReads.stream(PlayableFile.of(converted).check(), "v:0"))
                .isEqualTo("h264,640,360");
        second.close();
        modern.awaitMorePictures(25);
        first.close();
        assertThat(modern.showings()).hasSize(1);
    }

    @Test
    void soundThatStopsLeavesThePictureAndComesBack() {
        Conduct speaking = Conduct.playing(H264Clip.of(TestClip.H264_360P)).withSound();
        try (FakeRtspCamera camera = FakeRtspCamera.start(speaking)) {
            RecordingViewer viewer = RecordingViewer.watch(house, camera.url());
            assertThat(viewer.awaitPictures(30).live().audio()).isNotNull();
            camera.mute(true);
            assertThat(viewer.awaitShowing(2, 30).live().audio()).isNull();
            camera.mute(false);
            assertThat(viewer.awaitShowing(3, 30).live().audio()).isNotNull();
            assertThat(viewer.reasons()).isEmpty();
            viewer.showings().forEach(showing -> PlayableFile.of(showing).check());
        }
    }
}
