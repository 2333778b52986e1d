package org.shilian.conference.sfu.rtp;

/** Times of NTP (RFC 3550, 4; RFC 5905, 6): seconds since 1900 with 32 bits of fraction. */
public final class NtpTime {

    private static final long FROM_1900_TO_1970 = 2_208_988_800L;
    private static final long SECOND = 1_000_000_000L;

    private NtpTime() {}

    /** Of milliseconds since 1970. */
    public static long ofMillis(long millis) {
        long seconds = Math.floorDiv(millis, 1000L) + FROM_1900_TO_1970;
        return seconds << 32 | (Math.floorMod(millis, 1000L) << 32) / 1000;
    }

    /** Milliseconds since 1970, rounded; times with the highest bit clear lie after 7 February 2036. */
    public static long toMillis(long ntp) {
        long seconds = (ntp >>> 32) + (ntp < 0 ? 0 : 1L << 32) - FROM_1900_TO_1970;
        return seconds * 1000 + ((ntp & 0xFFFFFFFFL) * 1000 + (1L << 31) >> 32);
    }

    /** The middle 32 bits, as in the reports' "last SR". */
    public static int middle(long ntp) {
        return (int) (ntp >> 16);
    }

    /** A duration in 1/65536 s, as between two middles. */
    public static int middleOfNanos(long nanos) {
        return (int) (nanos / SECOND << 16 | (nanos % SECOND << 16) / SECOND);
    }

    /** The nanoseconds of a duration in 1/65536 s. */
    public static long middleToNanos(int duration) {
        return (duration & 0xFFFFFFFFL) * SECOND >> 16;
    }
}
