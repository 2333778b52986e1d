package org.shilian.wall;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A wall on the wire and in the database. */
final class WallJson {
    private WallJson() {}

    static JsonObject write(Wall wall) {
        Author author = wall.author();
        JsonObject json = new JsonObject()
                .put("id", wall.id())
                .put("name", wall.name())
                .put("width", wall.width())
                .put("height", wall.height())
                .put("screens", screens(wall))
                .put("windows", windows(wall))
                .put("version", wall.version())
                .put("undo", wall.history().undo())
                .put("redo", wall.history().redo());
        return author == null ? json : json.put("changedBy", author.json());
    }

    static Wall read(JsonObject json) {
        JsonObject author = json.getJsonObject("changedBy");
        return new Wall(
                json.getString("id"),
                json.getString("name"),
                json.getInteger("width"),
                json.getInteger("height"),
                readScreens(json.getJsonArray("screens")),
                readWindows(json.getJsonArray("windows")),
                json.getLong("version"),
                author == null ? null : Author.of(author),
                history(json.getInteger("undo", 0), json.getInteger("redo", 0)));
    }

    /** As far as it goes over the wire: how many steps there are each way. */
    private static History history(int undo, int redo) {
        return new History(undo, 0, undo + redo);
    }

    static JsonArray screens(Wall wall) {
        return array(
                wall.screens(),
                screen -> place(screen.rect()).put("id", screen.id()).put("name", screen.name()));
    }

    static JsonArray windows(Wall wall) {
        return windows(wall.windows());
    }

    static JsonArray windows(List<Window> windows) {
        return array(windows, WallJson::write);
    }

    static JsonObject write(Window window) {
        JsonObject json = place(window.rect())
                .put("id", window.id())
                .put("source", WindowSourceJson.write(window.source()))
                .put("z", window.z());
        return window.title() == null ? json : json.put("title", window.title());
    }

    static List<Screen> readScreens(JsonArray screens) {
        return list(screens, json -> new Screen(json.getInteger("id"), json.getString("name"), rect(json)));
    }

    static List<Window> readWindows(JsonArray windows) {
        return list(windows, WallJson::readWindow);
    }

    /** A window without an id gets one. */
    static Window readWindow(JsonObject json) {
        return new Window(
                json.getString("id", "w-" + UUID.randomUUID()),
                WindowSourceJson.read(json.getJsonObject("source")),
                rect(json),
                json.getInteger("z", 0),
                json.getString("title"));
    }

    private static Rect rect(JsonObject json) {
        return new Rect(json.getDouble("x"), json.getDouble("y"), json.getDouble("w"), json.getDouble("h"));
    }

    private static JsonObject place(Rect rect) {
        return new JsonObject()
                .put("x", rect.x())
                .put("y", rect.y())
                .put("w", rect.w())
                .put("h", rect.h());
    }

    private static <T> JsonArray array(List<T> things, Function<T, JsonObject> write) {
        return new JsonArray(things.stream().map(write).toList());
    }

    private static <T> List<T> list(JsonArray array, Function<JsonObject, T> read) {
        return array.stream().map(JsonObject.class::cast).map(read).toList();
    }
}
