package org.shilian.wall;

import io.vertx.core.json.JsonObject;

/** Who made a version of a wall. */
public record Author(String id, String name) {
    JsonObject json() {
        return new JsonObject().put("id", id).put("name", name);
    }

    static Author of(JsonObject json) {
        return new Author(json.getString("id"), json.getString("name"));
    }
}
