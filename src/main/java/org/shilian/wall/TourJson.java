package org.shilian.wall;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/** A tour's window on the wire and in the database. */
final class TourJson {
    private TourJson() {}

    static Tour read(JsonObject json) {
        Map<String, Absence> missing = new TreeMap<>();
        json.getJsonArray("missing", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .forEach(one -> missing.put(one.getString("camera"), Absence.of(one.getString("reason"))));
        return new Tour(
                json.getString("name"),
                cameras(json.getJsonArray("cameras", new JsonArray())),
                json.getInteger("dwell", 0),
                json.getInteger("start", 0),
                instant(json.getString("anchor")),
                json.getBoolean("paused", false),
                missing,
                new HungBy(
                        json.getString("purpose"),
                        json.getString("by"),
                        WindowSourceJson.time(json.getString("since"))));
    }

    static JsonObject write(Tour tour) {
        JsonArray missing = new JsonArray();
        new TreeMap<>(tour.missing())
                .forEach((camera, reason) ->
                        missing.add(new JsonObject().put("camera", camera).put("reason", reason.code())));
        JsonObject json = new JsonObject()
                .put("cameras", new JsonArray(tour.cameras()))
                .put("dwell", tour.dwell())
                .put("start", tour.start())
                .put("paused", tour.paused());
        if (tour.name() != null) {
            json.put("name", tour.name());
        }
        if (tour.anchor() != null) {
            json.put("anchor", tour.anchor().toString());
        }
        WindowSourceJson.write(json, tour.hung());
        return missing.isEmpty() ? json : json.put("missing", missing);
    }

    static List<String> cameras(JsonArray cameras) {
        return cameras.stream().map(String.class::cast).toList();
    }

    private static @Nullable Instant instant(@Nullable String time) {
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            throw Fault.invalid("not-a-time", "anchor is a time as RFC 3339 writes it");
        }
    }
}
