package org.shilian.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.http.Visitor;

/** What the host does: lobby, mute, ask, remove, roles, lock, spotlight, caucus, agenda, guests. */
class HostTest {
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

    private Visitor.Answer act(String user, String method, String path, @Nullable JsonObject body) {
        return house.as(user).send(method, "/api/v1/conferences/" + id + path, body);
    }

    private void host(String method, String path, @Nullable JsonObject body) {
        Visitor.Answer answer = act("operator", method, path, body);
        assertThat(answer.status()).as(answer.json().encode()).isIn(200, 201, 204);
    }

    private void awaitCall(String call) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> house.bridge.calls.contains(call));
    }

    private static JsonObject of(String member, Object value) {
        return new JsonObject().put(member, value);
    }

    @Test
    void whoIsMutedStaysMutedUntilTheHostGivesTheWordBack() {
        TestPage host = house.talking("operator", id, 1_000);
        TestPage township = house.talking("qingxi", id, 2_000);
        String seat = township.seat();

        host("POST", "/seats/" + seat + "/mute", of("audio", true));
        host.awaitSeat(seat, one -> "host".equals(one.getString("audio")));
        awaitCall("mute " + seat + " true false");
        township.say("mute", "audio", false);
        township.say("hand", "up", true);
        host.awaitSeat(seat, one -> one.getBoolean("hand"));
        FakeEndpoint endpoint = house.bridge.endpoint(id, seat);
        assertThat(endpoint).isNotNull().extracting(one -> one.audioOff).isEqualTo(true);

        host("POST", "/seats/" + seat + "/unmute", of("audio", true));
        assertThat(township.awaitTold("ask").getBoolean("audio")).isTrue();
        host.awaitSeat(seat, one -> one.getString("audio") == null);
        assertThat(act("qingxi", "POST", "/seats/" + seat + "/unmute", of("audio", true))
                        .code())
                .isEqualTo("not-host");
    }

    @Test
    void whoIsRemovedIsOutForGood() {
        TestPage host = house.talking("operator", id, 1_000);
        TestPage township = house.talking("qingxi", id, 2_000);

        host("POST", "/seats/" + township.seat() + "/remove", null);
        assertThat(township.awaitBye()).isEqualTo("4403 removed");
        awaitCall("remove " + township.seat());
        assertThat(house.page("qingxi", id)
                        .say("join", "resume", township.resume())
                        .awaitBye())
                .isEqualTo("4403 removed");
        assertThat(house.page("qingxi", id).say("join").awaitBye()).isEqualTo("4403 removed");
        assertThat(act("operator", "POST", "/seats/" + township.seat() + "/mute", of("audio", true))
                        .code())
                .isEqualTo("seat-gone");
        assertThat(act("operator", "POST", "/seats/" + host.seat() + "/remove", null)
                        .code())
                .isEqualTo("host-stays");
    }

    @Test
    void inALobbyOneWaitsUntilOneIsLetIn() {
        host("PUT", "/floor", of("lobby", true));
        TestPage host = house.seated("operator", id);
        TestPage township = house.page("qingxi", id).say("join");
        String seat = township.awaitTold("lobby").getString("seat");
        assertThat(township.told("welcome")).isEmpty();
        assertThat(house.bridge.calls).doesNotContain("add " + seat);
        township.say("chat", "text", "在吗");
        assertThat(township.awaitTold("error").getString("code")).isEqualTo("unknown-message");

        host("POST", "/seats/" + seat + "/admit", null);
        assertThat(township.awaitTold("welcome").getString("resume")).isEqualTo(township.resume());
        township.awaitTold("offer");
        host.awaitSeat(seat, one -> one.getString("state").equals("seated"));
        township.cut();
        assertThat(house.page("qingxi", id)
                        .say("join", "resume", township.resume())
                        .awaitTold("welcome")
                        .getString("seat"))
                .isEqualTo(seat);
    }

    @Test
    void aLobbyThatIsLeftIsWaitedInAgain() {
        host("PUT", "/floor", of("lobby", true));
        TestPage township = house.page("qingxi", id).say("join");
        String token = township.awaitTold("lobby").getString("resume");
        township.cut();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.seatState(id, township.seat()).equals("left"));
        TestPage again = house.page("qingxi", id).say("join", "resume", token);

        assertThat(again.awaitTold("lobby").getString("seat")).isEqualTo(township.seat());
    }

    @Test
    void aLockedConferenceTakesNobodyNew() {
        TestPage township = house.seated("qingxi", id);
        host("PUT", "/floor", of("locked", true));

        assertThat(house.page("liuhe", id).say("join").awaitBye()).isEqualTo("4403 locked");
        township.cut();
        assertThat(house.page("qingxi", id)
                        .say("join", "resume", township.resume())
                        .awaitTold("welcome")
                        .getString("seat"))
                .isEqualTo(township.seat());
        house.seated("operator", id);
    }

    @Test
    void theSpotlightIsHeldByTheBridge() {
        TestPage township = house.talking("qingxi", id, 2_000);
        host("PUT", "/floor", of("spotlight", township.seat()));
        awaitCall("spotlight " + township.seat());
        assertThat(township.awaitTold("conference").getJsonObject("conference").getString("spotlight"))
                .isEqualTo(township.seat());
        host("PUT", "/floor", new JsonObject().putNull("spotlight"));
        awaitCall("spotlight null");
        assertThat(act("operator", "PUT", "/floor", of("spotlight", "s-none")).code())
                .isEqualTo("seat-gone");
    }

    @Test
    void whoWithdrawsNeitherHearsNorIsHeardAndNothingOfItIsKept() {
        TestPage host = house.talking("operator", id, 1_000);
        TestPage qingxi = house.talking("qingxi", id, 2_000);
        TestPage liuhe = house.talking("liuhe", id, 3_000);
        host.awaitTold("slots", map -> map.getJsonArray("video").size() == 2);

        JsonArray two = new JsonArray().add(host.seat()).add(qingxi.seat());
        host("PUT", "/caucus", of("seats", two));
        liuhe.awaitTold("slots", map -> map.getJsonArray("video").isEmpty());
        host.awaitTold("slots", map -> map.getJsonArray("video").size() == 1);
        liuhe.awaitSeat(host.seat(), seat -> seat.getBoolean("caucus"));
        host.say("chat", "text", "背靠背");
        assertThat(qingxi.awaitTold("chat").getString("text")).isEqualTo("背靠背");
        liuhe.say("chat", "text", "等待中");
        liuhe.awaitTold("chat");
        assertThat(liuhe.told("chat")).hasSize(1);
        assertThat(house.database.number("select count(*) from conference_chat where text = '背靠背'"))
                .isZero();

        house.bridge.lose(id);
        liuhe.awaitCount("offer", 2);
        host.awaitCount("offer", 2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.bridge.caucusOf(id).size() == 2);
        host("DELETE", "/caucus", null);
        liuhe.awaitSeat(host.seat(), seat -> !seat.getBoolean("caucus"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.bridge.caucusOf(id).isEmpty());
        assertThat(house.database.number("select count(*) from conference_timeline where what like 'caucus.%'"))
                .isEqualTo(2);
        assertThat(act("operator", "PUT", "/caucus", of("seats", new JsonArray().add("s-none")))
                        .code())
                .isEqualTo("caucus-empty");
    }

    @Test
    void aMediatorMayWithdrawWithOthersButNotRemove() {
        house.seated("operator", id);
        TestPage qingxi = house.seated("qingxi", id);
        JsonObject own = of("seats", new JsonArray().add(qingxi.seat()));

        assertThat(act("qingxi", "PUT", "/caucus", own).status()).isEqualTo(200);
        assertThat(act("qingxi", "POST", "/seats/" + qingxi.seat() + "/remove", null)
                        .code())
                .isEqualTo("not-host");
        assertThat(act("liuhe", "PUT", "/caucus", own).code()).isEqualTo("not-host");
    }

    @Test
    void theAgendaIsTheTablesToDealWith() {
        TestPage host = house.seated("operator", id);
        host(
                "PUT",
                "/agenda",
                new JsonObject()
                        .put("points", new JsonArray().add("核对面积").add("听取意见"))
                        .put("point", 1));

        JsonObject agenda =
                host.awaitTold("conference").getJsonObject("conference").getJsonObject("agenda");
        assertThat(agenda.getInteger("point")).isEqualTo(1);
        JsonObject wrong = new JsonObject().put("points", new JsonArray()).put("point", 0);
        assertThat(act("operator", "PUT", "/agenda", wrong).code()).isEqualTo("no-such-point");

        JsonObject next = new JsonObject().put("points", new JsonArray().add("签字"));
        JsonObject stale = next.copy().put("was", new JsonObject().put("points", new JsonArray()));
        Visitor.Answer refused = act("operator", "PUT", "/agenda", stale);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.code()).isEqualTo("stale-version");
        assertThat(act("operator", "PUT", "/agenda", next.copy().put("was", agenda))
                        .status())
                .isEqualTo(200);
    }

    private JsonObject guest(JsonObject body) {
        Visitor.Answer answer = act("operator", "POST", "/guests", body);
        assertThat(answer.status()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void aGuestComesOnceByTheLinkAndWaits() {
        JsonObject guest = guest(new JsonObject().put("name", "张建国").put("role", "party"));
        TestPage host = house.seated("operator", id);
        TestPage leader = house.page("leader", id).say("join", "observe", true);
        TestPage party = house.page(null, id).say("join", "ticket", guest.getString("ticket"));
        String seat = party.awaitTold("lobby").getString("seat");
        assertThat(house.page(null, id)
                        .say("join", "ticket", guest.getString("ticket"))
                        .awaitBye())
                .isEqualTo("4403 ticket-used");

        host("POST", "/seats/" + seat + "/admit", null);
        party.awaitTold("welcome");
        assertThat(host.awaitSeat(seat, one -> true).getString("name")).isEqualTo("张建国");
        assertThat(leader.awaitSeat(seat, one -> true).getString("name")).isEqualTo("张**");
        assertThat(party.awaitSeat(seat, one -> true).getString("name")).isEqualTo("张建国");
        assertThat(house.get(id).encode()).contains("张**").doesNotContain("张建国");
        assertThat(house.heard.awaitEvents(0).stream()
                        .map(logged -> logged.event().data().encode()))
                .noneMatch(data -> data.contains("张建国"));

        String token = party.resume();
        party.cut();
        TestPage back = house.page(null, id).say("join", "resume", token);
        assertThat(back.awaitTold("welcome").getString("seat")).isEqualTo(seat);
        host("DELETE", "/guests/" + guest.getString("id"), null);
        assertThat(back.awaitBye()).isEqualTo("4403 removed");
    }

    @Test
    void aGuestWhoHasGoneDoesNotComeBackOnceTheLinkIsTakenBack() {
        JsonObject guest = guest(new JsonObject().put("name", "张建国").put("role", "party"));
        TestPage party = house.page(null, id).say("join", "ticket", guest.getString("ticket"));
        host("POST", "/seats/" + party.awaitTold("lobby").getString("seat") + "/admit", null);
        party.awaitTold("welcome");
        party.say("leave").awaitBye();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.seatState(id, party.seat()).equals("left"));
        host("DELETE", "/guests/" + guest.getString("id"), null);

        assertThat(house.page(null, id).say("join", "resume", party.resume()).awaitBye())
                .isEqualTo("4403 removed");
    }

    @Test
    void whomTheHostMakesAnObserverNoLongerSendsUntilItIsGivenAnotherRole() {
        TestPage township = house.talking("qingxi", id, 2_000);
        String role = "/seats/" + township.seat() + "/role";

        host("PUT", role, of("role", "observer"));
        township.awaitTold("offer", offer -> !offer.getString("sdp").contains("a=mid:m0"));
        TestPage again = house.seated("qingxi", id);
        assertThat(again.awaitTold("offer").getString("sdp")).doesNotContain("a=mid:m0");
        host("PUT", role, of("role", "party"));
        again.awaitTold("offer", offer -> offer.getString("sdp").contains("a=mid:m0"));
    }

    @Test
    void whoIsMadeAnObserverWhileAwaySendsNothingEither() {
        TestPage host = house.talking("operator", id, 1_000);
        TestPage township = house.talking("qingxi", id, 2_000);
        host.awaitTold("slots", map -> map.getJsonArray("video").size() == 1);
        township.cut();
        host.awaitSeat(township.seat(), seat -> seat.getString("state").equals("away"));
        host("PUT", "/seats/" + township.seat() + "/role", of("role", "observer"));

        host.awaitTold("slots", map -> map.getJsonArray("video").isEmpty());
    }

    @Test
    void theLightGoesWithWhomItStoodOn() {
        host("PUT", "/floor", of("lobby", true));
        TestPage township = house.page("qingxi", id).say("join");
        String seat = township.awaitTold("lobby").getString("seat");
        host("PUT", "/floor", of("spotlight", seat));
        township.cut();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.seatState(id, seat).equals("left"));

        host("PUT", "/floor", of("lobby", false));
        assertThat(house.get(id).getString("spotlight")).isNull();
    }

    @Test
    void aLinkEndsIsTakenBackAndAsksForANameWhereItHasNone() {
        JsonObject old = guest(new JsonObject().put("role", "observer"));
        TestPage nameless = house.page(null, id).say("join", "ticket", old.getString("ticket"));
        assertThat(nameless.awaitTold("error").getString("code")).isEqualTo("empty-text");
        nameless.say(new JsonObject()
                .put("type", "join")
                .put("ticket", old.getString("ticket"))
                .put("name", "李四"));
        nameless.awaitTold("lobby");

        JsonObject taken = guest(new JsonObject().put("role", "party").put("name", "王五"));
        host("DELETE", "/guests/" + taken.getString("id"), null);
        assertThat(house.page(null, id)
                        .say("join", "ticket", taken.getString("ticket"))
                        .awaitBye())
                .isEqualTo("4403 wrong-ticket");
        JsonObject late = guest(new JsonObject().put("role", "party").put("name", "赵六"));
        house.clock.pass(Duration.ofHours(25));
        assertThat(house.page(null, id)
                        .say("join", "ticket", late.getString("ticket"))
                        .awaitBye())
                .isIn("4403 wrong-ticket", "1000 conference-ended");
        assertThat(house.page(null, id).say("join", "ticket", "nonsense").awaitBye())
                .isIn("4403 wrong-ticket", "1000 conference-ended");
    }

    @Test
    void aSecretIsKeptAsAHashOnly() {
        JsonObject guest = guest(new JsonObject().put("name", "张建国").put("role", "party"));
        TestPage township = house.seated("qingxi", id);
        String all = await(house.store.database().read(client -> GuestStore.all(client, id)))
                .toString();

        assertThat(all).doesNotContain(guest.getString("ticket"));
        assertThat(house.database.number("select count(*) from conference_seat where resume = sha256('%s')"
                        .formatted(township.resume())))
                .isEqualTo(1);
        assertThat(act("operator", "GET", "/guests", null).json().encode()).doesNotContain("ticket");
    }
}
