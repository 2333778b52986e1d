package org.shilian.wall;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/** The register of window kinds: how each is read from and written to JSON. */
final class WindowSourceJson {
    /** One kind: its class, and the way from and to JSON. */
    private record Kind<T extends WindowSource>(
            Class<T> type, Function<JsonObject, T> read, Function<T, JsonObject> write) {
        JsonObject written(WindowSource source) {
            return write.apply(type.cast(source));
        }
    }

    private static final Map<String, Kind<?>> KINDS = new TreeMap<>(Map.of(
            "camera", new Kind<>(WindowSource.Camera.class, WindowSourceJson::camera, WindowSourceJson::write),
            "tour", new Kind<>(Tour.class, TourJson::read, TourJson::write),
            "web",
                    new Kind<>(
                            WindowSource.Web.class,
                            json -> new WindowSource.Web(json.getString("url", "")),
                            web -> new JsonObject().put("url", web.url())),
            "conference",
                    new Kind<>(
                            WindowSource.Conference.class,
                            json -> new WindowSource.Conference(json.getString("conference", ""), json.getString("by")),
                            shown -> new JsonObject()
                                    .put("conference", shown.conference())
                                    .put("by", shown.by())),
            "ticker",
                    new Kind<>(
                            WindowSource.Ticker.class,
                            json -> new WindowSource.Ticker(json.getString("text")),
                            ticker -> ticker.text() == null
                                    ? new JsonObject()
                                    : new JsonObject().put("text", ticker.text())),
            "map",
                    new Kind<>(
                            WindowSource.AreaMap.class,
                            json -> new WindowSource.AreaMap(json.getString("place")),
                            map -> map.place() == null ? new JsonObject() : new JsonObject().put("place", map.place())),
            "clock", new Kind<>(WindowSource.Clock.class, json -> new WindowSource.Clock(), clock -> new JsonObject()),
            "text",
                    new Kind<>(
                            WindowSource.Text.class,
                            json -> new WindowSource.Text(json.getString("text", "")),
                            text -> new JsonObject().put("text", text.text())),
            "missing", new Kind<>(WindowSource.Missing.class, WindowSourceJson::missing, WindowSourceJson::write)));

    private WindowSourceJson() {}

    static WindowSource read(JsonObject json) {
        Kind<?> kind = KINDS.get(json.getString("type", ""));
        if (kind == null) {
            throw Fault.invalid("unknown-window-kind", "a window's type is one of " + KINDS.keySet());
        }
        return kind.read().apply(json);
    }

    static JsonObject write(WindowSource source) {
        for (Map.Entry<String, Kind<?>> kind : KINDS.entrySet()) {
            if (kind.getValue().type().isInstance(source)) {
                return new JsonObject()
                        .put("type", kind.getKey())
                        .mergeIn(kind.getValue().written(source));
            }
        }
        throw new IllegalStateException("no kind writes " + source.getClass());
    }

    private static WindowSource.Camera camera(JsonObject json) {
        return new WindowSource.Camera(
                json.getString("camera", ""),
                json.getString("purpose"),
                json.getString("by"),
                time(json.getString("since")));
    }

    private static JsonObject write(WindowSource.Camera camera) {
        JsonObject json = new JsonObject().put("camera", camera.camera());
        return write(json, new HungBy(camera.purpose(), camera.by(), camera.since()));
    }

    private static WindowSource.Missing missing(JsonObject json) {
        return new WindowSource.Missing(
                json.getString("camera", ""), json.getString("purpose"), Absence.of(json.getString("reason", "")));
    }

    private static JsonObject write(WindowSource.Missing missing) {
        JsonObject json = new JsonObject()
                .put("camera", missing.camera())
                .put("reason", missing.reason().code());
        return missing.purpose() == null ? json : json.put("purpose", missing.purpose());
    }

    /** A time that is none is as good as none: the camera is hung anew then. */
    static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static JsonObject write(JsonObject json, HungBy hung) {
        if (hung.purpose() != null) {
            json.put("purpose", hung.purpose());
        }
        if (hung.by() != null && hung.since() != null) {
            json.put("by", hung.by()).put("since", hung.since().toString());
        }
        return json;
    }
}
