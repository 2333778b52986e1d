package org.shilian.conference.sfu.forward;

/**
 * Whether packets take longer and longer on their way, which is how a line says that it is full before it loses
 * anything: the trend-line filter of Google congestion control (draft-ietf-rmcat-gcc-02, 5.3 to 5.5, and libwebrtc's
 * {@code TrendlineEstimator} for the constants). Arrival times are the receiver's; only differences count.
 */
final class DelayTrend {
    /** What the line does. */
    enum Use {
        NORMAL,
        /** A queue grows. */
        OVER,
        /** A queue drains. */
        UNDER
    }

    private static final long BURST = 5_000_000;
    private static final long LONGEST_BURST = 100_000_000;
    private static final int WINDOW = 20;
    private static final double SMOOTHING = 0.9;
    private static final double GAIN = 4;
    private static final int MOST_DELTAS = 60;
    private static final double OVER_FOR = 10;
    private static final double UP = 0.0087;
    private static final double DOWN = 0.039;
    private static final double MILLI = 1e-6;

    private final double[] times = new double[WINDOW];
    private final double[] delays = new double[WINDOW];
    private int points;
    private int deltas;
    private double accumulated;
    private double smoothed;
    private long origin;

    private boolean begun;
    private long groupFirstSent;
    private long groupSent;
    private long groupArrived;
    private long groupFirstArrived;
    private boolean before;
    private long beforeSent;
    private long beforeArrived;

    private double threshold = 12.5;
    private double overTime = -1;
    private int overCount;
    private double trendBefore;
    private long thresholdAt;
    private Use use = Use.NORMAL;

    /** A packet arrived; in the order in which they were sent. */
    void arrived(long sent, long arrived) {
        if (!begun) {
            begin(sent, arrived);
            origin = arrived;
            thresholdAt = arrived;
            begun = true;
        } else if (sent - groupFirstSent <= BURST || heldUp(sent, arrived)) {
            groupSent = Math.max(groupSent, sent);
            groupArrived = Math.max(groupArrived, arrived);
        } else {
            if (before) {
                delta((groupSent - beforeSent) * MILLI, (groupArrived - beforeArrived) * MILLI);
            }
            before = true;
            beforeSent = groupSent;
            beforeArrived = groupArrived;
            begin(sent, arrived);
        }
    }

    /** Whether it was held up on its way together with those before: then only the last of them tells of the line. */
    private boolean heldUp(long sent, long arrived) {
        long later = arrived - groupArrived;
        return later <= BURST && later < sent - groupSent && arrived - groupFirstArrived < LONGEST_BURST;
    }

    Use use() {
        return use;
    }

    private void begin(long sent, long arrived) {
        groupFirstSent = sent;
        groupSent = sent;
        groupArrived = arrived;
        groupFirstArrived = arrived;
    }

    private void delta(double sent, double arrived) {
        deltas = Math.min(deltas + 1, 1000);
        accumulated += arrived - sent;
        smoothed = SMOOTHING * smoothed + (1 - SMOOTHING) * accumulated;
        int at = points < WINDOW ? points++ : shift();
        times[at] = (groupArrived - origin) * MILLI;
        delays[at] = smoothed;
        if (points == WINDOW) {
            judge(Math.min(deltas, MOST_DELTAS) * slope() * GAIN, sent);
        }
    }

    private int shift() {
        System.arraycopy(times, 1, times, 0, WINDOW - 1);
        System.arraycopy(delays, 1, delays, 0, WINDOW - 1);
        return WINDOW - 1;
    }

    private double slope() {
        double meanTime = 0;
        double meanDelay = 0;
        for (int i = 0; i < WINDOW; i++) {
            meanTime += times[i] / WINDOW;
            meanDelay += delays[i] / WINDOW;
        }
        double above = 0;
        double below = 0;
        for (int i = 0; i < WINDOW; i++) {
            above += (times[i] - meanTime) * (delays[i] - meanDelay);
            below += (times[i] - meanTime) * (times[i] - meanTime);
        }
        return below == 0 ? 0 : above / below;
    }

    private void judge(double trend, double sentDelta) {
        if (trend > threshold) {
            overTime = overTime < 0 ? sentDelta / 2 : overTime + sentDelta;
            overCount++;
            if (overTime > OVER_FOR && overCount > 1 && trend >= trendBefore) {
                overTime = 0;
                overCount = 0;
                use = Use.OVER;
            }
        } else {
            overTime = -1;
            overCount = 0;
            use = trend < -threshold ? Use.UNDER : Use.NORMAL;
        }
        trendBefore = trend;
        adapt(trend);
    }

    private void adapt(double trend) {
        double size = Math.abs(trend);
        if (size <= threshold + 15) {
            double factor = size < threshold ? DOWN : UP;
            double passed = Math.min((groupArrived - thresholdAt) * MILLI, 100);
            threshold = Math.max(6, Math.min(600, threshold + factor * (size - threshold) * passed));
        }
        thresholdAt = groupArrived;
    }
}
