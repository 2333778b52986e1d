package org.shilian.audit;

import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/** A line as it stands in the register, with its number, time and hash. */
record AuditLine(long number, OffsetDateTime time, AuditEntry entry, byte[] hash) {
    JsonObject json() {
        return new JsonObject()
                .put("id", Long.toString(number))
                .put("time", time.toString())
                .put("person", entry.person())
                .put("name", entry.name())
                .put("unit", entry.unit())
                .put("session", entry.session())
                .put("address", entry.address())
                .put("action", entry.action())
                .put("subject", entry.subject())
                .put("place", entry.place())
                .put("view", entry.view())
                .put("purpose", entry.purpose())
                .put("outcome", entry.outcome())
                .put("details", entry.details())
                .put("hash", HexFormat.of().formatHex(hash));
    }
}
