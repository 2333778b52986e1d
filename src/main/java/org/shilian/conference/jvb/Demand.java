package org.shilian.conference.jvb;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shilian.conference.Constraints;

/** What a receiver's page wants to be shown, in the words of the bridge, which knows sources and no slots. */
final class Demand {
    /** The lines asked for in a slot of which the page has said nothing: the smallest layer. */
    private static final int LINES = 180;

    private final int slots;
    private final Map<String, Integer> heights = new HashMap<>();
    private List<Constraints.Wish> wishes = List.of();

    Demand(int slots) {
        this.slots = slots;
    }

    void want(Constraints constraints) {
        heights.putAll(constraints.heights());
        wishes = constraints.want();
    }

    List<Constraints.Wish> wishes() {
        return wishes;
    }

    /**
     * The message that says it.
     *
     * @param pictures the sources in its slots now
     * @param first the sources wanted before others, in this order
     */
    JsonObject message(Map<Integer, SourceName> pictures, List<SourceName> first) {
        JsonObject each = new JsonObject();
        pictures.forEach((slot, source) -> each.put(
                source.toString(), new JsonObject().put("maxHeight", heights.getOrDefault("v" + slot, LINES))));
        Set<String> selected = new LinkedHashSet<>();
        first.forEach(source -> selected.add(source.toString()));
        return new JsonObject()
                .put("colibriClass", "ReceiverVideoConstraints")
                .put("lastN", slots)
                .put("defaultConstraints", new JsonObject().put("maxHeight", slots == 0 ? 0 : LINES))
                .put("constraints", each)
                .put("selectedSources", new JsonArray(new ArrayList<>(selected)));
    }
}
