package org.shilian.conference.sfu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

/** What is taken from a seat holds on the packets that others get, although its page goes on sending. */
class MediaFloorTest {
    private static final Chromium CHROMIUM = Chromium.launch();

    private final MediaHouse house = new MediaHouse();
    private final MediaPage one = MediaPage.open(CHROMIUM, house, "one", false);
    private final MediaPage two = MediaPage.open(CHROMIUM, house, "two", false);
    private final MediaPage three = MediaPage.open(CHROMIUM, house, "three", false);
    private String twoSeen = "";
    private String twoHeard = "";
    private String threeSeen = "";
    private String threeHeard = "";

    @BeforeEach
    void sitDown() {
        twoSeen = one.slotOf("two");
        twoHeard = one.voiceOf("two");
        threeSeen = one.slotOf("three");
        threeHeard = one.voiceOf("three");
        two.slotOf("three");
        three.slotOf("two");
        one.awaitFramesOf("two", 10);
        one.awaitFramesOf("three", 10);
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        three.close();
        house.close();
    }

    @AfterAll
    static void closeBrowser() {
        CHROMIUM.close();
    }

    @Test
    void whoIsMutedIsNeitherHeardNorSeenUntilTheMuteIsTakenBack() {
        await(house.bridge.mute(MediaHouse.ROOM, "two", true, true));
        one.await("!p.slots.video.concat(p.slots.audio).some((slot) => slot.seat === 'two')");
        nothingComesOfTwo();

        await(house.bridge.mute(MediaHouse.ROOM, "two", false, false));
        one.awaitFramesOf("two", 10);
        one.awaitPackets(one.voiceOf("two"), 30);
    }

    @Test
    void aMuteOfTheVoiceAloneLeavesThePicture() {
        await(house.bridge.mute(MediaHouse.ROOM, "two", true, false));
        one.await("!p.slots.audio.some((slot) => slot.seat === 'two')");
        one.awaitPackets(threeHeard, 20);
        int heard = one.packets(twoHeard);
        one.awaitFramesOf("two", 20);
        two.awaitSent("m0", 50);
        one.awaitPackets(threeHeard, 50);
        assertThat(one.packets(twoHeard)).isEqualTo(heard);
    }

    @Test
    void whoWithdrawsIsHeardAndSeenByThoseWhoWithdrewAlone() {
        await(house.bridge.caucus(MediaHouse.ROOM, Set.of("one", "three")));
        one.await("!p.slots.video.concat(p.slots.audio).some((slot) => slot.seat === 'two')");
        two.await("p.slots.video.length === 0 && p.slots.audio.length === 0");
        nothingComesOfTwo();
        int[] atTwo = {two.packets("v0"), two.packets("v1"), two.packets("a0"), two.packets("a1")};
        one.awaitSent("m0", 50);
        three.awaitSent("m0", 50);
        one.awaitPackets(threeHeard, 50);
        assertThat(new int[] {two.packets("v0"), two.packets("v1"), two.packets("a0"), two.packets("a1")})
                .containsExactly(atTwo);

        await(house.bridge.caucus(MediaHouse.ROOM, Set.of()));
        one.awaitFramesOf("two", 10);
        two.awaitFramesOf("one", 10);
        two.awaitPackets(two.voiceOf("three"), 30);
    }

    @Test
    void whoIsRemovedIsGoneForAll() {
        await(house.bridge.remove(MediaHouse.ROOM, "two"));
        one.await("p.slots.video.length === 1 && p.slots.audio.length === 1");
        nothingComesOfTwo();
        int received = two.packets("v0") + two.packets("v1") + two.packets("a0") + two.packets("a1");
        one.awaitPackets(threeHeard, 50);
        assertThat(two.packets("v0") + two.packets("v1") + two.packets("a0") + two.packets("a1"))
                .as("nor does it hear or see anybody")
                .isEqualTo(received);
    }

    @Test
    void nothingComesOfAConferenceThatEnded() {
        await(house.bridge.expire(MediaHouse.ROOM));
        two.awaitSent("m0", 20);
        int before = one.packets(twoSeen) + one.packets(threeSeen) + one.packets(twoHeard) + one.packets(threeHeard);
        two.awaitSent("m0", 50);
        three.awaitSent("m0", 50);
        assertThat(one.packets(twoSeen) + one.packets(threeSeen) + one.packets(twoHeard) + one.packets(threeHeard))
                .isEqualTo(before);
        one.await("p.state !== 'connected'");
    }

    /** The third seat goes on being heard and seen meanwhile, and the second page goes on sending. */
    private void nothingComesOfTwo() {
        one.awaitPackets(threeHeard, 20);
        int seen = one.packets(twoSeen);
        int heard = one.packets(twoHeard);
        two.awaitSent("m0", 50);
        two.awaitSent("m1l", 10);
        one.awaitPackets(threeHeard, 50);
        one.awaitPackets(threeSeen, 20);
        assertThat(one.packets(twoSeen)).isEqualTo(seen);
        assertThat(one.packets(twoHeard)).isEqualTo(heard);
    }
}
