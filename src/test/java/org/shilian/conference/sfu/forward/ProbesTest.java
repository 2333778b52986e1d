package org.shilian.conference.sfu.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a burst shows of a line that carries all of it, sent by a clock that ticks each 10 ms. */
class ProbesTest {
    private static final long TICK = 10_000_000;
    private static final int SIZE = 248;

    static LongStream targets() {
        return LongStream.iterate(60_000, target -> target <= 1_000_000, target -> target + 7_000);
    }

    /** By how much a burst falls short is what {@code Downlink} has to ask for above what it needs. */
    @ParameterizedTest
    @MethodSource("targets")
    void showsTheGreaterPartOfWhatItAimsAt(long target) {
        Probes probes = new Probes();
        int number = probes.begin(target, SIZE, 0);
        for (long now = 0; probes.current() == number; now += TICK) {
            for (int due = probes.due(SIZE, now); due > 0; due--) {
                probes.arrived(number, now, now + 5_000_000, SIZE);
            }
        }
        assertThat(probes.take()).isGreaterThanOrEqualTo(target * 7 / 10);
    }
}
