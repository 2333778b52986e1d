package org.shilian.conference.sfu.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ArithmeticTest {

    @Example
    void numbersThatBeganAnewAreNewer() {
        assertThat(Sequence.newer(0, 65_535)).isTrue();
        assertThat(Sequence.newer(65_535, 0)).isFalse();
        assertThat(Sequence.newer(5, 5)).isFalse();
        assertThat(Sequence.distance(65_530, 4)).isEqualTo(10);
        assertThat(Sequence.plus(65_535, 2)).isEqualTo(1);
        assertThat(Sequence.plus(0, -1)).isEqualTo(65_535);
        assertThat(Sequence.newerTime(3, -3)).isTrue();
        assertThat(Sequence.timeDistance(0x7FFFFFFF, 0x80000001)).isEqualTo(2);
    }

    @Example
    void anUnwrapperGoesOverTheEndAndBack() {
        Unwrapper sequences = Unwrapper.ofSequences();
        assertThat(sequences.highest()).isEqualTo(-1);
        assertThat(sequences.unwrap(65_535)).isEqualTo(65_535);
        assertThat(sequences.unwrap(1)).isEqualTo(65_537);
        assertThat(sequences.unwrap(65_534)).isEqualTo(65_534);
        assertThat(sequences.peek(40_000)).isEqualTo(40_000);
        assertThat(sequences.highest()).isEqualTo(65_537);
        Unwrapper timestamps = Unwrapper.of(32);
        assertThat(timestamps.unwrap(-1)).isEqualTo(0xFFFFFFFFL);
        assertThat(timestamps.unwrap(4)).isEqualTo(0x1_00000004L);
        Unwrapper early = Unwrapper.ofSequences();
        assertThat(early.unwrap(0)).isZero();
        assertThat(early.unwrap(65_535)).isEqualTo(-1);
        assertThat(early.unwrap(1)).isEqualTo(1);
    }

    @Property
    void stepsBelowHalfTheRangeAreFollowed(
            @ForAll @IntRange(max = 65_535) int first,
            @ForAll @Size(max = 50) List<@IntRange(max = 32_767) Integer> steps) {
        Unwrapper sequences = Unwrapper.ofSequences();
        long expected = first;
        assertThat(sequences.unwrap(first)).isEqualTo(expected);
        for (int step : steps) {
            expected += step;
            assertThat(sequences.unwrap((int) (expected & 0xFFFF))).isEqualTo(expected);
        }
    }

    @Example
    void theTimeOfNtpIsThatOfItsStandard() {
        assertThat(NtpTime.ofMillis(0)).isEqualTo(0x83AA7E80_00000000L);
        assertThat(NtpTime.ofMillis(500)).isEqualTo(0x83AA7E80_80000000L);
        assertThat(NtpTime.middle(0xB44DB705_20000000L)).isEqualTo(0xB7052000);
        assertThat(NtpTime.toMillis(0)).isEqualTo(2_085_978_496_000L);
        assertThat(NtpTime.middleToNanos(0x00054000)).isEqualTo(5_250_000_000L);
        assertThat(NtpTime.middleOfNanos(5_250_000_000L)).isEqualTo(0x00054000);
        assertThat(NtpTime.middleToNanos(-1)).isEqualTo(65_535_999_984_741L);
    }

    @Property
    void millisecondsComeBack(@ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis) {
        assertThat(NtpTime.toMillis(NtpTime.ofMillis(millis))).isEqualTo(millis);
    }

    @Example
    void theLevelAndTheVoiceShareAByte() {
        assertThat(AudioLevel.below(0x85)).isEqualTo(5);
        assertThat(AudioLevel.voice(0x85)).isTrue();
        assertThat(AudioLevel.voice(AudioLevel.SILENCE)).isFalse();
        assertThat(AudioLevel.below(0xFF)).isEqualTo(AudioLevel.SILENCE);
    }
}
