package org.shilian.conference;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody without an account who was given a one-time link. */
record Guest(
        String id,
        @Nullable String name,
        SeatRole role,
        Instant expires,
        @Nullable Instant used,
        @Nullable Instant withdrawn) {
    JsonObject json() {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("role", role.code())
                .put("expires", expires.toString())
                .put("used", used == null ? null : String.valueOf(used))
                .put("withdrawn", withdrawn == null ? null : String.valueOf(withdrawn));
    }
}
