package org.shilian.conference.sfu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

/** Who is shown where there are more cameras and screens than slots, and what comes and goes without a new offer. */
class MediaSlotsTest {
    private static final Chromium CHROMIUM = Chromium.launch();

    private final MediaHouse house = new MediaHouse(2);

    @AfterEach
    void close() {
        house.close();
    }

    @AfterAll
    static void closeBrowser() {
        CHROMIUM.close();
    }

    @Test
    void theTwoSlotsShowWhoIsWantedThenWhoStandsInTheLight() {
        try (MediaPage one = open("one");
                MediaPage two = open("two");
                MediaPage three = open("three");
                MediaPage four = open("four");
                MediaPage wall = MediaPage.open(CHROMIUM, house, "wall", true)) {
            one.slotOf("two");
            two.slotOf("one");
            three.slotOf("one");
            four.slotOf("one");
            wall.await("p.slots.video.length === 2 && p.slots.audio.length === 4");
            wall.await("p.slots.video.every(({ mid }) => p.in[mid]?.frames > 10)");

            await(house.bridge.spotlight(MediaHouse.ROOM, "four"));
            wall.awaitFramesOf("four", 10);
            two.awaitFramesOf("four", 10);

            wall.say(want("three", "two"));
            wall.slotOf("two");
            wall.slotOf("three");
            wall.awaitFramesOf("three", 10);
            wall.awaitFramesOf("two", 10);
            assertThat(wall.look().getJsonObject("slots").getJsonArray("video")).hasSize(2);
            two.awaitFramesOf("four", 10);

            wall.say(want("one"));
            wall.awaitFramesOf("one", 10);
            wall.awaitFramesOf("four", 10);
        }
    }

    @Test
    void aScreenIsASecondPictureOfASeatAndGoesBeforeCameras() {
        try (MediaPage one = open("one");
                MediaPage two = open("two");
                MediaPage three = open("three")) {
            one.awaitFramesOf("two", 10);
            one.awaitFramesOf("three", 10);
            two.run("share()");
            String screen = one.screenOf("two");
            one.await("p.in." + screen + "?.height === 540");
            one.awaitPackets(screen, 20);
            three.screenOf("two");
            three.awaitFramesOf("one", 10);

            two.run("unshare()");
            one.await("!p.slots.video.some((slot) => slot.source === 'screen')");
            one.awaitFramesOf("two", 10);
            one.awaitFramesOf("three", 10);
        }
    }

    @Test
    void aPageThatIsLoadedAgainTakesItsSeatAgain() {
        try (MediaPage one = open("one");
                MediaPage two = open("two")) {
            one.awaitFramesOf("two", 10);
            two.awaitFramesOf("one", 10);
            two.reload();
            two.awaitFramesOf("one", 10);
            two.awaitPackets(two.voiceOf("one"), 30);
            one.awaitFramesOf("two", 10);
            one.awaitPackets(one.voiceOf("two"), 30);
            assertThat(await(house.bridge.stats(MediaHouse.ROOM))).hasSize(2);
        }
    }

    @Test
    void whoOnlyLooksIsShownAllAndShownToNobody() {
        try (MediaPage one = open("one");
                MediaPage wall = MediaPage.open(CHROMIUM, house, "wall", true)) {
            wall.awaitFramesOf("one", 20);
            wall.awaitPackets(wall.voiceOf("one"), 30);
            JsonObject seen = one.look();
            assertThat(seen.getJsonObject("slots").getJsonArray("video")).isEmpty();
            assertThat(seen.getJsonObject("slots").getJsonArray("audio")).isEmpty();
            assertThat(wall.look().getJsonObject("out")).isEmpty();
        }
    }

    private MediaPage open(String seat) {
        return MediaPage.open(CHROMIUM, house, seat, false);
    }

    private static JsonObject want(String... seats) {
        JsonArray wishes = new JsonArray();
        for (String seat : seats) {
            wishes.add(new JsonObject().put("seat", seat).put("source", "camera"));
        }
        return new JsonObject().put("type", "constraints").put("want", wishes);
    }
}
