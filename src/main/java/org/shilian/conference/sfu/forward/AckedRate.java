package org.shilian.conference.sfu.forward;

/** How many bit/s arrive at one receiver, by its own clock, over half a second. */
final class AckedRate {
    private static final long WINDOW = 500_000_000;
    private static final int KEPT = 2048;

    private final long[] arrivals = new long[KEPT];
    private final int[] sizes = new int[KEPT];
    private int first;
    private int count;
    private long bytes;
    private long newest = Long.MIN_VALUE;

    void add(int size, long arrival) {
        if (count == KEPT) {
            drop();
        }
        int at = (first + count++) % KEPT;
        arrivals[at] = arrival;
        sizes[at] = size;
        bytes += size;
        newest = Math.max(newest, arrival);
        while (count > 1 && newest - arrivals[first] > WINDOW) {
            drop();
        }
    }

    /** bit/s; 0 while less than 150 ms are known. */
    long rate() {
        if (count < 2) {
            return 0;
        }
        long span = newest - arrivals[first];
        return span < 150_000_000 ? 0 : (bytes - sizes[first]) * 8_000_000_000L / span;
    }

    private void drop() {
        bytes -= sizes[first];
        first = (first + 1) % KEPT;
        count--;
    }
}
