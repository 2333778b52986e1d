package org.shilian.conference;

import io.vertx.core.json.JsonObject;

/** Who made a conference. */
record Host(String person, String name, Belonging of) {
    JsonObject json() {
        JsonObject json = new JsonObject().put("person", person).put("name", name);
        of.write(json);
        return json;
    }

    static Host read(JsonObject json) {
        return new Host(json.getString("person"), json.getString("name"), Belonging.read(json));
    }
}
