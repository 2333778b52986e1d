package org.shilian.audit;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.http.Call;

/** Reads what is asked of the register from a request. */
final class AuditQueries {
    private static final int PAGE = 100;

    private AuditQueries() {}

    static AuditQuery of(Call call) {
        return new AuditQuery(
                call.query("person"),
                call.query("subject"),
                call.query("place"),
                call.query("action"),
                call.query("outcome"),
                call.query("text"),
                time(call.query("from")),
                time(call.query("to")),
                number(call.query("after")),
                call.query("limit", PAGE));
    }

    private static @Nullable OffsetDateTime time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw Fault.invalid("bad-time", "a time is written like 2026-11-01T08:00:00+08:00");
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text != null && !text.matches("\\d{1,18}")) {
            throw Fault.invalid("bad-cursor", "the value of after is not one that a page gave");
        }
        return text == null ? null : Long.valueOf(text);
    }
}
