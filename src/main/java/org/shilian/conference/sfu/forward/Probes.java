package org.shilian.conference.sfu.forward;

/**
 * Short bursts above what a line is known to carry, by which it shows whether it carries more (libwebrtc's
 * {@code ProbeController} and {@code ProbeBitrateEstimator}). One burst is {@value #PACKETS} packets or more over at
 * least 40 ms; what arrived of it, over the time in which it arrived, is the answer.
 */
public final class Probes {
    static final int PACKETS = 8;
    private static final long SPACE = 2_000_000_000L;
    private static final long MOST_SPACE = 8_000_000_000L;
    private static final long LEAST_TIME = 40_000_000;
    private static final long STIRRED = 500_000_000;
    private static final double ENOUGH = 0.8;
    private static final long GIVEN_UP = 1_000_000_000L;

    private int probe;
    private long startedAt;
    private long space = SPACE;
    private long rate;
    private int left;
    private boolean open;
    private int arrived;
    private long arrivedBytes;
    private long firstSent;
    private long lastSent;
    private long firstArrived;
    private long lastArrived;
    private int firstSize;
    private int lastSize;
    private int expected;
    private long result;

    /** Begins one at that rate when the last is long enough ago. Its number, or 0. */
    public int begin(long target, int packetSize, long now) {
        if (probe != 0 && now - startedAt < space) {
            return 0;
        }
        probe++;
        startedAt = now;
        rate = target;
        left = (int) Math.max(PACKETS, target * LEAST_TIME / 8_000_000_000L / packetSize + 1);
        expected = left;
        open = true;
        arrived = 0;
        arrivedBytes = 0;
        // Each that leads nowhere lets the next one wait longer.
        space = Math.min(MOST_SPACE, space * 2);
        return probe;
    }

    /** How many packets of the burst are still to be sent by now. */
    public int due(int packetSize, long now) {
        if (!open || left == 0) {
            return 0;
        }
        long byNow = (now - startedAt) * rate / 8_000_000_000L / packetSize + 1;
        int due = (int) Math.min(left, Math.max(0, byNow - (expected - left)));
        left -= due;
        return due;
    }

    /** The burst under way, 0 for none. */
    public int current() {
        return open && left > 0 ? probe : 0;
    }

    /** Of which burst the packets to be sent now are. */
    public int number() {
        return probe;
    }

    /** Whether what waits on the line may be of the last burst: the burst itself tells then what the line carries. */
    boolean stir(long now) {
        return probe != 0 && now - startedAt < STIRRED;
    }

    void arrived(int of, long sent, long arrival, int size) {
        if (of == 0 || of != probe || !open) {
            return;
        }
        if (arrived == 0) {
            firstSent = sent;
            firstArrived = arrival;
            firstSize = size;
        }
        firstArrived = Math.min(firstArrived, arrival);
        if (arrival >= lastArrived || arrived == 0) {
            lastArrived = arrival;
        }
        lastSent = sent;
        lastSize = size;
        arrived++;
        arrivedBytes += size;
        if (arrived >= expected * ENOUGH && arrived >= PACKETS - 1) {
            conclude();
        }
    }

    /** What the last burst showed, bit/s, once; 0 when there is none. */
    long take() {
        long taken = result;
        result = 0;
        return taken;
    }

    /** A burst of which too little came back is over. */
    public void tick(long now) {
        if (open && now - startedAt > GIVEN_UP) {
            open = false;
        }
    }

    /** More is wanted than before: the next one need not wait. */
    public void soon() {
        space = SPACE;
    }

    private void conclude() {
        open = left > 0;
        long sending = lastSent - firstSent;
        long receiving = lastArrived - firstArrived;
        if (sending <= 0 || receiving <= 0) {
            return;
        }
        long sendRate = (arrivedBytes - lastSize) * 8_000_000_000L / sending;
        long receiveRate = (arrivedBytes - firstSize) * 8_000_000_000L / receiving;
        if (receiveRate > 2 * sendRate) {
            return;
        }
        // Where it came slower than it went, the line was full: stay a little below it, and wait before asking again.
        boolean full = receiveRate < 0.9 * sendRate;
        result = full ? (long) (0.95 * receiveRate) : Math.min(sendRate, receiveRate);
        space = full ? space : SPACE;
    }
}
