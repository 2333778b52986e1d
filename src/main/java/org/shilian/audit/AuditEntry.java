package org.shilian.audit;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register: who did what to which subject, for what purpose and with what outcome.
 * A look has two lines, {@code ….started} and {@code ….ended}, that share the {@code view}.
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
        @Nullable String view,
        @Nullable String purpose,
        String outcome,
        JsonObject details) {
    public static final String DONE = "done";

    public static AuditEntry of(String action, String subject) {
        return new AuditEntry(action, subject, null, null, null, null, null, null, null, null, DONE, new JsonObject());
    }

    public AuditEntry by(@Nullable String person, @Nullable String name, @Nullable String unit) {
        return new AuditEntry(
                action, subject, person, name, unit, session, address, place, view, purpose, outcome, details);
    }

    public AuditEntry on(@Nullable String session) {
        return new AuditEntry(
                action, subject, person, name, unit, session, address, place, view, purpose, outcome, details);
    }

    public AuditEntry from(@Nullable String address) {
        return new AuditEntry(
                action, subject, person, name, unit, session, address, place, view, purpose, outcome, details);
    }

    /** The code of the place it happened in. */
    public AuditEntry at(@Nullable String place) {
        return new AuditEntry(
                action, subject, person, name, unit, session, address, place, view, purpose, outcome, details);
    }

    /** The look that it begins or ends. */
    public AuditEntry view(@Nullable String view) {
        return new AuditEntry(
                action, subject, person, name, unit, session, address, place, view, purpose, outcome, details);
    }

    public AuditEntry purpose(@Nullable String purpose) {
        return new AuditEntry(
                action, subject, person, name, unit, session, address, place, view, purpose, outcome, details);
    }

    /** {@link #DONE} or the code of what went wrong. */
    public AuditEntry outcome(String outcome) {
        return new AuditEntry(
                action, subject, person, name, unit, session, address, place, view, purpose, outcome, details);
    }

    public AuditEntry with(JsonObject details) {
        return new AuditEntry(
                action, subject, person, name, unit, session, address, place, view, purpose, outcome, details);
    }
}
