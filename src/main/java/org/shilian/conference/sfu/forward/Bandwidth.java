package org.shilian.conference.sfu.forward;

/**
 * What the line to one receiver carries, in bit/s, from what the receiver says about each packet: Google congestion
 * control (draft-ietf-rmcat-gcc-02) on the sender's side, with probes (libwebrtc's {@code ProbeBitrateEstimator}) so
 * that a line that is not filled is not underrated for long. What is estimated is the lesser of what delay and what
 * loss allow.
 */
public final class Bandwidth {
    public static final long START = 600_000;
    static final long LEAST = 40_000;
    private static final double FULL = 0.85;
    static final long MOST = 20_000_000;

    private final SentPackets sent = new SentPackets();
    private final DelayTrend trend = new DelayTrend();
    private final AckedRate acked = new AckedRate();
    private final Probes probes = new Probes();
    private final LossControl loss = new LossControl();
    private double byDelay = START;
    private long changedAt = -1;
    private double fullAt = -1;
    private final RateMeter sending = new RateMeter();
    private long decreasedAt = Long.MIN_VALUE;
    private boolean over;
    private int roundTripMillis = 100;
    private long heardAt;

    /** The number for the next packet's header extension. */
    public int nextNumber() {
        return sent.nextNumber();
    }

    /** A packet goes out with the number just given; with the probe that it belongs to, 0 for none. */
    public void sent(int size, int probe, long now) {
        sent.sent(size, probe, now);
        sending.add(size, now);
    }

    /** What a receiver says begins. */
    public void feedback(long now) {
        heardAt = now;
    }

    /**
     * The packet of this number arrived.
     *
     * @param arrival nanoseconds of the receiver's clock
     */
    public void arrived(int number, long arrival, long now) {
        if (!sent.has(number)) {
            return;
        }
        long time = sent.time(number);
        int size = sent.size(number);
        trend.arrived(time, arrival);
        acked.add(size, arrival);
        probes.arrived(sent.probe(number), time, arrival, size);
        loss.arrived();
        roundTripMillis = (int) Math.max(1, (roundTripMillis * 7L + (now - time) / 1_000_000) / 8);
        over |= trend.use() == DelayTrend.Use.OVER;
        sent.answered(number);
    }

    /** The packet of this number did not arrive before others that did. */
    public void lost(int number) {
        if (sent.has(number)) {
            loss.lost();
            sent.answered(number);
        }
    }

    /** What a receiver says is at its end: the estimate follows. */
    public void conclude(long now) {
        long passed = changedAt < 0 ? 0 : Math.min(now - changedAt, 1_000_000_000L);
        changedAt = now;
        long rate = acked.rate();
        long probed = probes.take();
        if (probed > 0) {
            byDelay = probed < byDelay ? Math.max(probed, 0.85 * byDelay) : probed;
            fullAt = -1;
        } else if (over && !probes.stir(now)) {
            decrease(rate, now);
        } else if (trend.use() == DelayTrend.Use.NORMAL) {
            increase(rate, passed);
        }
        over = false;
        byDelay = Math.max(LEAST, Math.min(MOST, byDelay));
        loss.conclude(byDelay, now);
    }

    /** What the line is believed to carry now. */
    public long estimate() {
        return (long) Math.max(LEAST, Math.min(byDelay, loss.allowed()));
    }

    /** How many of the last packets were lost, 0 to 1. */
    public double lossRate() {
        return loss.rate();
    }

    public int roundTripMillis() {
        return roundTripMillis;
    }

    /** When the receiver was last heard of; 0 before that. */
    public long heardAt() {
        return heardAt;
    }

    /** The probes on this line. */
    public Probes probes() {
        return probes;
    }

    /**
     * To a little below what arrives, where less arrives than is sent: the line is full. Where all of it arrives, what
     * is sent does not fill the line, and lateness may have another cause, such as a page that has too much to do: then
     * a third is taken at most, and the next not before it can be seen what the last one did.
     */
    private void decrease(long rate, long now) {
        boolean full = rate > 0 && rate < FULL * sending.rate(now);
        if (!full && decreasedAt != Long.MIN_VALUE && now - decreasedAt < Math.max(roundTripMillis, 100) * 1_000_000L) {
            return;
        }
        decreasedAt = now;
        double arrives = rate > 0 ? rate : byDelay;
        fullAt = arrives;
        byDelay = Math.min(byDelay, full ? 0.85 * arrives : Math.max(0.85 * arrives, 0.67 * byDelay));
    }

    private void increase(long rate, long passed) {
        double seconds = passed / 1e9;
        // Near where it was full last time it goes on by a packet a round trip, else by 8 % a second.
        boolean near = fullAt > 0 && rate > 0.8 * fullAt && rate < 1.2 * fullAt;
        double grown = near
                ? byDelay + seconds * 9_600 / Math.max(0.05, (roundTripMillis + 100) / 1000.0)
                : byDelay * Math.pow(1.08, seconds);
        if (rate > 1.2 * fullAt) {
            fullAt = -1;
        }
        double ceiling = Math.max(byDelay, 1.5 * rate + 10_000);
        byDelay = Math.min(grown, ceiling);
    }
}
