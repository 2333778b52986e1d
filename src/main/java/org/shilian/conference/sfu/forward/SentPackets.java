package org.shilian.conference.sfu.forward;

import java.util.Arrays;

/**
 * When each of the last packets was sent to one receiver and how large it was, by its number for the whole transport
 * (draft-holmer-rmcat-transport-wide-cc-extensions-01). A number is answered for once.
 */
final class SentPackets {
    static final int KEPT = 4096;
    private static final int NONE = -1;

    private final long[] times = new long[KEPT];
    private final int[] sizes = new int[KEPT];
    private final int[] numbers = new int[KEPT];
    private final int[] probes = new int[KEPT];
    private int next;
    private long flying;

    SentPackets() {
        Arrays.fill(numbers, NONE);
    }

    /** The number that the next packet gets. */
    int nextNumber() {
        return next;
    }

    /** The packet of the next number goes out. */
    void sent(int size, int probe, long now) {
        int slot = next & KEPT - 1;
        if (numbers[slot] != NONE) {
            flying -= sizes[slot];
        }
        numbers[slot] = next;
        times[slot] = now;
        sizes[slot] = size;
        probes[slot] = probe;
        flying += size;
        next = next + 1 & 0xffff;
    }

    boolean has(int number) {
        return numbers[number & KEPT - 1] == number;
    }

    long time(int number) {
        return times[number & KEPT - 1];
    }

    int size(int number) {
        return sizes[number & KEPT - 1];
    }

    /** The probe it belongs to, 0 for none. */
    int probe(int number) {
        return probes[number & KEPT - 1];
    }

    void answered(int number) {
        int slot = number & KEPT - 1;
        flying -= sizes[slot];
        numbers[slot] = NONE;
    }

    /** Bytes of which nothing is known yet. */
    long flying() {
        return flying;
    }
}
