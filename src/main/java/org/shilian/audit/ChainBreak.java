package org.shilian.audit;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first place where the register is not what was written.
 *
 * @param number the line, or the first of those that are missing
 * @param time of the line, or of the last one before it
 * @param what the same in one sentence
 */
public record ChainBreak(Kind kind, long number, @Nullable Instant time, String what) {
    public enum Kind {
        CHANGED,
        REMOVED,
        INSERTED,
        REORDERED,
        /** The chain holds, but is not the one whose head was kept. */
        REWRITTEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
