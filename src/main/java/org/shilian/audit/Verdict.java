package org.shilian.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a verification found: how many lines were looked at, up to which head, and the first break if there is one. */
public record Verdict(
        long lines,
        Head head,
        int keptHeads,
        Duration took,
        @Nullable ChainBreak broken) {
    public boolean whole() {
        return broken == null;
    }

    public long linesPerSecond() {
        return Math.round(lines * 1e9 / Math.max(1, took.toNanos()));
    }
}
