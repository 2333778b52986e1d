package org.shilian.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.demo.DemoHouse;
import org.shilian.event.LoggedEvent;
import org.shilian.event.RecordingSubscriber;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;
import org.shilian.restream.Reason;
import org.shilian.store.TestDatabase;

/** One operator takes notice of a fault, and all the others know. */
class AcknowledgementTest {
    private static final String ID = "99042301001310000001";
    private static final String CAMERA = "/api/v1/cameras/" + ID;
    private static final String ACKNOWLEDGEMENT = CAMERA + "/acknowledgement";
    private static final JsonObject CALLED = new JsonObject().put("note", "已电话通知 <b>清溪镇</b>");

    private final FakeReadings readings = new FakeReadings();
    private final RecordingSubscriber heard = new RecordingSubscriber();
    private final TestDatabase database = TestDatabase.create();
    private final Path folder;
    private DemoHouse house;
    private Visitor operator;

    AcknowledgementTest(@TempDir Path folder) {
        this.folder = folder;
        new DemoHouse(database, folder, readings).filled().stop();
        database.run("update camera set keep_warm = true where id = '" + ID + "'");
        house = new DemoHouse(database, folder, readings);
    }

    @BeforeEach
    void breakDown() {
        operator = house.as(DemoHouse.COUNTY, Role.OPERATOR);
        house.events.subscribe(heard);
        fail();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void fail() {
        await().atMost(Duration.ofSeconds(60)).until(() -> readings.opened().contains(ID));
        readings.ended(ID, Reason.REFUSED);
        awaitState("offline");
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> state(operator).getString("state").equals(state));
    }

    private static JsonObject state(Visitor visitor) {
        return visitor.get(CAMERA).json().getJsonObject("state");
    }

    private long told(String type) {
        return heard.awaitEvents(0).stream()
                .map(LoggedEvent::event)
                .filter(event -> event.type().equals(type))
                .count();
    }

    @Test
    void isSharedByAllAndEndsWithTheFault() {
        Visitor.Answer given = operator.put(ACKNOWLEDGEMENT, CALLED);
        assertThat(given.status()).isEqualTo(200);
        Visitor staff = house.as(DemoHouse.QINGXI, Role.CENTRE_STAFF);
        JsonObject seen = state(staff).getJsonObject("acknowledged");
        assertThat(seen.getString("note")).isEqualTo("已电话通知 <b>清溪镇</b>");
        assertThat(seen).isEqualTo(given.json());
        await().until(() -> told("camera.acknowledged") == 1);

        await().atMost(Duration.ofSeconds(60)).until(() -> readings.opened().contains(ID));
        readings.play(ID);
        awaitState("live");
        assertThat(state(operator).getJsonObject("acknowledged")).isNull();
        await().until(() -> heard.awaitEvents(0).stream()
                .map(logged -> logged.event().data())
                .anyMatch(data -> "live".equals(data.getString("state"))));
        readings.ended(ID, Reason.NO_ANSWER);
        awaitState("offline");
        assertThat(state(operator).getJsonObject("acknowledged")).isNull();
    }

    @Test
    void theFirstOneStandsAndMayAddToTheNote() {
        operator.put(ACKNOWLEDGEMENT, new JsonObject());
        Visitor.Answer other = house.as(DemoHouse.COUNTY, Role.OPERATOR).put(ACKNOWLEDGEMENT, CALLED);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("fault-acknowledged");
        assertThat(other.json().getJsonObject("values").getString("name")).isNotBlank();
        assertThat(state(operator).getJsonObject("acknowledged").getString("note"))
                .isNull();
        assertThat(operator.put(ACKNOWLEDGEMENT, CALLED).json().getString("note"))
                .isEqualTo(CALLED.getString("note"));
    }

    @Test
    void isWithdrawnByWhoeverMayGiveIt() {
        operator.put(ACKNOWLEDGEMENT, CALLED);
        assertThat(house.as(DemoHouse.QINGXI, Role.CENTRE_STAFF)
                        .delete(ACKNOWLEDGEMENT)
                        .status())
                .isEqualTo(204);
        assertThat(state(operator).getJsonObject("acknowledged")).isNull();
        assertThat(operator.delete(ACKNOWLEDGEMENT).status()).isEqualTo(204);
        await().until(() -> told("camera.acknowledged") == 2);
    }

    @Test
    void outlivesARestart() {
        operator.put(ACKNOWLEDGEMENT, CALLED);
        house.stop();
        house = new DemoHouse(database, folder, readings);
        operator = house.as(DemoHouse.COUNTY, Role.OPERATOR);
        fail();
        assertThat(state(operator).getJsonObject("acknowledged").getString("note"))
                .isEqualTo(CALLED.getString("note"));
    }

    @Test
    void refusesWhatIsNoFaultAndWhoMayNot() {
        Visitor.Answer calm = operator.put("/api/v1/cameras/99042301001310000002/acknowledgement", CALLED);
        assertThat(calm.code()).isEqualTo("no-fault");
        assertThat(house.as(DemoHouse.LIUHE, Role.CENTRE_STAFF)
                        .put(ACKNOWLEDGEMENT, CALLED)
                        .status())
                .isEqualTo(404);
        assertThat(house.as(DemoHouse.COUNTY, Role.LEADER)
                        .put(ACKNOWLEDGEMENT, CALLED)
                        .status())
                .isEqualTo(403);
        assertThat(operator.put(ACKNOWLEDGEMENT, new JsonObject().put("note", "a\u202Eb"))
                        .code())
                .isEqualTo("forbidden-character");
        assertThat(operator.put(ACKNOWLEDGEMENT, new JsonObject().put("note", "长".repeat(201)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void standsInTheRegister() {
        operator.put(ACKNOWLEDGEMENT, CALLED);
        JsonObject line = house.as(DemoHouse.COUNTY, Role.AUDITOR)
                .get("/api/v1/audit?action=camera.fault&subject=camera/" + ID)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(line.getString("action")).isEqualTo("camera.fault.acknowledged");
        assertThat(line.getJsonObject("details").getString("note")).isEqualTo(CALLED.getString("note"));
        assertThat(line.getJsonObject("details").getString("reason")).isEqualTo("refused");
    }
}
