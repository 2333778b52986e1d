package org.shilian.sheet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is to be done with the lines of a table. */
public enum TableMode {
    /** Nothing: only the report is wanted. */
    CHECK,
    /** All lines are kept, or none when one is bad. */
    ALL,
    /** The good lines are kept; the bad ones are left. */
    GOOD;

    public static TableMode of(@Nullable String wire) {
        return wire == null ? CHECK : valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
