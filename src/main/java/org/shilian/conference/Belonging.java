package org.shilian.conference;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Where somebody belongs to: a unit and the place it lies in, as far as there is one. */
record Belonging(
        @Nullable String unit,
        @Nullable String name,
        @Nullable String place) {
    static final Belonging NONE = new Belonging(null, null, null);

    void write(JsonObject into) {
        into.put("unit", unit).put("unitName", name).put("place", place);
    }

    static Belonging read(JsonObject from) {
        return new Belonging(from.getString("unit"), from.getString("unitName"), from.getString("place"));
    }
}
