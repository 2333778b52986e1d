package org.shilian.app;

import io.vertx.core.json.JsonObject;

/** What a setting is for, in the languages of the pages. */
record SettingMeaning(String en, String zh) {
    JsonObject json() {
        return new JsonObject().put("en", en).put("zh", zh);
    }
}
