package org.shilian.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.http.Visitor;

/** The case overlay: versions, who sees what of it, and how lines are reported. */
class OverlayTest {
    private ConferenceHouse house;
    private String id = "";

    @BeforeEach
    void open() {
        house = new ConferenceHouse();
        id = house.conference("u-qingxi").getString("id");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Visitor.Answer show(String user, long version, String stage) {
        JsonObject body = new JsonObject()
                .put("code", "XF2026-0131")
                .put("stage", stage)
                .put("colour", "amber")
                .put("note", "内部");
        return house.as(user).ifMatch(version).put("/api/v1/conferences/" + id + "/overlay", body);
    }

    @Test
    void eachChangeIsAVersionThatEverybodyGetsCutToTheRole() {
        TestPage host = house.seated("operator", id);
        TestPage observer = house.page("leader", id).say("join", "observe", true);
        observer.awaitTold("welcome");

        assertThat(show("operator", 0, "调处").status()).isEqualTo(200);
        assertThat(host.awaitTold("overlay").getString("note")).isEqualTo("内部");
        JsonObject cut = observer.awaitTold("overlay");
        assertThat(cut.getString("stage")).isEqualTo("调处");
        assertThat(cut.containsKey("note")).isFalse();
        assertThat(show("operator", 0, "迟到").code()).isEqualTo("stale-version");
        assertThat(show("operator", 1, "签署").status()).isEqualTo(200);
        assertThat(observer.awaitTold("overlay", one -> one.getInteger("version") == 2)
                        .getString("stage"))
                .isEqualTo("签署");
        assertThat(house.seated("qingxi", id)
                        .awaitTold("welcome")
                        .getJsonObject("overlay")
                        .getString("note"))
                .isEqualTo("内部");

        JsonArray versions = house.as("operator")
                .get("/api/v1/conferences/" + id + "/overlay/versions")
                .json()
                .getJsonArray("items");
        assertThat(versions).hasSize(2);
        assertThat(versions.getJsonObject(0).getString("by")).isEqualTo("陈静");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.events("conference.overlay").size() >= 2);
        assertThat(house.events("conference.overlay").get(0).encode()).doesNotContain("内部");
    }

    @Test
    void whoHasNoSeatSeesNoNoteAndMayNotChangeIt() {
        show("operator", 0, "调处");

        assertThat(house.as("auditor")
                        .get("/api/v1/conferences/" + id + "/overlay")
                        .json()
                        .encode())
                .contains("调处")
                .doesNotContain("内部");
        assertThat(show("qingxi", 1, "改").code()).isEqualTo("not-host");
        JsonObject colour = new JsonObject().put("due", "2026-02-30");
        assertThat(house.as("operator")
                        .ifMatch(1)
                        .put("/api/v1/conferences/" + id + "/overlay", colour)
                        .code())
                .isEqualTo("not-a-day");
    }

    @Test
    void theTableOfLinesSaysWhichNeedsRepair() {
        TestPage township = house.talking("qingxi", id, 2_000);
        String seat = township.seat();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> house.bridge.calls.contains("answer " + seat));
        house.bridge.listener().onConnectivity(id, seat, Connectivity.CONNECTED);
        township.say(new JsonObject()
                .put("type", "report")
                .put("picture", 900)
                .put("received", 900)
                .put("lost", 100)
                .put("frozen", 300)
                .put("kbit", 400));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> line("u-qingxi", "qingxi").getJsonObject("picture").getInteger("p50") != null);

        JsonObject line = line("u-qingxi", "operator");
        assertThat(line.getInteger("joins")).isEqualTo(1);
        assertThat(line.getDouble("loss")).isEqualTo(0.1);
        assertThat(line.getInteger("kbit")).isEqualTo(400);
        assertThat(line.getBoolean("repair")).isTrue();
        assertThat(line.getJsonArray("faults")).containsExactly("loss");
        assertThat(line.encode()).doesNotContain("林晓梅", "p-qingxi");
        assertThat(house.as("liuhe").get("/api/v1/conferences/lines").json().getJsonArray("items"))
                .isEmpty();
        assertThat(house.meters.timer("shilian.conference.picture").count()).isEqualTo(1);
    }

    @Test
    void whatTheBridgeMeasuresGoesIntoTheTableOfTheDay() {
        TestPage township = house.talking("qingxi", id, 2_000);
        house.bridge.measured(List.of(
                new LineStats(township.seat(), 420, 0.02, 0.06, 1, 1, 0, true),
                new LineStats("s-none", 9_000, 1, 1, 1, 1, 0, true)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> line("u-qingxi", "operator").getInteger("roundTrip") != null);

        JsonObject line = line("u-qingxi", "operator");
        assertThat(line.getInteger("roundTrip")).isEqualTo(420);
        assertThat(line.getDouble("loss")).isCloseTo(0.04, within(1e-9));
        assertThat(line.getDouble("tcp")).isEqualTo(1);
        assertThat(line.getJsonArray("faults")).containsExactly("loss", "delay", "udp-blocked");
        assertThat(house.as("operator").get("/api/v1/conferences/lines").json().getJsonArray("items"))
                .hasSize(1);
    }

    private JsonObject line(String unit, String user) {
        return house.as(user).get("/api/v1/conferences/lines").json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(one -> unit.equals(one.getString("unit")))
                .findFirst()
                .orElse(new JsonObject().put("picture", new JsonObject()));
    }

    @Test
    void theRuleOfRepairIsAboutLossDropsSlownessDelayAndUdp() {
        assertThat(of(0.029, 2, 2, 5_000, 400, 0.49)).isEmpty();
        assertThat(of(0.03, 3, 2, 5_001, 401, 0.5)).containsExactly("loss", "drops", "slow", "delay", "udp-blocked");
        assertThat(new LineOfDay("u", "n", null, 9, 0, null, null, null, null, null, 0, null, null, null).faults())
                .isEmpty();
    }

    private static List<String> of(double loss, int drops, int joins, int picture, int roundTrip, double tcp) {
        return new LineOfDay("u", "n", null, joins, drops, 1, 1, 1, picture, loss, 0, 1, roundTrip, tcp).faults();
    }
}
