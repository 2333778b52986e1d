package org.shilian.conference.sfu.forward;

/**
 * What loss allows (draft-ietf-rmcat-gcc-02, 6): over a tenth it takes back half of that share, below a fiftieth it
 * gives 8 % a second more, in between it holds. Judged each second over at least twenty packets.
 */
final class LossControl {
    private static final long PERIOD = 1_000_000_000;
    private static final int LEAST_PACKETS = 20;

    private int arrived;
    private int lost;
    private double rate;
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
            allowed = Math.max(Bandwidth.LEAST, Math.min(allowed, byDelay) * (1 - 0.5 * rate));
        } else if (rate < 0.02) {
            allowed = allowed == Double.MAX_VALUE ? allowed : allowed * 1.08 + 1000;
            allowed = allowed > 2 * byDelay ? Double.MAX_VALUE : allowed;
        }
        judgedAt = now;
        arrived = 0;
        lost = 0;
    }

    double allowed() {
        return allowed;
    }

    double rate() {
        return rate;
    }
}
