package org.shilian.wall;

import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who holds control of a wall.
 *
 * @param leaves when it lapses; absent while a console of the holder is connected
 */
record Control(
        String person,
        String name,
        OffsetDateTime since,
        @Nullable OffsetDateTime leaves) {
    boolean isHeldAt(OffsetDateTime now) {
        return leaves == null || leaves.isAfter(now);
    }

    boolean isOf(Author author) {
        return person.equals(author.id());
    }

    JsonObject json() {
        JsonObject json = new JsonObject().put("id", person).put("name", name).put("since", since.toString());
        return leaves == null ? json : json.put("leaves", leaves.toString());
    }
}
