package org.shilian.conference.sfu.rtp;

/** Makes numbers that begin anew ones that don't, by taking each for the one nearest to the highest seen. */
public final class Unwrapper {

    private final int spare;
    private long highest = -1;
    private boolean begun;

    private Unwrapper(int bits) {
        this.spare = 64 - bits;
    }

    public static Unwrapper ofSequences() {
        return new Unwrapper(16);
    }

    /** Of numbers that have so many bits. */
    public static Unwrapper of(int bits) {
        return new Unwrapper(bits);
    }

    /** The number in 64 bits; below 0 when it came before the first and lies before the beginning. */
    public long unwrap(int number) {
        long value = peek(number);
        if (!begun || value > highest) {
            highest = value;
            begun = true;
        }
        return value;
    }

    /** The number in 64 bits, without taking notice of it. */
    public long peek(int number) {
        if (!begun) {
            return (long) number << spare >>> spare;
        }
        return highest + (number - highest << spare >> spare);
    }

    /** The highest so far, or -1. */
    public long highest() {
        return highest;
    }
}
