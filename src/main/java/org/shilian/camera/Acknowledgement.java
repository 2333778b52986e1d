package org.shilian.camera;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shilian.text.PlainText;

/** That a person has taken notice of a camera's fault, when, and what he or she had to say. */
record Acknowledgement(
        String camera,
        String person,
        String name,
        Instant at,
        @Nullable String note) {
    private static final int LONGEST_NOTE = 200;

    Acknowledgement {
        note = PlainText.optional("note", note, LONGEST_NOTE);
    }

    JsonObject json() {
        return new JsonObject()
                .put("by", new JsonObject().put("id", person).put("name", name))
                .put("at", at.toString())
                .put("note", note);
    }

    static Acknowledgement read(String camera, JsonObject json) {
        JsonObject by = json.getJsonObject("by");
        return new Acknowledgement(
                camera,
                by.getString("id"),
                by.getString("name"),
                Instant.parse(json.getString("at")),
                json.getString("note"));
    }
}
