package org.shilian.conference.sfu.ice;

/** The latest requests of a page by their marks, so that one recorded on the way can't be used again elsewhere. */
final class Transactions {
    private static final int REMEMBERED = 1024;

    private final long[] marks = new long[REMEMBERED];
    private int count;

    boolean knows(long mark) {
        int held = Math.min(count, REMEMBERED);
        for (int n = 0; n < held; n++) {
            if (marks[n] == mark) {
                return true;
            }
        }
        return false;
    }

    void add(long mark) {
        marks[count % REMEMBERED] = mark;
        count = count + 1 == 2 * REMEMBERED ? REMEMBERED : count + 1;
    }
}
