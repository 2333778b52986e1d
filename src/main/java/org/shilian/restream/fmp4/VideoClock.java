package org.shilian.restream.fmp4;

import java.util.Arrays;
import org.shilian.restream.fmp4.Fragments.Times;

/**
 * Puts pictures on the relay's time line, in 1/90000 s: decode times rise without a hole that a MediaSource would take
 * for a break (Media Source Extensions 3.5.8 step 6: at most twice the last duration), jumps of the source's clock are
 * taken out, missing decode times are made from the order of presentation. Used by one thread.
 */
final class VideoClock {

    static final long NONE = Long.MIN_VALUE;

    private static final long SECOND = 90_000;
    private static final long NORMAL = 3_600;
    private static final long SHORTEST = 450;
    private static final long LONGEST = SECOND;
    private static final long MOST_HOLE = 10 * SECOND;

    private final long[] window = new long[17];
    private int reorder;
    private int filled;
    private long offset;
    private long lastPresent = NONE;
    private long lastRaw = NONE;
    private long lastDecode;
    private long lastDuration = NORMAL;
    private long lastArrival;

    VideoClock(long start) {
        this.lastDecode = start - NORMAL;
    }

    /** Tells how many pictures may be decoded before one shown earlier. */
    void reorder(int depth) {
        if (depth != reorder) {
            reorder = Math.min(16, depth);
            filled = 0;
        }
    }

    /** What is added to the source's time to get the relay's. */
    long offset() {
        return offset;
    }

    /**
     * Places one picture.
     *
     * @param decode the source's decode time or {@link #NONE}
     * @param arrival in nanoseconds
     */
    Times next(long present, long decode, long arrival) {
        if (lastPresent == NONE || jumped(present, decode, arrival)) {
            filled = 0;
            long first = decode == NONE ? present - reorder * lastDuration : decode;
            offset = lastDecode + lastDuration - first;
        }
        long raw = decode == NONE ? derive(present) : decode;
        long duration = lastRaw == NONE || filled == 1 ? lastDuration : clamp(raw - lastRaw, SHORTEST, LONGEST);
        long wanted = raw + offset;
        long at = clamp(wanted, lastDecode + 1, lastDecode + 2 * lastDuration);
        lastPresent = present;
        lastRaw = raw;
        lastArrival = arrival;
        lastDecode = at;
        lastDuration = duration;
        return new Times(at, present + offset, duration);
    }

    private boolean jumped(long present, long decode, long arrival) {
        long waited = (arrival - lastArrival) * 9 / 100_000;
        long most = Math.min(MOST_HOLE, waited + SECOND);
        if (decode != NONE && lastRaw != NONE) {
            long step = decode - lastRaw;
            return step <= -SECOND / 10 || step > most;
        }
        long step = present - lastPresent;
        long back = reorder == 0 ? 0 : reorder * LONGEST / 2;
        return step < -back || step > most;
    }

    /** The smallest of the last {@code reorder + 1} presentation times is the decode time. */
    private long derive(long present) {
        if (filled == 0) {
            for (int i = 0; i < reorder; i++) {
                window[i] = present - (reorder - i) * lastDuration;
            }
            filled = 1;
        } else {
            filled = 2;
        }
        window[reorder] = present;
        Arrays.sort(window, 0, reorder + 1);
        long smallest = window[0];
        System.arraycopy(window, 1, window, 0, reorder);
        return smallest;
    }

    private static long clamp(long value, long least, long most) {
        return Math.max(least, Math.min(most, value));
    }
}
