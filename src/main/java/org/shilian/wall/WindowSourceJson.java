package org.shilian.wall;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.shilian.fault.Fault;

/** The register of window kinds: how each is read from and written to JSON. */
final class WindowSourceJson {
    private static final Map<String, Function<JsonObject, WindowSource>> KINDS = Map.of(
            "camera", json -> new WindowSource.Camera(json.getString("camera", "")),
            "ticker", json -> new WindowSource.Ticker(json.getString("text")),
            "map", json -> new WindowSource.AreaMap(json.getString("place")),
            "clock", json -> new WindowSource.Clock(),
            "text", json -> new WindowSource.Text(json.getString("text", "")));

    private WindowSourceJson() {}

    static WindowSource read(JsonObject json) {
        Function<JsonObject, WindowSource> kind = KINDS.get(json.getString("type", ""));
        if (kind == null) {
            throw Fault.invalid("unknown-window-kind", "a window's type is one of " + new TreeSet<>(KINDS.keySet()));
        }
        return kind.apply(json);
    }

    static JsonObject write(WindowSource source) {
        if (source instanceof WindowSource.Camera camera) {
            return of("camera").put("camera", camera.camera());
        } else if (source instanceof WindowSource.Ticker ticker) {
            return ticker.text() == null ? of("ticker") : of("ticker").put("text", ticker.text());
        } else if (source instanceof WindowSource.AreaMap map) {
            return map.place() == null ? of("map") : of("map").put("place", map.place());
        } else if (source instanceof WindowSource.Text text) {
            return of("text").put("text", text.text());
        } else {
            return of("clock");
        }
    }

    private static JsonObject of(String type) {
        return new JsonObject().put("type", type);
    }
}
