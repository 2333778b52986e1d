package org.shilian.conference.sfu;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shilian.conference.LineQuality;
import org.shilian.conference.LineQuality.Level;
import org.shilian.conference.LineQuality.Reason;
import org.shilian.conference.LineStats;

class LineJudgeTest {
    private final LineJudge judge = new LineJudge();
    private long now;

    @ParameterizedTest
    @CsvSource({
        "900, 0, 2000000, false, BAD, DELAY",
        "400, 0, 2000000, false, POOR, DELAY",
        "50, 0.2, 2000000, false, BAD, LOSS",
        "50, 0.05, 2000000, false, POOR, LOSS",
        "50, 0, 150000, true, BAD, BANDWIDTH",
        "50, 0, 400000, true, POOR, BANDWIDTH",
    })
    void saysWhatIsWrongOnceItHolds(
            int roundTrip, double loss, long estimate, boolean lacks, Level level, Reason reason) {
        LineStats line = line(roundTrip, loss, estimate);
        assertThat(judge(line, lacks)).as("not at once").isNull();
        assertThat(judge(line, lacks)).isEqualTo(new LineQuality(level, reason));
        assertThat(judge(line, lacks)).as("not again").isNull();
        LineStats good = line(20, 0, 3_000_000);
        assertThat(judge(good, false)).isNull();
        assertThat(judge(good, false)).isEqualTo(LineQuality.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"20, 0, 0, true", "20, 0, 100000, false", "340, 0.02, 900000, true"})
    void aLineThatCarriesWhatIsWantedIsGood(int roundTrip, double loss, long estimate, boolean lacks) {
        LineStats line = line(roundTrip, loss, estimate);
        assertThat(judge(line, lacks)).isNull();
        assertThat(judge(line, lacks)).isNull();
    }

    @Test
    void whatPassesIsNotTold() {
        judge(line(20, 0, 3_000_000), false);
        assertThat(judge(line(20, 0.3, 3_000_000), false)).isNull();
        assertThat(judge(line(20, 0, 3_000_000), false)).isNull();
        assertThat(judge(line(20, 0, 3_000_000), false)).isNull();
    }

    @Test
    void lossAtTheEdgeIsNotToldToAndFro() {
        judge(line(20, 0.03, 3_000_000), false);
        assertThat(judge(line(20, 0.03, 3_000_000), false)).isEqualTo(new LineQuality(Level.POOR, Reason.LOSS));
        assertThat(judge(line(20, 0.015, 3_000_000), false)).isNull();
        assertThat(judge(line(20, 0.015, 3_000_000), false)).isNull();
    }

    @Test
    void isAskedOftenAndJudgesEveryTwoSeconds() {
        LineStats bad = line(20, 0.3, 3_000_000);
        judge.judge(bad, false, 1_000_000_000L);
        assertThat(judge.judge(bad, false, 2_900_000_000L)).isNull();
        assertThat(judge.judge(bad, false, 3_000_000_000L)).isNotNull();
    }

    private @Nullable LineQuality judge(LineStats line, boolean lacks) {
        now += 2_000_000_000L;
        return judge.judge(line, lacks, now);
    }

    private static LineStats line(int roundTrip, double loss, long estimate) {
        return new LineStats("one", roundTrip, 0, loss, 1, 1, estimate, false);
    }
}
