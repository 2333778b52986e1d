package org.shilian.place;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The unit to call about a place or a thing in it, and its duty phone if it has one. */
public record Responsible(
        String unit, String name, @Nullable String phone) {
    public JsonObject json() {
        return new JsonObject().put("unit", unit).put("name", name).put("phone", phone);
    }
}
