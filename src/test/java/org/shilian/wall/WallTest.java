package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shilian.demo.DemoHouse;
import org.shilian.event.LoggedEvent;
import org.shilian.event.RecordingSubscriber;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;

/** Walls over HTTP, in the demo county. */
class WallTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String CAMERA = "99042301001310000100";

    @TempDir
    static Path folder;

    static DemoHouse house;
    static Visitor manager;
    static Visitor operator;

    @BeforeAll
    static void open() {
        house = new DemoHouse(folder).filled();
        manager = house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);
        operator = house.as(DemoHouse.COUNTY, Role.OPERATOR);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static JsonObject frame(JsonObject... screens) {
        return new JsonObject()
                .put("name", "试验墙")
                .put("width", 3_840)
                .put("height", 1_080)
                .put("screens", new JsonArray(List.of(screens)));
    }

    private static JsonObject screen(int id, double x, double y, double w, double h) {
        return rect(x, y, w, h).put("id", id).put("name", "屏" + id);
    }

    private static JsonObject rect(double x, double y, double w, double h) {
        return new JsonObject().put("x", x).put("y", y).put("w", w).put("h", h);
    }

    private static JsonObject window(String id, JsonObject source) {
        return rect(0, 0, 0.5, 0.5).put("id", id).put("source", source).put("z", 1);
    }

    private static JsonObject source(String type) {
        return new JsonObject().put("type", type);
    }

    private static JsonObject camera(String id) {
        return source("camera").put("camera", id);
    }

    private static JsonObject layout(JsonObject... windows) {
        return new JsonObject().put("windows", new JsonArray(List.of(windows)));
    }

    /** The path of a new wall. */
    private static String wall() {
        String id = "wall-" + NUMBER.incrementAndGet();
        JsonObject frame =
                frame(screen(1, 0, 0, 0.5, 1), screen(2, 0.5, 0, 0.5, 1)).put("id", id);
        assertThat(manager.post("/api/v1/walls", frame).status()).isEqualTo(201);
        return "/api/v1/walls/" + id;
    }

    @Test
    void theDemoWallIsHungAlready() {
        JsonObject main = operator.get("/api/v1/walls/main").json();
        assertThat(main.getJsonArray("screens")).hasSize(2);
        assertThat(main.getJsonArray("windows").stream()
                        .map(JsonObject.class::cast)
                        .map(window -> window.getJsonObject("source").getString("type")))
                .containsExactly("camera", "camera", "camera", "tour", "map", "ticker");
    }

    @Test
    void ofTwoLayoutsOfOneVersionOneWinsAndNothingIsHalfDone() {
        String wall = wall();
        List<Visitor.Answer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(number -> operator.ifMatch(1)
                        .put(
                                wall + "/windows",
                                layout(window("a-" + number, source("clock")), window("b-" + number, source("clock")))))
                .toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 412)
                .hasSize(5)
                .allSatisfy(answer -> {
                    assertThat(answer.code()).isEqualTo("stale-version");
                    assertThat(answer.json().getJsonObject("values").getLong("version"))
                            .isEqualTo(2);
                    assertThat(answer.json()
                                    .getJsonObject("values")
                                    .getJsonObject("changedBy")
                                    .getString("name"))
                            .isNotBlank();
                });
        JsonObject standing = operator.get(wall).json();
        assertThat(standing.getLong("version")).isEqualTo(2);
        List<String> numbers = standing.getJsonArray("windows").stream()
                .map(JsonObject.class::cast)
                .map(window -> window.getString("id").substring(2))
                .distinct()
                .toList();
        assertThat(numbers).hasSize(1);
    }

    @Test
    void manyHandsHangWindowsWithoutLosingOne() {
        String wall = wall();
        List<Integer> statuses = IntStream.range(0, 20)
                .parallel()
                .mapToObj(number -> operator.post(wall + "/windows", window("w-" + number, source("clock")))
                        .status())
                .toList();
        assertThat(statuses).containsOnly(201);
        assertThat(operator.get(wall).json().getJsonArray("windows")).hasSize(20);
        assertThat(operator.get(wall).json().getLong("version")).isEqualTo(21);
    }

    @Test
    void eachActTellsTheWholeWallAndWhoDidIt() {
        String wall = wall();
        RecordingSubscriber heard = new RecordingSubscriber();
        house.events.subscribe(heard);
        JsonObject hung = window("w-1", source("text").put("text", "<b>您好</b>"));
        assertThat(operator.post(wall + "/windows", hung).status()).isEqualTo(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> told(heard, wall).size() == 2);
        LoggedEvent told = told(heard, wall).get(1);
        JsonObject data = told.event().data();
        assertThat(told.event().type()).isEqualTo("wall.changed");
        assertThat(data.getJsonArray("windows")
                        .getJsonObject(0)
                        .getJsonObject("source")
                        .getString("text"))
                .isEqualTo("<b>您好</b>");
        assertThat(data.getJsonObject("changedBy").getString("name")).isNotBlank();
        assertThat(data.getString("act")).isEqualTo("laid-out");
        house.events.unsubscribe(heard);
    }

    private static List<LoggedEvent> told(RecordingSubscriber heard, String wall) {
        return heard.awaitEvents(0).stream()
                .filter(logged -> logged.event().topic().equals("wall" + wall.substring(wall.lastIndexOf('/'))))
                .filter(logged -> logged.event().type().equals("wall.changed"))
                .toList();
    }

    @Test
    void aWindowIsMovedResourcedAndTakenDown() {
        String wall = wall();
        operator.post(wall + "/windows", window("w-1", source("clock")).put("title", "时钟"));
        JsonObject moved = operator.ifMatch(2)
                .patch(wall + "/windows/w-1", new JsonObject().put("x", 0.5).put("source", source("ticker")))
                .json();
        JsonObject window = moved.getJsonArray("windows").getJsonObject(0);
        assertThat(window.getDouble("x")).isEqualTo(0.5);
        assertThat(window.getString("title")).isEqualTo("时钟");
        assertThat(window.getJsonObject("source").getString("type")).isEqualTo("ticker");
        assertThat(operator.ifMatch(3)
                        .patch(wall + "/windows/w-2", new JsonObject().put("z", 2))
                        .status())
                .isEqualTo(404);
        assertThat(operator.patch(wall + "/windows/w-1", new JsonObject().put("z", 2))
                        .code())
                .isEqualTo("if-match-required");
        assertThat(operator.ifMatch(3).delete(wall + "/windows/w-1").json().getJsonArray("windows"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.6, 0, 0.5, 0.5, outside-wall", "0, 0, 0.01, 0.5, window-too-small", "0, 0, 0, 0.5, outside-wall"})
    void refusesWindowsThatDoNotFit(double x, double y, double w, double h, String code) {
        JsonObject window = rect(x, y, w, h).put("source", source("clock"));
        Visitor.Answer refused = operator.post(wall() + "/windows", window);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void refusesMoreThanAWallCarriesAndIdsGivenTwice() {
        String wall = wall();
        JsonObject[] many = IntStream.range(0, 65)
                .mapToObj(number -> window("w-" + number, source("clock")))
                .toArray(JsonObject[]::new);
        assertThat(operator.ifMatch(1).put(wall + "/windows", layout(many)).code())
                .isEqualTo("too-many-windows");
        JsonObject one = window("w-1", source("clock"));
        assertThat(operator.ifMatch(1).put(wall + "/windows", layout(one, one)).code())
                .isEqualTo("duplicate-window");
        assertThat(operator.ifMatch(1)
                        .put(wall + "/windows", layout(window("w-1", source("hologram"))))
                        .status())
                .isEqualTo(400);
        assertThat(operator.get(wall).json().getLong("version")).isEqualTo(1);
    }

    @Test
    void refusesScreensThatOverlap() {
        JsonObject overlapping = frame(screen(1, 0, 0, 0.6, 1), screen(2, 0.5, 0, 0.5, 1));
        assertThat(manager.ifMatch(1).put(wall(), overlapping).code()).isEqualTo("screens-overlap");
        JsonObject twice = frame(screen(1, 0, 0, 0.5, 1), screen(1, 0.5, 0, 0.5, 1));
        assertThat(manager.ifMatch(1).put(wall(), twice).code()).isEqualTo("duplicate-screen");
        JsonObject thirds = frame(
                screen(1, 0, 0, 1 / 3.0, 1), screen(2, 1 / 3.0, 0, 1 / 3.0, 1), screen(3, 2 / 3.0, 0, 1 / 3.0, 1));
        assertThat(manager.ifMatch(1).put(wall(), thirds).status()).isEqualTo(200);
    }

    @Test
    void hangsOnlyCamerasWithinTheOperatorsScopeAndLeavesThoseOfOthers() {
        String wall = wall();
        Visitor township = house.as(DemoHouse.LIUHE, Role.OPERATOR);
        assertThat(operator.post(wall + "/windows", window("w-1", camera("nowhere")))
                        .code())
                .isEqualTo("unknown-camera");
        assertThat(township.post(wall + "/windows", window("w-1", camera(CAMERA)))
                        .code())
                .isEqualTo("unknown-camera");
        assertThat(operator.post(wall + "/windows", window("w-1", camera(CAMERA)))
                        .status())
                .isEqualTo(201);
        assertThat(township.send("POST", wall + "/control", null).status()).isEqualTo(200);
        JsonObject both = layout(window("w-1", camera(CAMERA)), window("w-2", camera("99042302001310000001")));
        assertThat(township.ifMatch(2).put(wall + "/windows", both).status()).isEqualTo(200);
    }

    @Test
    void whoMayNotControlMayNotTouch() {
        Visitor leader = house.as(DemoHouse.COUNTY, Role.LEADER);
        assertThat(leader.get("/api/v1/walls/main").status()).isEqualTo(200);
        assertThat(leader.post("/api/v1/walls/main/windows", window("w-x", source("clock")))
                        .status())
                .isEqualTo(403);
        assertThat(operator.ifMatch(1).delete("/api/v1/walls/reception").status())
                .isEqualTo(403);
        assertThat(house.as(DemoHouse.COUNTY, Role.CLERK).get("/api/v1/walls").status())
                .isEqualTo(403);
    }

    @Test
    void aWallIsTakenDownAndSetUpAgain() {
        String wall = wall();
        assertThat(manager.ifMatch(7).delete(wall).status()).isEqualTo(412);
        assertThat(manager.ifMatch(1).delete(wall).status()).isEqualTo(204);
        assertThat(operator.get(wall).status()).isEqualTo(404);
        JsonObject again = frame(screen(1, 0, 0, 1, 1)).put("id", wall.substring(wall.lastIndexOf('/') + 1));
        assertThat(manager.post("/api/v1/walls", again).status()).isEqualTo(201);
        assertThat(manager.post("/api/v1/walls", again).code()).isEqualTo("wall-exists");
    }

    @Test
    void aTicketIsForAScreenThatThereIs() {
        assertThat(operator.send("POST", "/api/v1/walls/main/screens/3/ticket", null)
                        .status())
                .isEqualTo(404);
        JsonObject ticket = operator.send("POST", "/api/v1/walls/main/screens/2/ticket", null)
                .json();
        assertThat(ticket.getString("path")).isEqualTo("/wall/main/2?ticket=" + ticket.getString("ticket"));
    }
}
