package org.shilian.conference;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a conference's time line.
 *
 * @param what happened, such as {@code seat.joined}
 * @param seat to which seat
 * @param by who did it; null for what came by itself
 */
record Note(
        Instant at,
        String what,
        @Nullable String seat,
        @Nullable String by,
        JsonObject details) {
    static final String REMINDER = "reminder";

    static Note of(Instant at, String what, @Nullable String seat, @Nullable String by) {
        return new Note(at, what, seat, by, new JsonObject());
    }

    Note with(JsonObject more) {
        return new Note(at, what, seat, by, more);
    }

    JsonObject json() {
        return new JsonObject()
                .put("at", at.toString())
                .put("what", what)
                .put("seat", seat)
                .put("by", by)
                .put("details", details);
    }
}
