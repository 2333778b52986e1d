package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.TestClock;
import org.shilian.demo.DemoHouse;
import org.shilian.event.Event;
import org.shilian.event.RecordingSubscriber;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;
import org.shilian.store.TestDatabase;

/** Scenes that are hung by themselves: once, over restarts and on two nodes. */
class ScheduleTest {
    @TempDir
    Path folder;

    final TestClock clock = new TestClock();
    final RecordingSubscriber heard = new RecordingSubscriber();
    TestDatabase database;
    DemoHouse house;
    Visitor operator;
    String wall = "";
    String scene = "";

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        house = new DemoHouse(database, folder, null, clock);
        operator = house.as(DemoHouse.COUNTY, Role.OPERATOR);
        wall = WallBench.wall(house);
        JsonArray windows = new JsonArray().add(WallBench.window("w", WallBench.text("早班")));
        scene = operator.post(
                        wall + "/scenes", new JsonObject().put("name", "早班").put("windows", windows))
                .json()
                .getString("id");
        house.events.subscribe(heard);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** Every day, so long from now. */
    private Visitor.Answer schedule(Duration in) {
        String time = clock.instant()
                .plus(in)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .format(DateTimeFormatter.ofPattern("HH:mm"));
        return operator.post(
                wall + "/schedules",
                new JsonObject()
                        .put("scene", scene)
                        .put("days", new JsonArray(List.of(1, 2, 3, 4, 5, 6, 7)))
                        .put("time", time));
    }

    private List<String> hung() {
        return WallBench.hung(house.visitor()
                .bearer(house.token(DemoHouse.COUNTY, Role.OPERATOR))
                .get(wall)
                .json());
    }

    private List<Event> told(String type) {
        return heard.awaitEvents(0).stream()
                .map(logged -> logged.event())
                .filter(event -> event.type().equals(type))
                .toList();
    }

    private List<Event> acts(String act) {
        return told("wall.changed").stream()
                .filter(event -> act.equals(event.data().getString("act")))
                .toList();
    }

    @Test
    void isHungOnceByTwoNodesAtTheSameTime() {
        DemoHouse second = new DemoHouse(database, folder, null, clock);
        assertThat(schedule(Duration.ofMinutes(1)).status()).isEqualTo(201);
        assertThat(hung()).isEmpty();
        clock.pass(Duration.ofSeconds(61));
        await(Future.all(house.desk.hangDue(), second.desk.hangDue(), house.desk.hangDue()));
        await(Future.all(second.desk.hangDue(), house.desk.hangDue()));
        assertThat(hung()).containsExactly("text:早班");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !acts("scheduled").isEmpty());
        assertThat(acts("scheduled")).hasSize(1).first().satisfies(event -> {
            assertThat(event.data().getJsonObject("scene").getString("name")).isEqualTo("早班");
            assertThat(event.data().getString("schedule")).startsWith("c-");
        });
        assertThat(operator.get(wall).json().getLong("version")).isEqualTo(2);
        second.stop();
    }

    @Test
    void isHungAfterARestartWhenItWasDueALittleWhileAgo() {
        schedule(Duration.ofMinutes(1));
        house.stop();
        clock.pass(Duration.ofMinutes(10));
        house = new DemoHouse(database, folder, null, clock);
        await(house.desk.hangDue());
        assertThat(hung()).containsExactly("text:早班");
        await(house.desk.hangDue());
        assertThat(house.walls
                        .require(wall.substring(wall.lastIndexOf('/') + 1))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void isSkippedAndSaidSoWhenItWasDueLongAgo() {
        schedule(Duration.ofMinutes(1));
        clock.pass(Duration.ofDays(2).plusMinutes(12));
        await(house.desk.hangDue());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !told("schedule.skipped").isEmpty());
        JsonObject skipped = told("schedule.skipped").get(0).data();
        assertThat(skipped.getString("reason")).isEqualTo("too-late");
        assertThat(skipped.getInteger("missed")).isEqualTo(3);
        assertThat(acts("scheduled")).isEmpty();
        assertThat(hung()).isEmpty();
    }

    @Test
    void isSkippedWhenItsAuthorIsGone() {
        schedule(Duration.ofMinutes(1));
        database.run("update person set disabled = true");
        clock.pass(Duration.ofMinutes(2));
        await(house.desk.hangDue());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !told("schedule.skipped").isEmpty());
        assertThat(told("schedule.skipped").get(0).data().getString("reason")).isEqualTo("author-gone");
    }

    @Test
    void asksNobodyForControlAndIsUndoneLikeAnyLayout() {
        WallBench.layOut(operator, wall, WallBench.window("w", WallBench.text("值班")));
        schedule(Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(1));
        await(house.desk.hangDue());
        assertThat(hung()).containsExactly("text:早班");
        assertThat(WallBench.hung(WallBench.act(operator, wall, "/undo").json()))
                .containsExactly("text:值班");
    }

    @Test
    void switchedOffItIsNotHungAndSwitchedOnNothingOfThePastIs() {
        JsonObject made = schedule(Duration.ofMinutes(1)).json();
        String path = wall + "/schedules/" + made.getString("id");
        JsonObject body = new JsonObject()
                .put("scene", scene)
                .put("days", made.getJsonArray("days"))
                .put("time", made.getString("time"));
        assertThat(operator.ifMatch(1)
                        .put(path, body.copy().put("enabled", false))
                        .status())
                .isEqualTo(200);
        clock.pass(Duration.ofMinutes(2));
        await(house.desk.hangDue());
        assertThat(operator.ifMatch(1).put(path, body).code()).isEqualTo("stale-version");
        assertThat(operator.ifMatch(2).put(path, body).status()).isEqualTo(200);
        await(house.desk.hangDue());
        assertThat(hung()).isEmpty();
        assertThat(operator.ifMatch(3).delete(path).status()).isEqualTo(204);
        assertThat(operator.get(wall + "/schedules").json().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void refusesAnUnknownSceneAndATimeThatIsNone() {
        JsonObject body = new JsonObject().put("days", new JsonArray().add(1)).put("time", "08:00");
        assertThat(operator.post(wall + "/schedules", body.copy().put("scene", "s-none"))
                        .code())
                .isEqualTo("unknown-scene");
        assertThat(operator.post(
                                wall + "/schedules",
                                body.copy().put("scene", scene).put("time", "24:00"))
                        .status())
                .isEqualTo(400);
        assertThat(operator.post(
                                wall + "/schedules",
                                body.copy().put("scene", scene).put("days", new JsonArray().add(8)))
                        .status())
                .isEqualTo(400);
    }
}
