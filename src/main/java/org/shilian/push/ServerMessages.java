package org.shilian.push;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.shilian.event.Position;
import org.shilian.fault.Fault;

/** What the server says besides events. */
final class ServerMessages {
    private ServerMessages() {}

    /** Events after {@code position} follow; where {@code recovered}, none after the client's own is missing. */
    static JsonObject subscribed(
            Position position, boolean recovered, List<String> topics, Map<String, String> refused) {
        JsonArray refusals = new JsonArray();
        refused.forEach((topic, code) ->
                refusals.add(new JsonObject().put("topic", topic).put("code", code)));
        return new JsonObject()
                .put(
                        "subscribed",
                        new JsonObject()
                                .put("position", json(position))
                                .put("recovered", recovered)
                                .put("topics", new JsonArray(topics))
                                .put("refused", refusals));
    }

    static JsonObject unsubscribed(List<String> topics) {
        return new JsonObject().put("unsubscribed", new JsonObject().put("topics", new JsonArray(topics)));
    }

    static JsonObject position(Position position) {
        return new JsonObject().put("position", json(position));
    }

    static JsonObject error(Fault fault) {
        return new JsonObject()
                .put("error", new JsonObject().put("code", fault.code()).put("detail", fault.detail()));
    }

    static String pong(String value) {
        return "{\"pong\":" + value + "}";
    }

    static String time(String asked, Instant now) {
        return "{\"time\":{\"asked\":" + asked + ",\"now\":\"" + now.truncatedTo(ChronoUnit.MILLIS) + "\"}}";
    }

    private static JsonObject json(Position position) {
        return new JsonObject().put("epoch", position.epoch().toString()).put("offset", position.offset());
    }
}
