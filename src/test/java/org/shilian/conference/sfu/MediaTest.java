package org.shilian.conference.sfu;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

/** Real pages on the embedded bridge. */
class MediaTest {
    private static final Chromium CHROMIUM = Chromium.launch();

    private final MediaHouse house = new MediaHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @AfterAll
    static void closeBrowser() {
        CHROMIUM.close();
    }

    @Test
    void threePagesSeeAndHearEachOther() {
        try (MediaPage one = open("one");
                MediaPage two = open("two");
                MediaPage three = open("three")) {
            for (MediaPage page : new MediaPage[] {one, two, three}) {
                page.await("p.slots.video.length === 2 && p.slots.audio.length === 2");
                page.await("p.slots.video.every(({ mid }) => p.in[mid]?.frames > 30)");
                page.await("p.slots.audio.every(({ mid }) => p.in[mid]?.packets > 50 && p.in[mid].energy > 0)");
            }
            assertThat(one.look().getString("state")).isEqualTo("connected");
        }
    }

    @Test
    void theLayerFollowsTheHeightWanted() {
        try (MediaPage one = open("one");
                MediaPage two = open("two")) {
            String mid = one.slotOf("two");
            one.awaitFramesOf("two", 10);
            one.await("p.in." + mid + ".height === 180");
            one.say(wanting(mid, 720));
            one.await("p.in." + mid + ".height === 720");
            one.say(wanting(mid, 360));
            one.await("p.in." + mid + ".height === 360");
            two.await("p.heights.camera === 360");
            two.awaitFramesOf("one", 10);
        }
    }

    private MediaPage open(String seat) {
        return MediaPage.open(CHROMIUM, house, seat, false);
    }

    private static JsonObject wanting(String mid, int height) {
        return new JsonObject().put("type", "constraints").put("slots", new JsonObject().put(mid, height));
    }
}
