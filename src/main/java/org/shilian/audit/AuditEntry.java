package org.shilian.audit;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register: who did what to which subject, for what purpose and with what outcome.
 * A view has two lines, {@code ….started} and {@code ….ended}, that share the subject and the session.
 */
public record AuditEntry(
        String action,
        String subject,
        @Nullable String person,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String session,
        @Nullable String address,
        @Nullable String place,
        @Nullable String purpose,
        String outcome,
        JsonObject details) {
    public static final String DONE = "done";

    public static AuditEntry of(String action, String subject) {
        return new AuditEntry(action, subject, null, null, null, null, null, null, null, DONE, new JsonObject());
    }

    public AuditEntry by(String person, String name, @Nullable String unit) {
        return new AuditEntry(action, subject, person, name, unit, session, address, place, purpose, outcome, details);
    }

    public AuditEntry on(String session) {
        return new AuditEntry(action, subject, person, name, unit, session, address, place, purpose, outcome, details);
    }

    public AuditEntry from(String address) {
        return new AuditEntry(action, subject, person, name, unit, session, address, place, purpose, outcome, details);
    }

    /** The code of the place it happened in. */
    public AuditEntry at(@Nullable String place) {
        return new AuditEntry(action, subject, person, name, unit, session, address, place, purpose, outcome, details);
    }

    public AuditEntry purpose(@Nullable String purpose) {
        return new AuditEntry(action, subject, person, name, unit, session, address, place, purpose, outcome, details);
    }

    /** {@link #DONE} or the code of what went wrong. */
    public AuditEntry outcome(String outcome) {
        return new AuditEntry(action, subject, person, name, unit, session, address, place, purpose, outcome, details);
    }

    public AuditEntry with(JsonObject details) {
        return new AuditEntry(action, subject, person, name, unit, session, address, place, purpose, outcome, details);
    }
}
