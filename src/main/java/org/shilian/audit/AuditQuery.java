package org.shilian.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Which lines are asked for; what is null does not matter. {@code before} is a line's number. */
record AuditQuery(
        @Nullable String person,
        @Nullable String subject,
        @Nullable String action,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable Long before,
        int limit) {}
