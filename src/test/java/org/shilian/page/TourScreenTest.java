package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

/** A tour that lies on two screens of a wall goes from camera to camera. */
class TourScreenTest {
    private static final int DWELL = 6;
    private static final int LATENESS_MILLIS = 1_000;

    /** Keeps, of every change of cameras, when it was, what was to be seen then, and whether the fade ended. */
    private static final String NOTE_SWITCHES = """
            tour => {
              const root = tour.shadowRoot;
              const tile = (name) => root.querySelector("live-tile." + name);
              const playing = (name) => tile(name)?.shadowRoot.querySelector("video")?.readyState >= 2;
              let shown = tile("front")?.dataset.at;
              window.switches = [];
              new MutationObserver(() => {
                const front = tile("front");
                if (!front || front.dataset.at === shown) return;
                shown = front.dataset.at;
                const when = performance.timeOrigin + performance.now();
                const pictures = playing("front") && playing("former");
                window.switches.push({ at: Number(shown), when, pictures, covered: false, faded: false });
              }).observe(root, { subtree: true, attributes: true, childList: true });
              const last = () => window.switches.at(-1) ?? {};
              root.addEventListener("transitionrun", ({ target }) => {
                const former = tile("former");
                last().covered ||= target === tile("front") && former && getComputedStyle(former).opacity === "1";
              });
              root.addEventListener("transitionend", ({ target }) => {
                last().faded ||= target === tile("front") && getComputedStyle(target).opacity === "1";
              });
            }
            """;

    private static Chromium chromium;
    private static DemoCentre centre;
    private static JsonArray cameras;

    @BeforeAll
    static void start() {
        centre = DemoCentre.start();
        cameras = new JsonArray();
        for (String name : new String[] {"甲", "乙", "丙"}) {
            cameras.add(centre.addCamera("tour-" + cameras.size(), "云岭县巡看街口" + name));
        }
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
    }

    @BeforeEach
    void hang() {
        JsonObject tour =
                new JsonObject().put("type", "tour").put("cameras", cameras).put("dwell", DWELL);
        centre.hang(
                "main",
                new JsonArray()
                        .add(DemoCentre.window("a", "", 0.25, 0.1, 0.5, 0.5).put("source", tour)));
    }

    @Test
    void oneCameraFadesIntoTheNextOnBothScreensTogether() {
        try (Watched left = screen(1);
                Watched right = screen(2)) {
            JsonObject change = fadedSwitch(left.page());
            fadedSwitch(right.page());
            left.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "tour-left.png")));
            double there = change.getDouble("when");
            double here = near(right.page(), change);
            System.out.printf("a tour changed %.1f ms apart on two screens%n", Math.abs(there - here));
            assertThat(left.wrong()).isEmpty();
            assertThat(right.wrong()).isEmpty();
        }
    }

    @Test
    void goesOnWhereItWouldBeAfterTheServerWasKilled() {
        try (Watched left = screen(1)) {
            Page page = left.page();
            page.evaluate("window.loaded = 'once'");
            fadedSwitch(page);
            JsonObject before = tour();
            centre.kill();
            assertThat(page.locator("connection-sign .sign")).isVisible();
            centre.startAgain();
            assertThat(page.locator("connection-sign .words")).hasText("已连接");
            assertThat(tour()).isEqualTo(before);
            page.evaluate("window.switches.length = 0");
            JsonObject change = fadedSwitch(page);
            assertThat(change.getInteger("at")).isEqualTo(turn(before, change.getDouble("when")));
            assertThat(page.evaluate("window.loaded")).isEqualTo("once");
        }
    }

    private static Watched screen(int number) {
        Watched watched = Watched.open(centre.signedIn(chromium.window()), centre.address("/wall/main/" + number));
        assertThat(watched.page().locator("tour-window live-tile.front .chrome.good"))
                .isVisible();
        watched.page().locator("tour-window").evaluate(NOTE_SWITCHES);
        return watched;
    }

    /** Waits for a change from a picture to a picture, the former opaque under the next until that is opaque too. */
    private static JsonObject fadedSwitch(Page page) {
        Object found = page.waitForFunction(
                        "() => JSON.stringify(window.switches.find((each) => each.pictures && each.covered && each.faded))")
                .jsonValue();
        return new JsonObject((String) found);
    }

    /** Waits for the same change on another screen; answers when it was there. */
    private static double near(Page page, JsonObject change) {
        return ((Number) page.waitForFunction(
                                "({ at, when }) => window.switches.find((each) => each.at === at"
                                        + " && Math.abs(each.when - when) < " + DWELL * 1_000 + ")?.when",
                                change.getMap())
                        .jsonValue())
                .doubleValue();
    }

    private static JsonObject tour() {
        return centre.wall("main").getJsonArray("windows").getJsonObject(0).getJsonObject("source");
    }

    /** Which camera's turn it is by the wall's own words, a moment after a change. */
    private static int turn(JsonObject tour, double changedAt) {
        double since = changedAt
                + LATENESS_MILLIS
                - Instant.parse(tour.getString("anchor")).toEpochMilli();
        int turns = (int) Math.floor(since / (tour.getInteger("dwell") * 1_000.0));
        return Math.floorMod(tour.getInteger("start", 0) + turns, cameras.size());
    }
}
