package org.shilian.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import org.jspecify.annotations.Nullable;

/** References inside of one document. */
final class Refs {
    private Refs() {}

    /** The object itself, or what it refers to. */
    static JsonObject resolve(JsonObject document, JsonObject object) {
        String reference = object.getString("$ref");
        if (reference == null) {
            return object;
        }
        Object found = JsonPointer.from(reference.substring(1)).queryJson(document);
        if (found instanceof JsonObject target) {
            return resolve(document, target);
        }
        throw new IllegalStateException("openapi.yaml refers to " + reference + ", which is not there");
    }

    /** A copy in which every reference names its document. */
    static @Nullable Object absolute(String base, @Nullable Object value) {
        if (value instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(item -> copy.add(absolute(base, item)));
            return copy;
        }
        return value instanceof JsonObject object ? absoluteObject(base, object) : value;
    }

    private static JsonObject absoluteObject(String base, JsonObject object) {
        JsonObject copy = new JsonObject();
        for (String name : object.fieldNames()) {
            Object value = object.getValue(name);
            boolean local = name.equals("$ref") && value instanceof String text && text.startsWith("#");
            copy.put(name, local ? base + value : absolute(base, value));
        }
        return copy;
    }
}
