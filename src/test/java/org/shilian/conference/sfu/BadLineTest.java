package org.shilian.conference.sfu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.browser.Chromium;
import org.shilian.conference.LineStats;

/** Two real pages, the second behind a line that gets bad and good again. */
class BadLineTest {
    private static final Chromium CHROMIUM = Chromium.launch();

    /** Sound goes on: what is made up for lost packets stays a small part, also where the machine is busy. */
    private static final double MADE_UP = 0.25;

    private final MediaHouse house = new MediaHouse();
    private final BadLine line = new BadLine(house.bridge.port());
    private final MediaPage good = MediaPage.open(CHROMIUM, house, "good", false);

    @BeforeEach
    void lay() {
        house.lay("bad", line);
    }

    @AfterEach
    void close() {
        good.close();
        house.close();
        line.close();
    }

    @AfterAll
    static void closeBrowser() {
        CHROMIUM.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.1})
    void whatIsLostIsSentAgainAndSoundGoesOn(double loss) {
        try (MediaPage bad = MediaPage.open(CHROMIUM, house, "bad", false)) {
            String seen = bad.slotOf("good");
            String heard = bad.voiceOf("good");
            bad.awaitFramesOf("good", 10);
            good.awaitFramesOf("bad", 10);
            line.become(new BadLine.Kind(loss, 20, 0));
            bad.await("p.in." + seen + ".again > 3 && p.in." + seen + ".nacks > 0");
            double concealed = bad.concealedIn(heard, 250);
            assertThat(concealed).isLessThan(MADE_UP);
            bad.await("p.quality?.reason === 'loss'");
            line.become(BadLine.Kind.GOOD);
            bad.awaitFramesOf("good", 20);
            good.awaitFramesOf("bad", 20);
            bad.await("p.quality.level === 'good'");
        }
    }

    @Test
    void aLongWayIsToldAndCarriesSoundAndPicture() {
        try (MediaPage bad = MediaPage.open(CHROMIUM, house, "bad", false)) {
            bad.awaitFramesOf("good", 10);
            line.become(new BadLine.Kind(0, 200, 0));
            bad.await("p.quality?.reason === 'delay'");
            double concealed = bad.concealedIn(bad.voiceOf("good"), 150);
            assertThat(concealed).isLessThan(MADE_UP);
            bad.awaitFramesOf("good", 40);
            line.become(BadLine.Kind.GOOD);
            bad.await("p.quality.level === 'good'");
        }
    }

    @Test
    void aNarrowLineIsShownTheLowestLayerUntilItIsWideAgain() {
        try (MediaPage bad = MediaPage.open(CHROMIUM, house, "bad", false)) {
            String seen = bad.slotOf("good");
            bad.say(wanting(seen, 720));
            bad.await("p.in." + seen + "?.height > 180");
            line.become(new BadLine.Kind(0, 20, 300_000));
            bad.await("p.in." + seen + ".height === 180");
            double concealed = bad.concealedIn(bad.voiceOf("good"), 250);
            assertThat(concealed).isLessThan(MADE_UP);
            bad.awaitFramesOf("good", 20);
            bad.await("p.quality?.reason === 'bandwidth'");
            line.become(BadLine.Kind.GOOD);
            bad.await("p.in." + seen + ".height > 180");
            bad.await("p.quality.level === 'good'");
        }
    }

    @Test
    void onTheNarrowestLineThePictureGoesAndSoundGoesOn() {
        try (MediaPage bad = MediaPage.open(CHROMIUM, house, "bad", false)) {
            bad.awaitFramesOf("good", 10);
            line.become(new BadLine.Kind(0, 20, 100_000));
            bad.await("p.slots.video.length === 0");
            bad.await("p.quality?.reason === 'bandwidth'");
            double concealed = bad.concealedIn(bad.voiceOf("good"), 250);
            assertThat(concealed).isLessThan(MADE_UP);
            line.become(BadLine.Kind.GOOD);
            bad.awaitFramesOf("good", 20);
            bad.await("p.quality.level === 'good'");
        }
    }

    @Test
    void whereUdpIsBlockedSoundAndPictureComeOverTcp() {
        line.become(BadLine.Kind.DEAD);
        try (MediaPage bad = MediaPage.open(CHROMIUM, house, "bad", false)) {
            bad.awaitFramesOf("good", 20);
            good.awaitFramesOf("bad", 20);
            bad.awaitPackets(bad.voiceOf("good"), 50);
            good.awaitPackets(good.voiceOf("bad"), 50);
            assertThat(bad.look().getString("remote")).isEqualTo("tcp");
            assertThat(await(house.bridge.stats(MediaHouse.ROOM)))
                    .filteredOn(one -> one.endpoint().equals("bad"))
                    .extracting(LineStats::tcp)
                    .containsExactly(true);
        }
    }

    private static JsonObject wanting(String mid, int height) {
        return new JsonObject().put("type", "constraints").put("slots", new JsonObject().put(mid, height));
    }
}
