package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.TestClock;
import org.shilian.demo.DemoHouse;
import org.shilian.event.RecordingSubscriber;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;
import org.shilian.store.TestDatabase;

/** Who holds control of a wall, and how it passes on. */
class ControlTest {
    @TempDir
    Path folder;

    final TestClock clock = new TestClock();
    final RecordingSubscriber heard = new RecordingSubscriber();
    DemoHouse house;
    Visitor one;
    Visitor two;
    String wall = "";

    @BeforeEach
    void open() {
        house = new DemoHouse(TestDatabase.create(), folder, null, clock);
        one = house.as(DemoHouse.COUNTY, Role.OPERATOR);
        two = house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);
        wall = WallBench.wall(house);
        house.events.subscribe(heard);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Visitor.Answer show(Visitor by, String words) {
        return WallBench.layOut(by, wall, WallBench.window("w", WallBench.text(words)));
    }

    private String holder() {
        JsonObject holder = one.get(wall + "/control").json().getJsonObject("holder");
        return holder == null ? "" : holder.getString("id");
    }

    private String personOf(Visitor visitor) {
        return visitor.get("/api/v1/session").json().getJsonObject("person").getString("id");
    }

    private List<String> acts() {
        return heard.awaitEvents(0).stream()
                .map(logged -> logged.event())
                .filter(event -> event.type().equals("wall.control"))
                .map(event -> event.data().getString("act"))
                .toList();
    }

    private void awaitActs(String... acts) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(acts()).containsExactly(acts));
    }

    @Test
    void whoChangesItFirstHoldsItAndOthersAreToldWho() {
        assertThat(holder()).isEmpty();
        assertThat(show(one, "一").status()).isEqualTo(200);
        assertThat(holder()).isEqualTo(personOf(one));
        Visitor.Answer refused = show(two, "二");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("wall-held");
        assertThat(refused.json()
                        .getJsonObject("values")
                        .getJsonObject("holder")
                        .getString("id"))
                .isEqualTo(personOf(one));
        assertThat(refused.json().getJsonObject("values").getString("who")).isNotBlank();
        assertThat(WallBench.hung(one.get(wall).json())).containsExactly("text:一");
        awaitActs("taken");
    }

    @Test
    void takingOverIsAnActOfItsOwn() {
        show(one, "一");
        assertThat(two.send("POST", wall + "/control", null).status()).isEqualTo(200);
        assertThat(show(two, "二").status()).isEqualTo(200);
        assertThat(show(one, "一").code()).isEqualTo("wall-held");
        awaitActs("taken", "taken-over");
        JsonObject told = heard.awaitEvents(0).stream()
                .map(logged -> logged.event())
                .filter(event -> "taken-over".equals(event.data().getString("act")))
                .findFirst()
                .orElseThrow()
                .data();
        assertThat(told.getJsonObject("from").getString("id")).isEqualTo(personOf(one));
        assertThat(told.getJsonObject("holder").getString("id")).isEqualTo(personOf(two));
    }

    @Test
    void givenBackItIsFree() {
        show(one, "一");
        assertThat(two.delete(wall + "/control").code()).isEqualTo("wall-held");
        assertThat(one.delete(wall + "/control").status()).isEqualTo(204);
        assertThat(holder()).isEmpty();
        assertThat(show(two, "二").status()).isEqualTo(200);
        awaitActs("taken", "released", "taken");
    }

    @Test
    void withoutAConsoleItLapsesAMinuteAfterTheLastAct() {
        show(one, "一");
        clock.pass(Duration.ofSeconds(50));
        show(one, "二");
        clock.pass(Duration.ofSeconds(50));
        assertThat(show(two, "三").code()).isEqualTo("wall-held");
        clock.pass(Duration.ofSeconds(11));
        await(house.walls.controls().sweep());
        awaitActs("taken", "lapsed");
        assertThat(show(two, "三").status()).isEqualTo(200);
    }

    @Test
    void withAConsoleItStaysUntilTheConsoleHasBeenGoneForAMinute() {
        house.consoles.open(personOf(one));
        show(one, "一");
        clock.pass(Duration.ofHours(8));
        one = house.visitor().bearer(house.token(DemoHouse.COUNTY, Role.OPERATOR));
        assertThat(show(house.as(DemoHouse.COUNTY, Role.OPERATOR), "二").code()).isEqualTo("wall-held");
        house.consoles.close(holder());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> one.get(wall + "/control")
                        .json()
                        .getJsonObject("holder")
                        .containsKey("leaves"));
        clock.pass(Duration.ofSeconds(59));
        assertThat(holder()).isNotEmpty();
        clock.pass(Duration.ofSeconds(2));
        assertThat(holder()).isEmpty();
        assertThat(show(house.as(DemoHouse.COUNTY, Role.OPERATOR), "二").status())
                .isEqualTo(200);
    }

    @Test
    void ofTwoHandsAtOnceOneHoldsIt() {
        List<Integer> statuses = List.of(one, two).parallelStream()
                .map(by -> by.post(wall + "/windows", WallBench.window("w", WallBench.text("同时")))
                        .status())
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aFrameIsChangedByWhoManagesWithoutControl() {
        show(one, "一");
        JsonObject standing = two.get(wall).json();
        JsonObject frame = new JsonObject()
                .put("name", "改名")
                .put("width", 1_920)
                .put("height", 1_080)
                .put("screens", standing.getJsonArray("screens"));
        assertThat(two.ifMatch(standing.getLong("version")).put(wall, frame).status())
                .isEqualTo(200);
        assertThat(holder()).isEqualTo(personOf(one));
    }
}
