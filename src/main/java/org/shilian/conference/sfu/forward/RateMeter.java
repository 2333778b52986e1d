package org.shilian.conference.sfu.forward;

/** How many bit/s went by in the last second, in twenty boxes of 50 ms. */
public final class RateMeter {
    private static final int BOXES = 20;
    private static final long BOX = 50_000_000;

    private final long[] bytes = new long[BOXES];
    private long box = Long.MIN_VALUE;
    private long sum;
    private long total;
    private long first;

    public void add(int count, long now) {
        turn(now);
        bytes[(int) Math.floorMod(box, (long) BOXES)] += count;
        sum += count;
        total += count;
    }

    /** bit/s; over the time since the first byte while that is shorter than the window. */
    public long rate(long now) {
        turn(now);
        long filled = Math.max(1, Math.min(BOXES, box - first + 1));
        return sum * 8 * 1000 / (filled * 50);
    }

    /** Bytes since the beginning. */
    public long total() {
        return total;
    }

    private void turn(long now) {
        long current = Math.floorDiv(now, BOX);
        if (box == Long.MIN_VALUE) {
            first = current;
            box = current;
        }
        for (long next = Math.max(box + 1, current - BOXES + 1); next <= current; next++) {
            int slot = (int) Math.floorMod(next, (long) BOXES);
            sum -= bytes[slot];
            bytes[slot] = 0;
        }
        if (current - box > BOXES) {
            first = current;
        }
        box = Math.max(box, current);
    }
}
