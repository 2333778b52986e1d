package org.shilian.conference.sfu.rtp;

/** Comparison of numbers that begin anew: sequence numbers of 16 bits and timestamps of 32 (RFC 1982, 3). */
public final class Sequence {

    private Sequence() {}

    /** How far the second sequence number is ahead of the first, -32768 to 32767. */
    public static int distance(int from, int to) {
        return (short) (to - from);
    }

    public static boolean newer(int sequence, int than) {
        return distance(than, sequence) > 0;
    }

    /** The sequence number so many packets later, or earlier. */
    public static int plus(int sequence, int count) {
        return sequence + count & 0xFFFF;
    }

    /** How far the second timestamp is ahead of the first. */
    public static int timeDistance(int from, int to) {
        return to - from;
    }

    public static boolean newerTime(int timestamp, int than) {
        return timeDistance(than, timestamp) > 0;
    }
}
