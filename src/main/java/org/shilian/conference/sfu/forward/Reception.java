package org.shilian.conference.sfu.forward;

/** What a receiver report says of one stream (RFC 3550, 6.4.1; A.3 and A.8 for how it is reckoned). */
public final class Reception {
    private final int clock;
    private long first = -1;
    private long highest = -1;
    private long received;
    private long expectedBefore;
    private long receivedBefore;
    private double jitter;
    private int stampBefore;
    private long cameBefore;
    private double lossRate;
    private long lately;

    /** @param clock ticks of its time stamps in a second */
    Reception(int clock) {
        this.clock = clock;
    }

    void came(long number, int timestamp, boolean again, long now) {
        // What had to be sent again was lost by the line all the same (RFC 4588, 6.3).
        received += again ? 0 : 1;
        if (first < 0) {
            first = number;
        } else if (!again && timestamp != stampBefore) {
            double passed = (now - cameBefore) / 1e9 * clock;
            double off = Math.abs(passed - (timestamp - stampBefore));
            jitter += off < 10L * clock ? (off - jitter) / 16 : 0;
        }
        if (!again) {
            stampBefore = timestamp;
            cameBefore = now;
        }
        highest = Math.max(highest, number);
    }

    public boolean begun() {
        return first >= 0;
    }

    /** The highest number, as 32 bits. */
    public int highest() {
        return (int) highest;
    }

    /** Packets that did not come, never below 0. */
    public int lost() {
        return (int) Math.max(0, Math.min(0x7fffff, expected() - received));
    }

    /** What was lost since the last report, in 256ths; a new interval begins. */
    public int fraction() {
        long expected = expected() - expectedBefore;
        long came = received - receivedBefore;
        expectedBefore = expected();
        receivedBefore = received;
        lately = Math.max(0, expected);
        lossRate = expected <= 0 ? 0 : Math.max(0, 1 - (double) came / expected);
        return Math.min(255, (int) (lossRate * 256));
    }

    /** What was lost in the last interval, 0 to 1. */
    public double lossRate() {
        return lossRate;
    }

    /** Packets that should have come in the last interval. */
    public long lately() {
        return lately;
    }

    public int jitter() {
        return (int) jitter;
    }

    public long received() {
        return received;
    }

    private long expected() {
        return first < 0 ? 0 : highest - first + 1;
    }
}
