package org.shilian.audit;

import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One look from start to end: the line that begins it, and what the line that ends it says; no end while it goes on. */
record Watched(
        AuditLine start, @Nullable Long endNumber, @Nullable OffsetDateTime end, JsonObject endDetails) {
    JsonObject json() {
        return start.json()
                .put("start", start.time().toString())
                .put("endId", endNumber == null ? null : Long.toString(endNumber))
                .put("end", end == null ? null : end.toString())
                .put("seconds", endDetails.getLong("seconds"))
                .put("how", endDetails.getString("how"))
                .put("noEarlierThan", endDetails.getString("noEarlierThan"));
    }
}
