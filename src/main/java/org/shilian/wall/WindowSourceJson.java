package org.shilian.wall;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/** The register of window kinds: how each is read from and written to JSON. */
final class WindowSourceJson {
    private static final Map<String, Function<JsonObject, WindowSource>> KINDS = Map.of(
            "camera", WindowSourceJson::camera,
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
            return write(camera);
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

    private static WindowSource camera(JsonObject json) {
        return new WindowSource.Camera(
                json.getString("camera", ""),
                json.getString("purpose"),
                json.getString("by"),
                time(json.getString("since")));
    }

    /** A time that is none is as good as none: the camera is hung anew then. */
    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static JsonObject write(WindowSource.Camera camera) {
        JsonObject json = of("camera").put("camera", camera.camera());
        if (camera.purpose() != null) {
            json.put("purpose", camera.purpose());
        }
        if (camera.by() != null && camera.since() != null) {
            json.put("by", camera.by()).put("since", camera.since().toString());
        }
        return json;
    }

    private static JsonObject of(String type) {
        return new JsonObject().put("type", type);
    }
}
