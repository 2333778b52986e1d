package org.shilian.conference.sfu.forward;

/**
 * What loss allows (draft-ietf-rmcat-gcc-02, 6): over a tenth it takes back half of that share, below a fiftieth it
 * gives 8 % a second more, in between it holds. It takes back three times, and goes on only if less is lost then.
 * Judged each second over at least twenty packets.
 */
final class LossControl {
    private static final long PERIOD = 1_000_000_000;
    private static final int LEAST_PACKETS = 20;

    private static final int CUTS = 3;
    private static final double HELPED = 0.7;

    private int arrived;
    private int lost;
    private double rate;
    private int cuts;
    private double lostBefore;
    private double allowed = Double.MAX_VALUE;
    private long judgedAt = Long.MIN_VALUE;

    void arrived() {
        arrived++;
    }

    void lost() {
        lost++;
    }

    /** @param byDelay what delay allows: what loss allows is never far above it */
    void conclude(double byDelay, long now) {
        if (judgedAt == Long.MIN_VALUE) {
            judgedAt = now;
        }
        if (now - judgedAt < PERIOD || arrived + lost < LEAST_PACKETS) {
            return;
        }
        rate = (double) lost / (arrived + lost);
        if (rate > 0.1) {
            allowed = helps()
                    ? Math.max(Bandwidth.LEAST, Math.min(allowed, byDelay) * (1 - 0.5 * rate))
                    : Double.MAX_VALUE;
        } else if (rate < 0.02) {
            cuts = 0;
            allowed = allowed == Double.MAX_VALUE ? allowed : allowed * 1.08 + 1000;
            allowed = allowed > 2 * byDelay ? Double.MAX_VALUE : allowed;
        }
        judgedAt = now;
        arrived = 0;
        lost = 0;
    }

    /** Where less did not lose less, the line loses by itself: then delay alone says what it carries. */
    private boolean helps() {
        if (cuts == 0 || rate < HELPED * lostBefore || rate * HELPED > lostBefore) {
            lostBefore = rate;
            cuts = 0;
        }
        return cuts++ < CUTS;
    }

    double allowed() {
        return allowed;
    }

    double rate() {
        return rate;
    }
}
