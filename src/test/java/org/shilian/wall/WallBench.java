package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.shilian.demo.DemoHouse;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;

/** Walls to try acts on, and what hangs on them in short words. */
final class WallBench {
    static final String ONE = "99042301001310000100";
    static final String TWO = "99042301001310000101";
    static final String LIUHE = "99042302001310000001";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private WallBench() {}

    /** The path of a new wall with one screen. */
    static String wall(DemoHouse house) {
        String id = "bench-" + NUMBER.incrementAndGet();
        JsonObject screen = rect(0, 0, 1, 1).put("id", 1).put("name", "屏");
        JsonObject frame = new JsonObject()
                .put("id", id)
                .put("name", "试验墙")
                .put("width", 1_920)
                .put("height", 1_080)
                .put("screens", new JsonArray().add(screen));
        assertThat(house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR)
                        .post("/api/v1/walls", frame)
                        .status())
                .isEqualTo(201);
        return "/api/v1/walls/" + id;
    }

    static JsonObject rect(double x, double y, double w, double h) {
        return new JsonObject().put("x", x).put("y", y).put("w", w).put("h", h);
    }

    static JsonObject window(String id, JsonObject source) {
        return rect(0, 0, 0.5, 0.5).put("id", id).put("source", source).put("z", 1);
    }

    static JsonObject camera(String id) {
        return new JsonObject().put("type", "camera").put("camera", id);
    }

    static JsonObject text(String words) {
        return new JsonObject().put("type", "text").put("text", words);
    }

    static JsonObject tour(int dwell, String... cameras) {
        return new JsonObject().put("type", "tour").put("dwell", dwell).put("cameras", new JsonArray(List.of(cameras)));
    }

    /** Hangs these windows in place of all others. */
    static Visitor.Answer layOut(Visitor by, String wall, JsonObject... windows) {
        long version = by.get(wall).json().getLong("version");
        return by.ifMatch(version)
                .put(wall + "/windows", new JsonObject().put("windows", new JsonArray(List.of(windows))));
    }

    /** An act without a body on the wall as it stands. */
    static Visitor.Answer act(Visitor by, String wall, String path) {
        return by.ifMatch(by.get(wall).json().getLong("version")).send("POST", wall + path, null);
    }

    /** What hangs: kind and what it shows. */
    static List<String> hung(JsonObject wall) {
        return wall.getJsonArray("windows").stream()
                .map(JsonObject.class::cast)
                .map(window -> window.getJsonObject("source"))
                .map(source -> source.getString("type") + ":"
                        + source.getString("camera", source.getString("text", source.getString("name", ""))))
                .toList();
    }
}
