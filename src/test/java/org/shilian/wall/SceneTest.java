package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.demo.DemoHouse;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;

/** Scenes and windows of further kinds over HTTP, in the demo county. */
class SceneTest {
    @TempDir
    static Path folder;

    static DemoHouse house;
    static Visitor operator;
    String wall = "";

    @BeforeAll
    static void open() {
        house = new DemoHouse(folder).filled();
        operator = house.as(DemoHouse.COUNTY, Role.OPERATOR);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void hang() {
        wall = WallBench.wall(house);
    }

    private JsonObject save(String name, JsonObject... windows) {
        JsonObject body = new JsonObject().put("name", name);
        if (windows.length > 0) {
            body.put("windows", new JsonArray(List.of(windows)));
        }
        Visitor.Answer saved = operator.post(wall + "/scenes", body);
        assertThat(saved.status()).isEqualTo(201);
        return saved.json();
    }

    private static Visitor.Answer recall(Visitor by, String wall, JsonObject scene) {
        return by.send("POST", wall + "/scenes/" + scene.getString("id") + "/recall", null);
    }

    @Test
    void savesWhatHangsAndHangsItAgainInOneAct() {
        WallBench.layOut(operator, wall, WallBench.window("w", WallBench.camera(WallBench.ONE)));
        JsonObject scene = save("早班");
        WallBench.layOut(operator, wall, WallBench.window("v", WallBench.text("空")));
        Visitor.Answer recalled = recall(operator, wall, scene);
        assertThat(recalled.status()).isEqualTo(200);
        assertThat(WallBench.hung(recalled.json())).containsExactly("camera:" + WallBench.ONE);
        assertThat(recalled.json().getJsonArray("missing")).isEmpty();
        assertThat(recalled.json().getLong("version")).isEqualTo(4);
        assertThat(WallBench.hung(WallBench.act(operator, wall, "/undo").json()))
                .containsExactly("text:空");
    }

    @Test
    void areListedRenamedOverwrittenAndDeleted() {
        JsonObject first = save("甲", WallBench.window("w", WallBench.text("甲")));
        save("乙", WallBench.window("w", WallBench.text("乙")));
        String path = wall + "/scenes/" + first.getString("id");
        assertThat(operator.post(wall + "/scenes", new JsonObject().put("name", "甲"))
                        .code())
                .isEqualTo("name-taken");
        assertThat(operator.ifMatch(1)
                        .patch(path, new JsonObject().put("name", "乙"))
                        .code())
                .isEqualTo("name-taken");
        assertThat(operator.ifMatch(1)
                        .patch(path, new JsonObject().put("name", "<b>丙</b>"))
                        .status())
                .isEqualTo(200);
        assertThat(operator.ifMatch(1)
                        .patch(path, new JsonObject().put("name", "丁"))
                        .code())
                .isEqualTo("stale-version");
        WallBench.layOut(operator, wall, WallBench.window("w", WallBench.text("新")));
        JsonObject overwritten = operator.ifMatch(2)
                .patch(path, new JsonObject().put("fromWall", true))
                .json();
        assertThat(WallBench.hung(overwritten)).containsExactly("text:新");
        assertThat(overwritten.getString("name")).isEqualTo("<b>丙</b>");
        assertThat(operator.get(wall + "/scenes").json().getJsonArray("items"))
                .extracting(item -> ((JsonObject) item).getString("name"))
                .containsExactly("<b>丙</b>", "乙");
        assertThat(operator.delete(path).code()).isEqualTo("if-match-required");
        assertThat(operator.ifMatch(3).delete(path).status()).isEqualTo(204);
        assertThat(operator.get(path).status()).isEqualTo(404);
        assertThat(recall(operator, wall, first).status()).isEqualTo(404);
    }

    @Test
    void hangsTheRestAndSaysWhatIsMissing() {
        String gone = "99042301001310000109";
        JsonObject scene = save(
                "三处",
                WallBench.window("w-1", WallBench.camera(gone)),
                WallBench.window("w-2", WallBench.camera(WallBench.ONE)),
                WallBench.window("w-3", WallBench.camera(WallBench.LIUHE)));
        Visitor manager = house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);
        manager.ifMatch(1).delete("/api/v1/cameras/" + gone);
        JsonObject recalled =
                recall(house.as(DemoHouse.LIUHE, Role.OPERATOR), wall, scene).json();
        assertThat(WallBench.hung(recalled))
                .containsExactly("missing:" + gone, "missing:" + WallBench.ONE, "camera:" + WallBench.LIUHE);
        assertThat(recalled.getJsonArray("missing"))
                .extracting(
                        line -> ((JsonObject) line).getString("window") + " " + ((JsonObject) line).getString("reason"))
                .containsExactly("w-1 camera-removed", "w-2 outside-scope");
        operator.send("POST", wall + "/control", null);
        assertThat(WallBench.hung(recall(operator, wall, scene).json()))
                .containsExactly("missing:" + gone, "camera:" + WallBench.ONE, "camera:" + WallBench.LIUHE);
    }

