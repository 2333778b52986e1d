package org.shilian.wall;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** What a layout wants to show and cannot. */
final class Missing {
    private Missing() {}

    /** What the source would show if all were there. */
    static WindowSource wanted(WindowSource source) {
        if (source instanceof WindowSource.Missing missing) {
            return new WindowSource.Camera(missing.camera(), missing.purpose(), null, null);
        }
        return source instanceof Tour tour ? tour.missing(Map.of()) : source;
    }

    static List<Window> wanted(List<Window> windows) {
        return windows.stream()
                .map(window -> window.with(wanted(window.source())))
                .toList();
    }

    /** Each camera that is missing: in which window, and why. */
    static JsonArray of(Wall wall) {
        JsonArray all = new JsonArray();
        for (Window window : wall.windows()) {
            if (window.source() instanceof WindowSource.Missing missing) {
                all.add(line(window, missing.camera(), missing.reason()));
            } else if (window.source() instanceof Tour tour) {
                tour.missing().forEach((camera, reason) -> all.add(line(window, camera, reason)));
            }
        }
        return all;
    }

    private static JsonObject line(Window window, String camera, Absence reason) {
        return new JsonObject().put("window", window.id()).put("camera", camera).put("reason", reason.code());
    }
}
