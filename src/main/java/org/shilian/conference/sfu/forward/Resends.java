package org.shilian.conference.sfu.forward;

import java.util.Arrays;

/**
 * Keeps within bounds what one receiver has sent again to it: no packet twice within half a round trip, and all of it
 * on half of what the line carries, so that one who asks for too much costs others nothing.
 */
public final class Resends {
    private static final int KEPT = 1024;
    private static final long BURST = 64_000;
    private static final long LEAST_SPACE = 5_000_000;

    private final long[] keys = new long[KEPT];
    private final long[] times = new long[KEPT];
    private double left = BURST;
    private long filledAt = Long.MIN_VALUE;

    public Resends() {
        Arrays.fill(keys, -1);
    }

    /** Whether a packet of a stream may go out again now; then it is noted that it did. */
    public boolean allows(int ssrc, int sequence, long estimate, int roundTripMillis, long now) {
        if (filledAt != Long.MIN_VALUE) {
            left = Math.min(BURST, left + (now - filledAt) / 1e9 * estimate / 16);
        }
        filledAt = now;
        long key = (ssrc & 0xffffffffL) << 16 | sequence;
        int at = (int) (key * 0x9e3779b97f4a7c15L >>> 54);
        long space = Math.max(LEAST_SPACE, roundTripMillis * 500_000L);
        if (left <= 0 || keys[at] == key && now - times[at] < space) {
            return false;
        }
        keys[at] = key;
        times[at] = now;
        return true;
    }

    /** That many bytes went out again. */
    public void spent(int bytes) {
        left -= bytes;
    }
}
