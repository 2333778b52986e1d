package org.shilian.conference.sfu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.conference.Connectivity;
import org.shilian.conference.EndpointPlan;
import org.shilian.conference.SlotMap;
import org.shilian.conference.VideoKind;
import org.shilian.conference.sfu.rtcp.RtcpKind;
import org.shilian.conference.sfu.rtp.RtpPacket;

class RoomTest {
    private static final int AGAIN = 97;

    private final TestRoom house = new TestRoom();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void soundAndPicturesGoToTheOthersAndNotBack() {
        FakePage one = house.joined("one");
        FakePage two = house.joined("two");
        shows(two);
        assertThat(types(one)).containsExactly(111, 96, 96);
        assertThat(two.received()).isEmpty();
        assertThat(house.slots.get("one"))
                .isEqualTo(new SlotMap(
                        List.of(new SlotMap.Voice("a0", "two")),
                        List.of(new SlotMap.Picture("v0", "two", VideoKind.CAMERA))));
    }

    @Test
    void aMuteHoldsOnThePacketsAndThePictureComesBackWithAKeyFrame() {
        FakePage one = house.joined("one");
        FakePage two = house.joined("two");
        shows(two);
        one.received();
        house.room.mute(two.endpoint, true, true);
        two.speak();
        two.show(true);
        house.tick();
        two.show(true);
        assertThat(one.received()).isEmpty();
        assertThat(house.slots.get("one")).isEqualTo(SlotMap.EMPTY);

        house.room.mute(two.endpoint, false, false);
        house.tick();
        two.show(false);
        assertThat(one.received()).isEmpty();
        two.show(true);
        two.speak();
        assertThat(types(one)).containsExactly(96, 111);
    }

    @Test
    void aMuteFromBeforeThePageAnsweredHolds() {
        FakePage one = house.joined("one");
        FakePage two = house.seat("two");
        house.room.mute(two.endpoint, true, true);
        two.join();
        shows(two);
        assertThat(one.received()).isEmpty();
    }

    @Test
    void whoWithdrawsIsAloneWithThoseWhoDidAlsoWhenAPageComesAgain() {
        FakePage one = house.joined("one");
        FakePage two = house.joined("two");
        FakePage three = house.joined("three");
        shows(one);
        two.received();
        three.received();
        house.room.caucus(Set.of("one", "two"));
        one.speak();
        one.show(true);
        assertThat(types(two)).containsExactly(111, 96);
        assertThat(three.received()).isEmpty();

        house.room.leave(one.endpoint);
        one.endpoint.close();
        FakePage again = house.joined("one");
        shows(again);
        assertThat(types(two)).containsExactly(111, 96, 96);
        assertThat(three.received()).isEmpty();
    }

    @Test
    void whoWithdrawsOrLeavesHasTheFloorNoLonger() {
        FakePage one = house.joined("one");
        FakePage two = house.joined("two");
        speaks(one, 0);
        house.room.caucus(Set.of("one"));
        speaks(one, 3000);
        assertThat(house.speakers)
                .as("those who withdrew are heard by themselves")
                .containsExactly("one", "nobody");
        speaks(two, 6000);
        house.room.leave(two.endpoint);
        two.endpoint.close();
        assertThat(house.speakers).containsExactly("one", "nobody", "two", "nobody");
    }

    @Test
    void aPageThatIsNotReachedAnyMoreTakesNoSlot() {
        house.joined("one");
        FakePage two = house.joined("two");
        shows(two);
        house.tick();
        two.endpoint.lost();
        house.tick();
        assertThat(house.slots.get("one")).isEqualTo(SlotMap.EMPTY);
        assertThat(house.connectivity).endsWith(Connectivity.FAILED);
    }

    @Test
    void aStreamGoesOnUnderItsNewNameAndNotUnderTheFormer() {
        FakePage one = house.joined("one");
        FakePage two = house.joined("two");
        shows(two);
        int ssrc = one.received().get(1).ssrc();
        two.show(FakePage.CAMERA + 7, true);
        house.tick();
        two.show(FakePage.CAMERA + 7, true);
        assertThat(one.received()).extracting(RtpPacket::ssrc).containsExactly(ssrc);
        two.show(FakePage.CAMERA, true);
        house.tick();
        two.show(FakePage.CAMERA, true);
        assertThat(one.received()).isEmpty();
        two.show(FakePage.CAMERA + 7, false);
        assertThat(one.received()).hasSize(1);
    }

    @Test
    void whatWasMissedIsSentAgainAndNotAsOftenAsSomebodyLikes() {
        FakePage one = house.joined("one");
        FakePage two = house.joined("two");
        shows(two);
        RtpPacket missed = one.received().get(2);
        for (int i = 0; i < 100; i++) {
            one.miss(missed.ssrc(), missed.sequence());
        }
        List<RtpPacket> again = one.received();
        assertThat(again).extracting(RtpPacket::payloadType).first().isEqualTo(AGAIN);
        assertThat(again).hasSizeLessThan(20);
    }

    @Test
    void aLineThatLacksIsTriedWithPaddingAlsoWhereNothingWasEverShown() {
        FakePage one = house.joined("one");
        FakePage two = house.joined("two");
        one.endpoint.downlink().constrain(Map.of("v0", 720, "v1", 720), List.of());
        two.endpoint.uplink().picture(VideoKind.CAMERA).offer(true);
        house.room.changed();
        house.tick();
        house.tick();
        assertThat(one.received()).first().satisfies(probe -> {
            assertThat(probe.payloadType()).isEqualTo(AGAIN);
            assertThat(probe.paddingLength()).isEqualTo(224);
            assertThat(probe.payloadLength()).isZero();
        });
    }

    @Test
    void aPageWithoutPictureSlotsHearsAndIsNeverTried() {
        FakePage two = house.joined("two");
        FakePage ear = house.seat(new EndpointPlan("ear", true, 2, 0));
        ear.join();
        house.tick();
        ear.endpoint.downlink().constrain(Map.of("v0", 720), List.of());
        shows(two);
        assertThat(types(ear)).containsExactly(111);
        assertThat(house.incidents.count(Incidents.Kind.ENDPOINT)).isZero();
    }

    @Test
    void aPageIsAskedForWhatIsMissingAndForTheKeyFrameThatSomebodyNeeds() {
        FakePage one = house.joined("one");
        FakePage two = house.joined("two");
        two.show(false);
        house.tick();
        house.tick();
        assertThat(two.told()).contains(RtcpKind.PLI);
        shows(two);
        two.told();
        two.picture(FakePage.CAMERA, false);
        two.show(false);
        house.tickAfter(20);
        assertThat(two.told()).contains(RtcpKind.NACK);
        house.tickAfter(2000);
        assertThat(two.told()).contains(RtcpKind.TRANSPORT_FEEDBACK, RtcpKind.RECEIVER_REPORT, RtcpKind.DESCRIPTION);
        assertThat(one.told()).contains(RtcpKind.SENDER_REPORT);
        two.control(FakePage.controls(one.endpoint.downlink().slots().get(2).ssrc()));
        assertThat(two.endpoint.control().sent()).containsOnlyKeys(FakePage.CAMERA);
    }

    private void shows(FakePage page) {
        page.speak();
        page.show(true);
        house.tick();
        page.show(true);
        page.show(false);
    }

    private void speaks(FakePage page, int fromMillis) {
        for (int millis = fromMillis; millis < fromMillis + 2000; millis += 100) {
            page.speak();
            house.tickAfter(millis);
        }
    }

    private static List<Integer> types(FakePage page) {
        return page.received().stream().map(RtpPacket::payloadType).toList();
    }
}
