package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.shilian.store.TestDatabase;

/** Undo and redo of walls over HTTP. */
class UndoTest {
    @TempDir
    static Path folder;

    static TestDatabase database;
    static DemoHouse house;
    static Visitor operator;
    String wall = "";

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        house = new DemoHouse(database, folder, null).filled();
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

    private void show(String words) {
        assertThat(WallBench.layOut(operator, wall, WallBench.window("w", WallBench.text(words)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void goesBackAndForthAndForgetsWhatWasUndoneAtTheNextChange() {
        show("一");
        show("二");
        JsonObject undone = WallBench.act(operator, wall, "/undo").json();
        assertThat(WallBench.hung(undone)).containsExactly("text:一");
        assertThat(undone.getInteger("undo")).isEqualTo(1);
        assertThat(undone.getInteger("redo")).isEqualTo(1);
        assertThat(WallBench.hung(WallBench.act(operator, wall, "/redo").json()))
                .containsExactly("text:二");
        assertThat(WallBench.act(operator, wall, "/redo").code()).isEqualTo("nothing-to-redo");
        WallBench.act(operator, wall, "/undo");
        WallBench.act(operator, wall, "/undo");
        assertThat(operator.get(wall).json().getJsonArray("windows")).isEmpty();
        assertThat(WallBench.act(operator, wall, "/undo").code()).isEqualTo("nothing-to-undo");
        show("三");
        assertThat(WallBench.act(operator, wall, "/redo").code()).isEqualTo("nothing-to-redo");
        assertThat(WallBench.hung(WallBench.act(operator, wall, "/undo").json()))
                .isEmpty();
    }

    @Test
    void needsTheVersionThatStands() {
        show("一");
        assertThat(operator.send("POST", wall + "/undo", null).code()).isEqualTo("if-match-required");
        assertThat(operator.ifMatch(1).send("POST", wall + "/undo", null).code())
                .isEqualTo("stale-version");
    }

    @Test
    void keepsTheLastFiftyLayouts() {
        for (int layout = 0; layout < History.DEPTH + 5; layout++) {
            show("第" + layout);
        }
        assertThat(operator.get(wall).json().getInteger("undo")).isEqualTo(History.DEPTH);
        JsonObject last = new JsonObject();
        for (int step = 0; step < History.DEPTH; step++) {
            last = WallBench.act(operator, wall, "/undo").json();
        }
        assertThat(WallBench.hung(last)).containsExactly("text:第4");
        assertThat(WallBench.act(operator, wall, "/undo").code()).isEqualTo("nothing-to-undo");
        assertThat(last.getInteger("redo")).isEqualTo(History.DEPTH);
    }

    @Test
    void undoesWhatAnotherOperatorDidAfterTakingOver() {
        show("一");
        show("二");
        Visitor second = house.as(DemoHouse.COUNTY, Role.OPERATOR);
        assertThat(WallBench.act(second, wall, "/undo").code()).isEqualTo("wall-held");
        second.send("POST", wall + "/control", null);
        JsonObject undone = WallBench.act(second, wall, "/undo").json();
        assertThat(WallBench.hung(undone)).containsExactly("text:一");
        assertThat(undone.getJsonObject("changedBy").getString("name")).isNotBlank();
    }

    @Test
    void saysWhichCameraIsGoneAndHangsItAgainWhenItIsThere() {
        String camera = "99042301001310000107";
        Visitor manager = house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);
        WallBench.layOut(
                operator,
                wall,
                WallBench.window("w", WallBench.camera(camera)),
                WallBench.window("t", WallBench.tour(5, WallBench.ONE, camera)));
        show("二");
        long version = manager.get("/api/v1/cameras/" + camera).json().getLong("version");
        assertThat(manager.ifMatch(version).delete("/api/v1/cameras/" + camera).status())
                .isEqualTo(204);
        JsonObject undone = WallBench.act(operator, wall, "/undo").json();
        assertThat(WallBench.hung(undone)).containsExactly("missing:" + camera, "tour:");
        assertThat(undone.getJsonArray("missing"))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(((JsonObject) line).getString("reason")).isEqualTo("camera-removed"));
        assertThat(house.walls
                        .require(wall.substring(wall.lastIndexOf('/') + 1))
                        .cameras())
                .containsExactly(WallBench.ONE);
    }

    @Test
    void neverGivesANarrowerScopeWhatItMayNotSee() {
        Visitor township = house.as(DemoHouse.LIUHE, Role.OPERATOR);
        WallBench.layOut(operator, wall, WallBench.window("w", WallBench.camera(WallBench.ONE)));
        show("二");
        township.send("POST", wall + "/control", null);
        JsonObject undone = WallBench.act(township, wall, "/undo").json();
        assertThat(WallBench.hung(undone)).containsExactly("missing:" + WallBench.ONE);
        operator.send("POST", wall + "/control", null);
        WallBench.act(operator, wall, "/redo");
        assertThat(WallBench.hung(WallBench.act(operator, wall, "/undo").json()))
                .containsExactly("camera:" + WallBench.ONE);
    }

    @Test
    void outlivesARestart() {
        show("一");
        show("二");
        DemoHouse again = new DemoHouse(database, folder, null);
        Visitor other = again.as(DemoHouse.COUNTY, Role.OPERATOR);
        other.send("POST", wall + "/control", null);
        assertThat(WallBench.hung(WallBench.act(other, wall, "/undo").json())).isEqualTo(List.of("text:一"));
        again.stop();
    }
}
