package org.shilian.conference.sfu.forward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandwidthTest {
    private final Bandwidth bandwidth = new Bandwidth();

    @ParameterizedTest
    @CsvSource({"300000, 20, 0", "300000, 100, 0.03", "1000000, 20, 0", "2000000, 50, 0.01", "5000000, 20, 0"})
    void findsWhatALineCarries(long width, long delay, double loss) {
        SimulatedLine line = new SimulatedLine(bandwidth, width, delay, loss);
        line.run(20, 2 * width);
        assertThat(bandwidth.estimate()).isBetween(width / 2, width * 11 / 10);
    }

    @Test
    void growsInASecondWhereTheLineIsWide() {
        new SimulatedLine(bandwidth, 10_000_000, 20, 0).run(3, 3_000_000);
        assertThat(bandwidth.estimate()).isGreaterThan(2_000_000);
    }

    @Test
    void followsALineThatBecomesNarrowAndWideAgain() {
        SimulatedLine line = new SimulatedLine(bandwidth, 3_000_000, 30, 0);
        line.run(10, 6_000_000);
        line.narrow(500_000);
        line.run(10, 6_000_000);
        assertThat(bandwidth.estimate()).isBetween(200_000L, 600_000L);
        line.narrow(3_000_000);
        line.run(30, 6_000_000);
        assertThat(bandwidth.estimate()).isGreaterThan(1_500_000);
    }

    @Test
    void aLineThatLosesATenthIsStillUsed() {
        new SimulatedLine(bandwidth, 2_000_000, 50, 0.1).run(30, 2_000_000);
        assertThat(bandwidth.estimate()).isGreaterThan(150_000);
        assertThat(bandwidth.lossRate()).isBetween(0.03, 0.25);
    }

    @Test
    void aLineThatLosesByItselfKeepsThePictureHoweverLongItLasts() {
        new SimulatedLine(bandwidth, 2_000_000, 50, 0.1).run(180, 400_000);
        assertThat(bandwidth.estimate()).isGreaterThan(300_000);
    }

    @Test
    void onALineOf100KilobitsSoundFits() {
        new SimulatedLine(bandwidth, 100_000, 50, 0).run(20, 1_000_000);
        assertThat(bandwidth.estimate()).isBetween(Bandwidth.LEAST, 110_000L);
    }

    @Test
    void aWideLineToABusyMachineIsNotTakenForANarrowOne() {
        SimulatedLine line = new SimulatedLine(bandwidth, 20_000_000, 10, 0);
        line.busy();
        for (int i = 0; i < 20; i++) {
            line.run(2, 800_000);
            assertThat(bandwidth.estimate()).as("after %d s", 2 * i).isGreaterThan(400_000);
        }
    }

    @Test
    void aLineThatBreaksDownWhileItIsHardlyUsedIsFollowedInSeconds() {
        SimulatedLine line = new SimulatedLine(bandwidth, 10_000_000, 30, 0);
        line.run(10, 4_000_000);
        line.run(5, 300_000);
        line.narrow(150_000);
        line.run(4, 300_000);
        assertThat(bandwidth.estimate()).isLessThan(200_000);
    }

    /** What is sent goes in steps, and bursts ask for the next one: the lowest has to stay where it has room. */
    @ParameterizedTest
    @CsvSource({"250000, 20", "300000, 20", "300000, 100", "400000, 20", "400000, 150"})
    void onANarrowLineTheLowestLayerStays(long width, long delay) {
        SimulatedLine line = new SimulatedLine(bandwidth, 5_000_000, delay, 0);
        line.busy();
        line.show(10, 140_000, 500_000, 1_500_000);
        line.narrow(width);
        line.show(10, 140_000, 500_000, 1_500_000);
        double shown = line.show(60, 140_000, 500_000, 1_500_000);
        assertThat(shown).isGreaterThan(0.9);
    }

    @Test
    void whatIsAnsweredTwiceCountsOnce() {
        int number = bandwidth.nextNumber();
        bandwidth.sent(1000, 0, 0);
        bandwidth.arrived(number, 10, 20);
        bandwidth.arrived(number, 10, 20);
        bandwidth.lost(number);
        bandwidth.lost(12_345);
        bandwidth.conclude(30);
        assertThat(bandwidth.lossRate()).isZero();
        assertThat(bandwidth.nextNumber()).isEqualTo(1);
    }
}
