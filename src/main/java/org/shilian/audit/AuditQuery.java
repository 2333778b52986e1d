package org.shilian.audit;

import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are asked for; what is null does not matter.
 *
 * @param person an id, or a part of a name
 * @param place a place's code, which covers all that lies in it
 * @param text a part of the purpose, of a name of what was looked at, or of who did it
 * @param before a line's number
 */
record AuditQuery(
        @Nullable String person,
        @Nullable String subject,
        @Nullable String place,
        @Nullable String action,
        @Nullable String outcome,
        @Nullable String text,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable Long before,
        int limit) {

    AuditQuery page(@Nullable Long before, int limit) {
        return new AuditQuery(person, subject, place, action, outcome, text, from, to, before, limit);
    }

    /** What was asked, for the line that says so. */
    JsonObject asked() {
        JsonObject asked = new JsonObject();
        put(asked, "person", person);
        put(asked, "subject", subject);
        put(asked, "place", place);
        put(asked, "action", action);
        put(asked, "outcome", outcome);
        put(asked, "text", text);
        put(asked, "from", from);
        put(asked, "to", to);
        return asked;
    }

    private static void put(JsonObject asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.put(name, value.toString());
        }
    }
}
