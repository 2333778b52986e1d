package org.shilian.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a seat is lost and taken again: cut lines, reloads, two windows, a server that ends. */
class SeatTest {
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

    private void awaitState(String seat, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.seatState(id, seat).equals(state));
    }

    private TestPage resumes(String user, String token) {
        return house.page(user, id).say("join", "resume", token);
    }

    @Test
    void aPageThatIsCutComesBackToItsSeatAndItsMedia() {
        TestPage host = house.talking("operator", id, 1_000);
        TestPage township = house.talking("qingxi", id, 2_000);
        host.awaitTold("slots", map -> map.getJsonArray("video").size() == 1);
        township.cut();
        awaitState(township.seat(), "away");
        host.awaitSeat(township.seat(), seat -> seat.getString("state").equals("away"));

        TestPage back = resumes("qingxi", township.resume());
        JsonObject welcome = back.awaitTold("welcome");
        assertThat(welcome.getString("seat")).isEqualTo(township.seat());
        assertThat(welcome.getString("resume")).isNotEqualTo(township.resume());
        back.awaitTold("slots", map -> map.getJsonArray("video").size() == 1);
        assertThat(back.told("offer")).isEmpty();
        assertThat(house.bridge.calls).doesNotContain("remove " + township.seat());
    }

    @Test
    void aPageThatStaysAwayLosesItsSeatAfterAMinuteAndMaySitDownAgain() {
        TestPage host = house.seated("operator", id);
        TestPage township = house.talking("qingxi", id, 2_000);
        township.cut();
        awaitState(township.seat(), "away");
        house.pass(Duration.ofSeconds(59));
        assertThat(house.seatState(id, township.seat())).isEqualTo("away");
        house.pass(Duration.ofSeconds(2));

        assertThat(house.seatState(id, township.seat())).isEqualTo("left");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.bridge.calls.contains("remove " + township.seat()));
        TestPage again = house.seated("qingxi", id);
        assertThat(again.seat()).isEqualTo(township.seat());
        again.awaitTold("offer");
        host.awaitSeat(township.seat(), seat -> seat.getString("state").equals("seated"));
    }

    @Test
    void aTokenIsGoodOnceForItsOwnSeatAndPersonAlone() {
        TestPage township = house.seated("qingxi", id);
        String first = township.resume();
        TestPage second = resumes("qingxi", first);
        second.awaitTold("welcome");
        second.say("hand", "up", true);
        second.awaitSeat(township.seat(), seat -> seat.getBoolean("hand"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.database.number(
                                "select count(*) from conference_seat where former is not null and state = 'seated'")
                        == 0);

        assertThat(resumes(null, first).awaitBye()).isEqualTo("4403 no-seat");
        assertThat(resumes(null, second.resume()).awaitBye()).isEqualTo("4403 no-seat");
        assertThat(resumes("clerk", second.resume()).awaitBye()).isEqualTo("4403 no-seat");
        TestPage foreign = resumes("liuhe", second.resume());
        assertThat(foreign.awaitTold("welcome").getString("seat")).isNotEqualTo(township.seat());
        assertThat(second.isOpen()).isTrue();
        assertThat(resumes("qingxi", "x".repeat(101)).awaitTold("error").getString("code"))
                .isEqualTo("wrong-type");
    }

    @Test
    void aWelcomeThatNeverArrivedLeavesTheFormerTokenGood() {
        TestPage township = house.seated("qingxi", id);
        TestPage lost = resumes("qingxi", township.resume());
        lost.awaitTold("welcome");
        lost.cut();

        assertThat(resumes("qingxi", township.resume()).awaitTold("welcome").getString("seat"))
                .isEqualTo(township.seat());
    }

    @Test
    void aSecondWindowTakesTheSeatOver() {
        TestPage first = house.talking("qingxi", id, 2_000);
        TestPage second = house.seated("qingxi", id);

        assertThat(first.awaitBye()).isEqualTo("4409 seat-taken");
        assertThat(second.seat()).isEqualTo(first.seat());
        assertThat(house.seatState(id, first.seat())).isEqualTo("seated");
        assertThat(house.get(id).getJsonArray("seats")).hasSize(2);
    }

    @Test
    void whoLeavesHasLeft() {
        TestPage host = house.seated("operator", id);
        TestPage township = house.talking("qingxi", id, 2_000);
        township.say("leave");

        assertThat(township.awaitBye()).isEqualTo("1000 left");
        awaitState(township.seat(), "left");
        host.awaitTold("seats", list -> list.getJsonArray("seats").size() == 1);
    }

    @Test
    void aServerThatEndsSendsPagesAwayAndTakesThemBack() {
        TestPage township = house.talking("qingxi", id, 2_000);
        String token = township.resume();
        String seat = township.seat();
        house = house.restarted();

        assertThat(house.seatState(id, seat)).isEqualTo("away");
        TestPage back = resumes("qingxi", token);
        assertThat(back.awaitTold("welcome").getString("seat")).isEqualTo(seat);
        back.awaitTold("offer");
        assertThat(house.seatState(id, seat)).isEqualTo("seated");
    }

    @Test
    void aServerThatStopsSaysSo() {
        TestPage township = house.seated("qingxi", id);
        await(house.domain.stop());

        assertThat(township.awaitBye()).isEqualTo("1001 server-stopping");
    }

    @Test
    void aServerThatEndsForgetsWhoWaitedForAConferenceToBegin() {
        String later = house.made(new JsonObject()
                        .put("kind", "mediation")
                        .put("title", "明日调处")
                        .put(
                                "begins",
                                house.clock.instant().plus(Duration.ofHours(1)).toString())
                        .put("invite", new JsonObject().put("units", new JsonArray().add("u-qingxi"))))
                .getString("id");
        TestPage early = house.page("qingxi", later).say("join");
        early.awaitTold("lobby");
        house = house.restarted();
        TestPage host = house.seated("operator", later);

        assertThat(host.awaitTold("welcome").getJsonArray("seats"))
                .hasSize(1)
                .noneMatch(seat -> ((JsonObject) seat).getString("seat").equals(early.seat()));
        assertThat(resumesIn(later, "qingxi", early.resume())
                        .awaitTold("welcome")
                        .getString("seat"))
                .isEqualTo(early.seat());
    }

    private TestPage resumesIn(String conference, String user, String token) {
        return house.page(user, conference).say("join", "resume", token);
    }

    @Test
    void aPageThatComesWhileTheServerStopsIsToldToComeAgain() {
        TestPage late = house.page("qingxi", id);
        await(house.domain.dismiss());
        late.say("join");

        assertThat(late.awaitBye()).isEqualTo("1001 server-stopping");
    }

    @Test
    void whatWasCutWhileTheDatabaseWasAwayIsWrittenDownOnceItIsBack() {
        TestPage township = house.talking("qingxi", id, 2_000);
        house.database.away();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        house.as("operator").get("/api/v1/conferences/" + id).status() == 503);
        township.cut();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.meters.counter("shilian.conference.drops").count() == 1);
        house.database.back();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> house.database
                        .text("select state from conference_seat where id = '%s'".formatted(township.seat()))
                        .equals("away"));
    }

    @Test
    void ofTwoWindowsThatComeAtOnceOneHasTheSeatAndIsMissedWhenItGoes() {
        for (int round = 0; round < 5; round++) {
            TestPage one = house.page("qingxi", id);
            TestPage other = house.page("qingxi", id);
            one.say("join");
            other.say("join");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> one.isOpen() != other.isOpen());
            TestPage loser = one.isOpen() ? other : one;
            TestPage winner = one.isOpen() ? one : other;
            assertThat(loser.awaitBye()).isEqualTo("4409 seat-taken");
            winner.awaitTold("welcome");
            winner.cut();
            awaitState(winner.seat(), "away");
        }
    }

    @Test
    void anEmptyConferenceEndsAfterTenMinutes() {
        TestPage township = house.seated("qingxi", id);
        house.pass(Duration.ofMinutes(20));
        assertThat(house.get(id).getString("state")).isEqualTo("open");
        township.say("leave").awaitBye();
        awaitState(township.seat(), "left");
        house.pass(Duration.ofMinutes(9));
        assertThat(house.get(id).getString("state")).isEqualTo("open");
        house.pass(Duration.ofMinutes(2));

        assertThat(house.get(id).getString("state")).isEqualTo("ended");
    }

    @Test
    void anObserverAndAWallOnlyReceive() {
        TestPage observer = house.page("leader", id).say("join", "observe", true);
        assertThat(observer.awaitTold("welcome").getString("role")).isEqualTo("observer");
        assertThat(observer.awaitTold("offer").getString("sdp")).doesNotContain("a=mid:m0");

        TestPage wall = house.screen("main/1", id).say("join");
        assertThat(wall.awaitTold("welcome").getString("role")).isEqualTo("wall");
        assertThat(wall.awaitTold("offer").getString("sdp")).doesNotContain("a=mid:m0");
        wall.say("hand", "up", false);
        wall.cut();
        awaitState(wall.seat(), "away");
        house.hung.remove("main");
        assertThat(house.screen("main/1", id)
                        .say("join", "resume", wall.resume())
                        .awaitBye())
                .isEqualTo("4403 no-seat");
        assertThat(house.screen("other/1", id).say("join").awaitBye()).isEqualTo("4403 no-seat");
        house.hung.put("other", "p-liuhe");
        String qingxis = house.conference("u-qingxi").getString("id");
        assertThat(house.screen("other/1", qingxis).say("join").awaitBye()).isEqualTo("4403 no-seat");
    }

    @Test
    void theTimeLineAndTheRegisterKnowWhoCame() {
        TestPage township = house.seated("qingxi", id);
        township.say("leave").awaitBye();
        awaitState(township.seat(), "left");

        assertThat(
                        house
                                .as("operator")
                                .get("/api/v1/conferences/" + id + "/timeline")
                                .json()
                                .getJsonArray("items")
                                .stream()
                                .map(JsonObject.class::cast)
                                .map(line -> line.getString("what")))
                .contains("conference.created", "conference.opened", "invitation.answered", "seat.joined", "seat.left");
        assertThat(house.database.number("select count(*) from audit where action = 'conference.joined'"
                        + " and person = 'p-qingxi' and subject = 'conference/" + id + "'"))
                .isEqualTo(1);
    }
}
