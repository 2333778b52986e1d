package org.shilian.restream.fmp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shilian.restream.fmp4.Fragments.Times;

/** Times on the relay's line rise without a hole, whatever the camera's clock does. */
class VideoClockTest {

    private static final long FRAME = 3_600;
    private static final long NANOS = 40_000_000;

    private final VideoClock clock = new VideoClock(90_000);
    private final List<Times> times = new ArrayList<>();
    private long arrival;

    private void picture(long present) {
        arrival += NANOS;
        times.add(clock.next(present, VideoClock.NONE, arrival));
    }

    private void assertPlayable() {
        for (int i = 1; i < times.size(); i++) {
            long step = times.get(i).decode() - times.get(i - 1).decode();
            assertThat(step).isBetween(1L, 2 * times.get(i - 1).duration());
        }
        assertThat(times).allMatch(each -> each.present() >= each.decode());
    }

    @Test
    void theLineBeginsWhereItIsToGoOn() {
        picture(5_000_000);
        picture(5_000_000 + FRAME);
        assertThat(times).extracting(Times::decode).containsExactly(90_000L, 90_000 + FRAME);
    }

    @Test
    void aHoleInTimeIsKeptForTheEyeAndBridgedForTheDecoder() {
        for (int i = 0; i < 10; i++) {
            picture(i * FRAME);
        }
        arrival += NANOS * 10;
        for (int i = 20; i < 40; i++) {
            picture(i * FRAME);
        }
        assertThat(times.get(10).present() - times.get(9).present()).isEqualTo(11 * FRAME);
        assertThat(times.get(29).decode()).isEqualTo(times.get(29).present());
        assertPlayable();
    }

    @Test
    void aJumpIsTakenOut() {
        long[] offsets = {0, 90_000L * 3600, -90_000L * 7200, -27_000, 1L << 32};
        for (long offset : offsets) {
            for (int i = 0; i < 10; i++) {
                picture(offset + i * FRAME);
            }
        }
        assertThat(times.get(49).present()).isEqualTo(90_000 + 49 * FRAME);
        assertPlayable();
    }

    @Test
    void decodeTimesAreMadeFromTheOrderOfPresentation() {
        clock.reorder(1);
        long[] order = {0, 3, 1, 2, 6, 4, 5, 9, 7, 8};
        for (long frame : order) {
            picture(frame * FRAME);
        }
        assertThat(times).extracting(Times::decode).isSorted().doesNotHaveDuplicates();
        assertThat(times)
                .extracting(each -> (each.present() - times.get(0).present()) / FRAME)
                .containsExactly(0L, 3L, 1L, 2L, 6L, 4L, 5L, 9L, 7L, 8L);
    }

    @Test
    void soundFollowsThePicturesWithoutAHole() {
        AudioClock sound = new AudioClock(org.shilian.media.AudioFormat.lowComplexity(48_000, 1));
        picture(0);
        long next = -1;
        for (int i = 0; i < 200; i++) {
            long late = i < 100 ? 0 : 45_000;
            Times frame = sound.next(i * 1_920L + late, clock.offset());
            assertThat(frame).isNotNull();
            if (frame != null) {
                assertThat(next < 0 ? frame.decode() : next).isEqualTo(frame.decode());
                assertThat(frame.duration()).isBetween(1_024L, 2_048L);
                next = frame.decode() + frame.duration();
            }
        }
        assertThat(next).isBetween(48_000L + 200 * 1_024 + 14_000, 48_000L + 200 * 1_024 + 24_000);
    }
}
