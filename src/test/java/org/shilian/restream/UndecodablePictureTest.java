package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.media.StreamId;
import org.shilian.restream.RelayState.Status;
import org.shilian.restream.peer.SpoiltClip;
import org.shilian.restream.peer.TestClip;

/** Pictures that have to be converted and can't be: who needs them so is told, who doesn't goes on looking. */
class UndecodablePictureTest {

    private final RelayHouse house = RelayHouse.start();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoNeedsTheConversionIsToldAndWhoDoesNotSeesOn() {
        StreamId id = RecordingViewer.newStream();
        Source spoilt = clip(SpoiltClip.h265());
        RecordingViewer modern = new RecordingViewer(true);
        RecordingViewer common = new RecordingViewer();
        modern.watch(house, id, spoilt);
        common.watch(house, id, spoilt);
        assertThat(common.awaitReason()).isEqualTo(Reason.CODEC_UNSUPPORTED);
        modern.awaitMorePictures(25);
        assertThat(modern.reasons()).isEmpty();
        assertThat(common.allPictures()).isZero();

        RecordingViewer later = new RecordingViewer();
        later.watch(house, id, spoilt);
        assertThat(later.awaitReason()).isEqualTo(Reason.CODEC_UNSUPPORTED);

        house.relays.replace(id, clip(TestClip.H265_MP4.file()));
        assertThat(common.awaitPictures(25).live().mime()).contains("avc1.");
    }

    @Test
    void whereNothingButTheConversionCouldBeSeenTheCameraIsOffline() {
        RecordingViewer viewer = new RecordingViewer().watch(house, clip(SpoiltClip.mjpeg()));
        assertThat(viewer.awaitReason()).isEqualTo(Reason.CODEC_UNSUPPORTED);
        assertThat(viewer.states()).extracting(RelayState::status).doesNotContain(Status.LIVE);
        assertThat(viewer.allPictures()).isZero();
    }

    private static Source clip(Path file) {
        return Source.of("file:" + file);
    }
}
