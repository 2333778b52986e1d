package org.shilian.app;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** One setting as it is in force; the value of a secret is not in it, only whether there is one. */
public record SettingInForce(
        String key, String variable, @Nullable String value, boolean set, Origin origin, SettingMeaning meaning) {
    /** Where a value comes from. */
    public enum Origin {
        DEFAULT("default"),
        FILE("file"),
        ENVIRONMENT("environment");

        private final String wire;

        Origin(String wire) {
            this.wire = wire;
        }
    }

    boolean isSecret() {
        return value == null;
    }

    JsonObject json() {
        return new JsonObject()
                .put("key", key)
                .put("variable", variable)
                .put("value", value)
                .put("secret", isSecret())
                .put("set", set)
                .put("origin", origin.wire)
                .put("meaning", meaning.json());
    }
}