    @Test
    void refusesACameraOutsideTheScopeOfWhoSaves() {
        Visitor township = house.as(DemoHouse.LIUHE, Role.OPERATOR);
        JsonArray windows = new JsonArray().add(WallBench.window("w", WallBench.camera(WallBench.ONE)));
        assertThat(township.post(
                                wall + "/scenes",
                                new JsonObject().put("name", "x").put("windows", windows))
                        .code())
                .isEqualTo("unknown-camera");
    }

    @Test
    void webPagesAreOfListedOriginsOrOfTheCentre() {
        assertThat(web("https://weather.example/radar?county=1").status()).isEqualTo(200);
        assertThat(web("/cockpit").status()).isEqualTo(200);
        Visitor.Answer foreign = web("https://evil.example/");
        assertThat(foreign.code()).isEqualTo("web-origin-not-listed");
        assertThat(foreign.json().getJsonObject("values").getString("origin")).isEqualTo("https://evil.example");
        for (String address : List.of(
                "http://weather.example/",
                "//weather.example/",
                "/\\weather.example",
                "javascript:alert(1)",
                "https://weather.example@evil.example/",
                "data:text/html,x")) {
            assertThat(web(address).code()).as(address).isIn("not-a-web-address", "web-origin-not-listed");
        }
    }

    private Visitor.Answer web(String url) {
        return WallBench.layOut(
                operator,
                wall,
                WallBench.window("w", new JsonObject().put("type", "web").put("url", url)));
    }

    @Test
    void toursArePausedResumedAndStepped() {
        WallBench.layOut(operator, wall, WallBench.window("t", WallBench.tour(600, WallBench.ONE, WallBench.TWO)));
        JsonObject begun = source(operator.get(wall).json());
        assertThat(begun.getString("anchor")).isNotBlank();
        assertThat(source(step("next").json()).getInteger("start")).isEqualTo(1);
        assertThat(source(step("pause").json()).getBoolean("paused")).isTrue();
        assertThat(source(step("previous").json()).getInteger("start")).isZero();
        assertThat(source(step("resume").json()).getBoolean("paused")).isFalse();
        assertThat(operator.get(wall).json().getInteger("undo")).isEqualTo(1);
        WallBench.layOut(operator, wall, WallBench.window("t", WallBench.text("空")));
        assertThat(step("next").code()).isEqualTo("no-tour");
        assertThat(step("fly").status()).isEqualTo(400);
    }

    private Visitor.Answer step(String act) {
        return operator.ifMatch(operator.get(wall).json().getLong("version"))
                .post(wall + "/windows/t/tour", new JsonObject().put("act", act));
    }

    private static JsonObject source(JsonObject wall) {
        return wall.getJsonArray("windows").getJsonObject(0).getJsonObject("source");
    }

    @Test
    void namedToursAreKeptForAWallOrTheCentreAndHung() {
        JsonObject body = new JsonObject()
                .put("name", "街面")
                .put("cameras", new JsonArray().add(WallBench.ONE).add(WallBench.TWO))
                .put("dwell", 12)
                .put("wall", wall.substring(wall.lastIndexOf('/') + 1));
        JsonObject tour = operator.post("/api/v1/tours", body).json();
        assertThat(operator.post("/api/v1/tours", body).code()).isEqualTo("name-taken");
        JsonObject from = new JsonObject()
                .put("type", "tour")
                .put("tour", tour.getString("id"))
                .put("purpose", "XF2026-0131");
        WallBench.layOut(operator, wall, WallBench.window("t", from));
        assertThat(source(operator.get(wall).json()).getString("purpose")).isEqualTo("XF2026-0131");
        assertThat(source(operator.get(wall).json()).getInteger("dwell")).isEqualTo(12);
        assertThat(WallBench.hung(operator.get(wall).json())).containsExactly("tour:街面");
        String path = "/api/v1/tours/" + tour.getString("id");
        body.remove("wall");
        assertThat(operator.ifMatch(1).put(path, body.copy().put("dwell", 2)).status())
                .isEqualTo(400);
        assertThat(operator.ifMatch(1).put(path, body.put("dwell", 30)).status())
                .isEqualTo(200);
        assertThat(operator.get("/api/v1/tours?wall=main").json().getJsonArray("items"))
                .extracting(item -> ((JsonObject) item).getString("name"))
                .contains("街面轮巡")
                .doesNotContain("街面");
        assertThat(operator.ifMatch(2).delete(path).status()).isEqualTo(204);
        assertThat(WallBench.layOut(operator, wall, WallBench.window("t", from)).status())
                .isEqualTo(404);
    }
}
