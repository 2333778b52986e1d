package org.shilian.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** A line that has its time and no number yet. */
record NewLine(OffsetDateTime time, AuditEntry entry) {
    /** To the microsecond, which is what the database keeps. */
    static NewLine now(Clock clock, AuditEntry entry) {
        return new NewLine(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), entry);
    }
}
