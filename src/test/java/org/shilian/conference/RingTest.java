package org.shilian.conference;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.http.Visitor;

/** Calling, answering, declining, missing, and what is planned for later. */
class RingTest {
    private ConferenceHouse house;

    @BeforeEach
    void open() {
        house = new ConferenceHouse();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<JsonObject> awaitEvents(String type, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.events(type).size() >= count);
        return house.events(type);
    }

    private String invitation(String conference, String unit) {
        return house.get(conference).getJsonArray("invitations").stream()
                .map(JsonObject.class::cast)
                .filter(one -> unit.equals(one.getString("unit")))
                .findFirst()
                .orElseThrow()
                .getString("state");
    }

    private Visitor.Answer act(String user, String conference, String act) {
        return house.as(user).send("POST", "/api/v1/conferences/" + conference + "/" + act, null);
    }

    @Test
    void itRingsInTheTownshipAndIsAnsweredForTheUnit() {
        String id = house.conference("u-qingxi", "u-liuhe").getString("id");

        List<JsonObject> rings = awaitEvents("conference.ringing", 2);
        assertThat(rings)
                .extracting(ring -> ring.getString("place"))
                .containsExactlyInAnyOrder(ConferenceHouse.QINGXI, ConferenceHouse.LIUHE);
        assertThat(rings.get(0).getJsonObject("from").getString("name")).isEqualTo("陈静");
        assertThat(invitation(id, "u-qingxi")).isEqualTo("ringing");

        Visitor.Answer answered = act("qingxi", id, "answer");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.json().getString("seat")).isNotNull();
        assertThat(invitation(id, "u-qingxi")).isEqualTo("answered");
        JsonObject rung = awaitEvents("conference.rung", 1).get(0);
        assertThat(rung.getString("outcome")).isEqualTo("answered");
        assertThat(rung.getString("by")).isEqualTo("林晓梅");
        assertThat(act("qingxi2", id, "answer").status()).isEqualTo(200);
        assertThat(house.events("conference.rung")).hasSize(1);
    }

    @Test
    void aConferenceThatCannotBeDealtWithHoldsUpNoOther() {
        String broken = house.conference("u-qingxi").getString("id");
        String whole = house.conference("u-qingxi").getString("id");
        house.database.run("update conference set kind = 'nonsense' where id = '%s'".formatted(broken));
        house.pass(Duration.ofSeconds(61));

        assertThat(invitation(whole, "u-qingxi")).isEqualTo("missed");
    }

    @Test
    void itIsDeclinedWithWords() {
        String id = house.conference("u-qingxi").getString("id");

        Visitor.Answer declined = house.as("qingxi")
                .post("/api/v1/conferences/" + id + "/decline", new JsonObject().put("words", "正在现场"));
        assertThat(declined.status()).isEqualTo(200);
        assertThat(awaitEvents("conference.rung", 1).get(0).getString("words")).isEqualTo("正在现场");
        assertThat(act("qingxi", id, "decline").status()).isIn(409, 422, 400, 415);
        assertThat(house.as("liuhe")
                        .post("/api/v1/conferences/" + id + "/decline", new JsonObject())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void afterAMinuteItIsMissedOnceAndCanBeRungAgain() {
        String id = house.conference("u-qingxi").getString("id");
        house.pass(Duration.ofSeconds(59));
        assertThat(invitation(id, "u-qingxi")).isEqualTo("ringing");

        house.pass(Duration.ofSeconds(2));
        house.pass(Duration.ofSeconds(2));
        assertThat(invitation(id, "u-qingxi")).isEqualTo("missed");
        assertThat(awaitEvents("conference.rung", 1)).hasSize(1);

        JsonObject again = new JsonObject().put("units", new JsonArray().add("u-qingxi"));
        assertThat(house.as("operator")
                        .post("/api/v1/conferences/" + id + "/calls", again)
                        .status())
                .isEqualTo(200);
        assertThat(invitation(id, "u-qingxi")).isEqualTo("ringing");
        assertThat(act("qingxi", id, "answer").status()).isEqualTo(200);
    }

    @Test
    void itIsMissedOnceAlsoOverARestart() {
        String id = house.conference("u-qingxi").getString("id");
        house.clock.pass(Duration.ofSeconds(61));
        house = house.restarted();
        house.pass(Duration.ofSeconds(1));

        assertThat(invitation(id, "u-qingxi")).isEqualTo("missed");
        assertThat(house.database.number("select count(*) from conference_timeline where what = 'invitation.missed'"))
                .isEqualTo(1);
    }

    @Test
    void theHostTakesItBack() {
        JsonObject made = house.conference("u-qingxi");
        String id = made.getString("id");
        String asked = made.getJsonArray("invitations").getJsonObject(0).getString("id");

        assertThat(house.as("operator")
                        .delete("/api/v1/conferences/" + id + "/calls/" + asked)
                        .status())
                .isEqualTo(204);
        assertThat(invitation(id, "u-qingxi")).isEqualTo("withdrawn");
        assertThat(house.as("operator")
                        .delete("/api/v1/conferences/" + id + "/calls/" + asked)
                        .code())
                .isEqualTo("not-ringing");
    }

    private String later(Duration in) {
        return house.made(new JsonObject()
                        .put("kind", "consultation")
                        .put("title", "周例会商")
                        .put("begins", house.clock.instant().plus(in).toString())
                        .put("invite", new JsonObject().put("units", new JsonArray().add("u-qingxi"))))
                .getString("id");
    }

    @Test
    void oneForLaterRemindsTwiceAndRingsWhenTheHostComes() {
        String id = later(Duration.ofHours(1));
        assertThat(invitation(id, "u-qingxi")).isEqualTo("waiting");
        house.pass(Duration.ofMinutes(31));
        house.pass(Duration.ofMinutes(1));
        assertThat(awaitEvents("conference.reminder", 1))
                .extracting(event -> event.getInteger("minutes"))
                .containsExactly(30);
        house.pass(Duration.ofMinutes(24));
        assertThat(awaitEvents("conference.reminder", 2))
                .extracting(event -> event.getInteger("minutes"))
                .containsExactly(30, 5);

        TestPage early = house.page("qingxi", id).say("join");
        early.awaitTold("lobby");
        house.seated("operator", id);
        early.awaitTold("welcome");
        assertThat(house.get(id).getString("state")).isEqualTo("open");
        assertThat(invitation(id, "u-qingxi")).isEqualTo("answered");
    }

    @Test
    void aReminderThatIsLateIsLeftOut() {
        later(Duration.ofMinutes(20));
        house.pass(Duration.ofSeconds(1));
        house.pass(Duration.ofMinutes(15));

        assertThat(awaitEvents("conference.reminder", 1))
                .extracting(event -> event.getInteger("minutes"))
                .containsExactly(5);
    }

    @Test
    void oneToWhichNobodyComesIsCancelled() {
        String id = later(Duration.ofHours(1));
        house.pass(Duration.ofHours(5).plusSeconds(1));

        assertThat(house.get(id).getString("state")).isEqualTo("cancelled");
        assertThat(invitation(id, "u-qingxi")).isEqualTo("withdrawn");
    }

    @Test
    void aTownshipSeesItsOwnConferencesOnly() {
        String qingxi = house.conference("u-qingxi").getString("id");
        String liuhe = house.conference("u-liuhe").getString("id");

        JsonArray seen = house.as("qingxi").get("/api/v1/conferences").json().getJsonArray("items");
        assertThat(seen.stream().map(JsonObject.class::cast).map(one -> one.getString("id")))
                .containsExactly(qingxi);
        assertThat(house.as("qingxi").get("/api/v1/conferences/" + liuhe).code())
                .isEqualTo("no-conference");
        assertThat(house.as("qingxi")
                        .get("/api/v1/conferences/" + liuhe + "/timeline")
                        .status())
                .isEqualTo(404);
        assertThat(house.as("operator").get("/api/v1/conferences").json().getJsonArray("items"))
                .hasSize(2);
        assertThat(house.as("auditor").get("/api/v1/conferences/" + liuhe).status())
                .isEqualTo(200);
    }

    @Test
    void whoIsInvitedInPersonSeesIt() {
        String id = house.made(new JsonObject()
                        .put("kind", "reception")
                        .put("title", "接访")
                        .put("invite", new JsonObject().put("people", new JsonArray().add("p-liuhe"))))
                .getString("id");

        assertThat(house.as("liuhe").get("/api/v1/conferences/" + id).status()).isEqualTo(200);
        assertThat(act("liuhe", id, "answer").status()).isEqualTo(200);
        assertThat(act("qingxi", id, "answer").code()).isEqualTo("no-conference");
    }

    @Test
    void nonsenseIsRefusedAndNothingIsMade() {
        JsonObject unknown = new JsonObject()
                .put("kind", "mediation")
                .put("title", "x")
                .put("invite", new JsonObject().put("units", new JsonArray().add("u-none")));
        assertThat(house.as("operator").post("/api/v1/conferences", unknown).code())
                .isEqualTo("unknown-unit");
        JsonObject past =
                new JsonObject().put("kind", "mediation").put("title", "x").put("begins", "2020-01-01T00:00:00Z");
        assertThat(house.as("operator").post("/api/v1/conferences", past).code())
                .isEqualTo("begins-in-the-past");
        assertThat(house.as("clerk").post("/api/v1/conferences", past).code()).isEqualTo("forbidden");
        assertThat(house.database.number("select count(*) from conference")).isZero();
    }
}
