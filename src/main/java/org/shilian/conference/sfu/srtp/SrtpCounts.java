package org.shilian.conference.sfu.srtp;

/** How many packets of one kind and direction came to which outcome. */
public final class SrtpCounts {
    private final long[] counts = new long[SrtpOutcome.values().length];

    SrtpOutcome add(SrtpOutcome outcome) {
        counts[outcome.ordinal()]++;
        return outcome;
    }

    public long of(SrtpOutcome outcome) {
        return counts[outcome.ordinal()];
    }
}
