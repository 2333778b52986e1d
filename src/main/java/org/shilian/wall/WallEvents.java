package org.shilian.wall;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.shilian.event.Event;

/** What walls tell: after each act the whole wall, on the topic of its own. */
final class WallEvents {
    static final String CHANGED = "wall.changed";
    static final String REMOVED = "wall.removed";

    private WallEvents() {}

    static Event of(WallChange change) {
        Wall wall = change.subject();
        String topic = "wall/" + wall.id();
        return change.after() == null
                ? Event.of(
                        REMOVED,
                        topic,
                        topic,
                        new JsonObject().put("id", wall.id()).put("version", wall.version()))
                : Event.of(CHANGED, topic, topic, changed(wall, change));
    }

    private static JsonObject changed(Wall wall, WallChange change) {
        JsonObject data = WallJson.write(wall).put("act", act(change)).mergeIn(change.told());
        return change.kind().bringsBack() ? data.put("missing", Missing.of(wall)) : data;
    }

    private static String act(WallChange change) {
        return change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
