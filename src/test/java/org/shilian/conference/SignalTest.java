package org.shilian.conference;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say and are told while they sit in a conference, and how the media follows. */
class SignalTest {
    private ConferenceHouse house;
    private String id = "";

    @BeforeEach
    void open() {
        house = new ConferenceHouse();
        id = house.conference("u-qingxi", "u-liuhe").getString("id");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void awaitCall(String call) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> house.bridge.calls.contains(call));
    }

    @Test
    void whoJoinsIsWelcomedOfferedAndSeesWhoSits() {
        TestPage host = house.seated("operator", id);
        TestPage township = house.page("qingxi", id).say("join");

        JsonObject welcome = township.awaitTold("welcome");
        assertThat(welcome.getString("role")).isEqualTo("mediator");
        assertThat(welcome.getString("resume")).isNotBlank();
        assertThat(welcome.getJsonObject("conference").getString("title")).isEqualTo("联合调处");
        assertThat(welcome.getJsonArray("seats")).hasSize(2);
        JsonObject offer = township.awaitTold("offer");
        assertThat(offer.getString("sdp")).contains("a=mid:m0", "a=mid:v8");
        JsonObject turn = offer.getJsonArray("iceServers").getJsonObject(0);
        assertThat(turn.getString("username")).endsWith(":" + township.seat());
        assertThat(turn.getString("credential")).isNotBlank();
        assertThat(host.awaitSeat(township.seat(), seat -> true).getString("unit"))
                .isEqualTo("清溪镇综治中心");
        assertThat(house.get(id).getJsonArray("invitations").getJsonObject(0).getString("state"))
                .isIn("answered", "ringing");
    }

    @Test
    void twoPagesAreShownEachOther() {
        TestPage host = house.talking("operator", id, 1_000);
        TestPage township = house.talking("qingxi", id, 2_000);

        JsonObject slots =
                host.awaitTold("slots", map -> map.getJsonArray("video").size() == 1);
        assertThat(slots.getJsonArray("video").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("mid", "v0")
                        .put("seat", township.seat())
                        .put("source", "camera"));
        assertThat(slots.getJsonArray("audio").getJsonObject(0).getString("seat"))
                .isEqualTo(township.seat());
        host.say(new JsonObject()
                .put("type", "constraints")
                .put("slots", new JsonObject().put("v0", 720))
                .put(
                        "want",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("seat", township.seat())
                                        .put("source", "camera"))));
        township.awaitTold("send", told -> told.getJsonObject("heights").getInteger("camera") == 720);
    }

    @Test
    void handsChatAndOnesOwnMuteReachEverybody() {
        TestPage host = house.talking("operator", id, 1_000);
        TestPage township = house.talking("qingxi", id, 2_000);

        township.say("hand", "up", true);
        host.awaitSeat(township.seat(), seat -> seat.getBoolean("hand"));
        township.say("mute", "audio", true);
        host.awaitSeat(township.seat(), seat -> "self".equals(seat.getString("audio")));
        awaitCall("mute " + township.seat() + " true false");
        township.say("chat", "text", "  <b>可以</b>开始了 ");
        assertThat(host.awaitTold("chat").getString("text")).isEqualTo("<b>可以</b>开始了");
        JsonArray chat = house.seated("liuhe", id).awaitTold("welcome").getJsonArray("chat");
        assertThat(chat.getJsonObject(0).getString("name")).isEqualTo("林晓梅");
    }

    @Test
    void whatTheBridgeTellsIsHandedOn() {
        TestPage host = house.talking("operator", id, 1_000);
        TestPage township = house.talking("qingxi", id, 2_000);

        house.bridge.listener().onSpeaker(id, township.seat());
        assertThat(host.awaitTold("speaker").getString("seat")).isEqualTo(township.seat());
        house.bridge
                .listener()
                .onQuality(id, township.seat(), new LineQuality(LineQuality.Level.BAD, LineQuality.Reason.LOSS));
        JsonObject quality = host.awaitTold("quality");
        assertThat(quality.getString("level")).isEqualTo("bad");
        assertThat(quality.getString("reason")).isEqualTo("loss");
    }

    @Test
    void aConnectionThatFailsIsOfferedAnew() {
        TestPage township = house.talking("qingxi", id, 2_000);
        String former = township.awaitTold("offer").getString("bridge");

        house.bridge.listener().onConnectivity(id, township.seat(), Connectivity.FAILED);
        township.awaitTold("offer", offer -> !offer.getString("bridge").equals(former));
    }

    @Test
    void aBridgeThatForgetsOffersEverybodyAnew() {
        TestPage host = house.talking("operator", id, 1_000);
        TestPage township = house.talking("qingxi", id, 2_000);
        township.say("mute", "video", true);
        awaitCall("mute " + township.seat() + " false true");
        host.awaitSeat(township.seat(), seat -> "self".equals(seat.getString("video")));
        house.bridge.calls.clear();

        house.bridge.lose(id);
        host.awaitCount("offer", 2);
        township.awaitCount("offer", 2);
        awaitCall("mute " + township.seat() + " false true");
        assertThat(township.isOpen()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = BridgeFault.Kind.class,
            names = {"UNAVAILABLE", "FULL"})
    void aBridgeThatTakesNobodyNowIsToldAndTriedAgain(BridgeFault.Kind kind) {
        house.bridge.failNext(kind);
        TestPage township = house.page("qingxi", id).say("join");

        assertThat(township.awaitTold("error").getString("code")).isEqualTo(kind.code());
        assertThat(township.awaitTold("offer").getString("bridge")).isNotBlank();
    }

    @Test
    void anAnswerWithoutTheSlotsIsRefused() {
        TestPage township = house.seated("qingxi", id);
        String bridge = township.awaitTold("offer").getString("bridge");
        township.say(
                new JsonObject().put("type", "answer").put("bridge", bridge).put("sdp", "v=0\r\n"));

        assertThat(township.awaitBye()).isEqualTo("4410 answer-refused");
        awaitCall("remove " + township.seat());
    }

    @Test
    void anAnswerToAReplacedOfferIsPassedOver() {
        TestPage township = house.seated("qingxi", id);
        township.awaitTold("offer");
        township.say(
                new JsonObject().put("type", "answer").put("bridge", "another").put("sdp", "v=0"));
        township.answers();

        awaitCall("answer " + township.seat());
        assertThat(township.isOpen()).isTrue();
    }

    @Test
    void aPageThatNeverAnswersIsHungUpOn() {
        house = house.withPatience(Duration.ofMillis(200));
        TestPage township = house.page("qingxi", id).say("join");

        township.awaitTold("offer");
        assertThat(township.awaitBye()).isEqualTo("4410 answer-missing");
    }

    @Test
    void whoHasNoSeatIsTurnedAway() {
        String other = house.conference("u-liuhe").getString("id");
        assertThat(house.page("qingxi", other).say("join").awaitBye()).isEqualTo("4403 no-seat");
        assertThat(house.page("clerk", id).say("join").awaitBye()).isEqualTo("4403 no-seat");
        assertThat(house.page(null, id).say("join").awaitBye()).isEqualTo("4401 sign-in-required");
        assertThat(house.page("operator", "c-none").say("join").awaitBye()).isEqualTo("4404 no-conference");
        assertThat(house.page("operator", id).say("hand", "up", true).awaitBye())
                .isEqualTo("4400 join-first");
    }

    @Test
    void theOperatorBesideTheHostActsAsHost() {
        TestPage second = house.seated("operator2", id);

        assertThat(second.awaitTold("welcome").getString("role")).isEqualTo("host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"hand\",\"type\":\"hand\"}",
                "{\"type\":\"hand\"} x",
                "{\"type\":[[[[[[[[[[1]]]]]]]]]]}"
            })
    void whatIsNoMessageEndsIt(String text) {
        TestPage township = house.seated("qingxi", id);
        township.sayText(text);

        assertThat(township.awaitBye()).isEqualTo("4400 malformed");
    }

    @Test
    void aBinaryFrameEndsIt() {
        assertThat(house.seated("qingxi", id).sayBinary(new byte[] {1, 2}).awaitBye())
                .isEqualTo("4400 malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"nonsense\"}",
                "{\"type\":\"hand\",\"up\":\"yes\"}",
                "{\"type\":\"chat\",\"text\":\"\"}",
                "{\"type\":\"chat\",\"text\":\"\\u0000\"}",
                "{\"type\":\"chat\",\"text\":\"\\ud800\"}",
                "{\"type\":\"chat\",\"text\":\"\\u202e\"}",
                "{\"type\":\"constraints\",\"slots\":{\"m0\":1}}",
                "{\"type\":\"constraints\",\"slots\":{\"v0\":-1}}",
                "{\"type\":\"constraints\",\"want\":[{\"seat\":\"x\",\"source\":\"roof\"}]}",
                "{\"type\":\"sources\",\"audio\":[{\"ssrc\":4294967296}]}",
                "{\"type\":\"sources\",\"video\":[1]}",
                "{\"type\":\"answer\"}",
                "{\"type\":\"report\",\"lost\":-1}",
                "{\"type\":\"hand\",\"up\":1e99}",
                "{\"type\":\"report\",\"kbit\":1e3}",
                "{\"type\":\"join\"}"
            })
    void whatIsWrongInAMessageIsToldAndTheSocketStaysOpen(String text) {
        TestPage township = house.seated("qingxi", id);
        township.sayText(text);

        JsonObject error = township.awaitTold("error");
        assertThat(error.getString("code")).isNotBlank();
        assertThat(error.getString("of")).isEqualTo(new JsonObject(text).getString("type"));
        township.say("hand", "up", true);
        township.awaitSeat(township.seat(), seat -> seat.getBoolean("hand"));
    }

    @Test
    void tooManyMessagesEndIt() {
        TestPage township = house.seated("qingxi", id);
        for (int i = 0; i < 320; i++) {
            township.say("hand", "up", i % 2 == 0);
        }

        assertThat(township.awaitBye()).isEqualTo("4400 too-many-messages");
    }

    @Test
    void aPageThatDoesNotReadIsClosedAndHoldsNobodyUp() {
        TestPage host = house.seated("operator", id);
        TestPage stuck = house.seated("qingxi", id).stopReading();
        String words = "很长的话".repeat(250);
        SlotMap much = new SlotMap(
                List.of(),
                IntStream.range(0, 9_000)
                        .mapToObj(number -> new SlotMap.Picture("v0", words.substring(0, 60), VideoKind.CAMERA))
                        .toList());
        for (int i = 0; i < 60; i++) {
            house.bridge.listener().onSlots(id, stuck.seat(), much);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.seatState(id, stuck.seat()).equals("away"));
        host.say("chat", "text", "还在吗");
        assertThat(host.awaitTold("chat").getString("text")).isEqualTo("还在吗");
    }

    @Test
    void itEndsForAll() {
        TestPage host = house.seated("operator", id);
        TestPage township = house.seated("qingxi", id);
        assertThat(house.as("qingxi")
                        .send("POST", "/api/v1/conferences/" + id + "/end", null)
                        .code())
                .isEqualTo("not-host");
        assertThat(house.as("operator")
                        .send("POST", "/api/v1/conferences/" + id + "/end", null)
                        .status())
                .isEqualTo(200);

        assertThat(host.awaitBye()).isEqualTo("1000 conference-ended");
        assertThat(township.awaitBye()).isEqualTo("1000 conference-ended");
        awaitCall("expire");
        assertThat(house.page("qingxi", id).say("join").awaitBye()).isEqualTo("1000 conference-ended");
        assertThat(house.as("operator")
                        .send("POST", "/api/v1/conferences/" + id + "/end", null)
                        .code())
                .isEqualTo("conference-ended");
    }
}
