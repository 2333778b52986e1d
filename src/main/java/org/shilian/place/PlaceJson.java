package org.shilian.place;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.shilian.text.Spelling;

/** A place on the wire. */
final class PlaceJson {
    private PlaceJson() {}

    static JsonObject write(Place place, Tally cameras) {
        Spelling spelling = place.spelling();
        JsonObject json = new JsonObject()
                .put("code", place.code())
                .put("parent", place.parent().orElse(null))
                .put("kind", place.kind().wire())
                .put("name", place.name())
                .put("pinyin", spelling.pinyin())
                .put("initials", spelling.initials())
                .put("lat", place.centre().lat())
                .put("lon", place.centre().lon())
                .put("version", place.version())
                .put("cameras", new JsonObject().put("total", cameras.total()).put("live", cameras.live()));
        return place.boundary().isEmpty() ? json : json.put("boundary", ring(place.boundary()));
    }

    /** As GeoJSON has it (RFC 7946, 3.1.1): longitude first. */
    static JsonArray ring(List<GeoPoint> points) {
        JsonArray ring = new JsonArray();
        points.forEach(point -> ring.add(new JsonArray().add(point.lon()).add(point.lat())));
        return ring;
    }

    static List<GeoPoint> readRing(JsonArray ring) {
        return ring.stream()
                .map(JsonArray.class::cast)
                .map(point -> new GeoPoint(point.getDouble(1), point.getDouble(0)))
                .toList();
    }
}
