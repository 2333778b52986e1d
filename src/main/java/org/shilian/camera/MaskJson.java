package org.shilian.camera;

import io.vertx.core.json.JsonArray;
import java.util.List;

/** Masks as lists of polygons of {@code [x, y]} pairs. */
final class MaskJson {
    private MaskJson() {}

    static JsonArray write(List<Mask> masks) {
        return new JsonArray(masks.stream().map(MaskJson::polygon).toList());
    }

    static List<Mask> read(JsonArray masks) {
        return masks.stream().map(JsonArray.class::cast).map(MaskJson::mask).toList();
    }

    private static JsonArray polygon(Mask mask) {
        JsonArray polygon = new JsonArray();
        mask.corners()
                .forEach(corner -> polygon.add(new JsonArray().add(corner.x()).add(corner.y())));
        return polygon;
    }

    private static Mask mask(JsonArray polygon) {
        return new Mask(polygon.stream()
                .map(JsonArray.class::cast)
                .map(pair -> new Mask.Corner(pair.getDouble(0), pair.getDouble(1)))
                .toList());
    }
}
