package org.shilian.camera;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shilian.identity.Role;

/** A grant on the wire. */
final class GrantJson {
    private GrantJson() {}

    /** A new grant of a checked request body. */
    static Grant read(JsonObject form, String by, Instant now) {
        String role = form.getString("role");
        return new Grant(
                "g-" + UUID.randomUUID(),
                form.getString("person"),
                role == null ? null : Role.of(role).orElseThrow(),
                form.getString("camera"),
                form.getString("place"),
                CameraRight.of(form.getString("right")).orElseThrow(),
                Grant.Effect.valueOf(form.getString("effect").toUpperCase(Locale.ROOT)),
                time(form.getString("from")),
                time(form.getString("until")),
                form.getString("reason"),
                by,
                now.truncatedTo(ChronoUnit.MILLIS));
    }

    static JsonObject write(Grant grant) {
        Role role = grant.role();
        return new JsonObject()
                .put("id", grant.id())
                .put("person", grant.person())
                .put("role", role == null ? null : role.code())
                .put("camera", grant.camera())
                .put("place", grant.place())
                .put("right", grant.right().code())
                .put("effect", grant.effect().code())
                .put("from", text(grant.from()))
                .put("until", text(grant.until()))
                .put("reason", grant.reason())
                .put("by", grant.by())
                .put("given", grant.given().toString());
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
