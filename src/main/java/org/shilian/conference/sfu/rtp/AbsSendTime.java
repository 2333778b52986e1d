package org.shilian.conference.sfu.rtp;

/** The time of the extension abs-send-time: 6 bits of seconds and 18 of fraction, begun anew each 64 s. */
public final class AbsSendTime {

    private static final long TURN = 64_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private AbsSendTime() {}

    /** Of a clock in nanoseconds that begins anywhere. */
    public static int ofNanos(long nanos) {
        return (int) ((Math.floorMod(nanos, TURN) << 18) / SECOND);
    }

    /** How many nanoseconds the second is later than the first, from -32 s to 32 s. */
    public static long nanosBetween(int from, int to) {
        return (long) (to - from << 8 >> 8) * SECOND >> 18;
    }
}
