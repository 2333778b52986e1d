package org.shilian.favourite;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.shilian.text.PlainText;

/** Some cameras under a name, in the order in which they were put. */
record FavouriteGroup(String name, List<String> cameras) {
    private static final int LONGEST_NAME = 40;

    FavouriteGroup {
        name = PlainText.required("name", name, LONGEST_NAME);
        cameras = List.copyOf(cameras);
    }

    JsonObject json() {
        return new JsonObject().put("name", name).put("cameras", new JsonArray(cameras));
    }

    static List<FavouriteGroup> read(JsonArray groups) {
        return groups.stream()
                .map(JsonObject.class::cast)
                .map(group -> new FavouriteGroup(
                        group.getString("name"),
                        group.getJsonArray("cameras").stream()
                                .map(String.class::cast)
                                .toList()))
                .toList();
    }
}
