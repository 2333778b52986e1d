package org.shilian.conference.sfu;

import org.jspecify.annotations.Nullable;
import org.shilian.conference.LineQuality;
import org.shilian.conference.LineQuality.Level;
import org.shilian.conference.LineQuality.Reason;
import org.shilian.conference.LineStats;

/** Says how good a page's line is, every two seconds, and only what held for two of them. */
final class LineJudge {
    private static final long PERIOD = 2_000_000_000;

    private long judgedAt = Long.MIN_VALUE;
    private LineQuality told = LineQuality.GOOD;
    private LineQuality before = LineQuality.GOOD;

    /** Whether it is time to judge again. */
    boolean due(long now) {
        return judgedAt == Long.MIN_VALUE || now - judgedAt >= PERIOD;
    }

    /** @param lacks whether the line does not carry all that is wanted; null while nothing new is to be said */
    @Nullable LineQuality judge(LineStats line, boolean lacks, long now) {
        if (!due(now)) {
            return null;
        }
        judgedAt = now;
        LineQuality seen = seen(line, lacks);
        boolean held = seen.equals(before);
        before = seen;
        if (!held || seen.equals(told)) {
            return null;
        }
        told = seen;
        return seen;
    }

    private LineQuality seen(LineStats line, boolean lacks) {
        double loss = Math.max(line.lossUp(), line.lossDown());
        boolean lossy = told.reason() == Reason.LOSS;
        if (loss > (lossy && told.level() == Level.BAD ? 0.07 : 0.1)) {
            return new LineQuality(Level.BAD, Reason.LOSS);
        }
        if (line.estimate() > 0 && line.estimate() < 200_000 && lacks) {
            return new LineQuality(Level.BAD, Reason.BANDWIDTH);
        }
        if (line.roundTrip() > 800) {
            return new LineQuality(Level.BAD, Reason.DELAY);
        }
        // A narrow line that is full also delays and loses a little; that it is narrow is why.
        if (line.estimate() > 0 && line.estimate() < 500_000 && lacks) {
            return new LineQuality(Level.POOR, Reason.BANDWIDTH);
        }
        // What comes in a second is few packets: told once, loss stays until there is clearly less of it.
        if (loss > (lossy ? 0.01 : 0.02)) {
            return new LineQuality(Level.POOR, Reason.LOSS);
        }
        return line.roundTrip() > 350 ? new LineQuality(Level.POOR, Reason.DELAY) : LineQuality.GOOD;
    }
}
