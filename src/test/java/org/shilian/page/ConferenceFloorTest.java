package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a host does by the buttons of the page, as it reaches the other pages and what they are sent. */
class ConferenceFloorTest {
    private static final String STAFF = "qingxi";
    private static final String OTHER_STAFF = "liuhe";

    /** A camera that costs next to nothing, so that a dozen run beside each other. */
    private static final String SMALL_CAMERA = """
            navigator.mediaDevices.getUserMedia = async ({ video }) => {
              if (!video) throw new DOMException("none", "NotFoundError");
              const canvas = Object.assign(document.createElement("canvas"), { width: 160, height: 90 });
              const pen = canvas.getContext("2d");
              let hue = 0;
              setInterval(() => {
                pen.fillStyle = `hsl(${(hue += 20)} 60% 50%)`;
                pen.fillRect(0, 0, 160, 90);
              }, 200);
              return canvas.captureStream(5);
            };
            """;

    private static final int GUESTS = 10;

    @RegisterExtension
    static final ConferenceBench BENCH = new ConferenceBench();

    private String conference;

    @BeforeEach
    void call() {
        conference = BENCH.call(ConferenceBench.conference("mediation", "联合调处", "u-centre-101", "u-centre-102"));
    }

    private SeatedPage open(String user) {
        return BENCH.open(user, "/conference/" + conference);
    }

    @Test
    void nobodyComesIntoALockedConferenceUntilItIsOpenAgain() {
        try (SeatedPage host = open("operator").enter();
                SeatedPage township = open(STAFF).enter();
                SeatedPage late = open(OTHER_STAFF)) {
            township.awaitMoreFrames(host.seat(), 10);
            host.act("people").click();
            host.page().locator("[data-act=lock]").click();
            assertThat(township.page().locator("header:has(h1)")).containsText("已锁定");
            late.enter();
            assertThat(late.page().locator("main.gate [role=alert]")).containsText("锁定");
            host.page().locator("[data-act=lock]").click();
            assertThat(township.page().locator("header:has(h1)")).not().containsText("已锁定");
            late.page().reload();
            late.enter();
            host.awaitMoreFrames(late.seat(), 10);
        }
    }

    @Test
    void whoIsLitIsSentLargeToTheOthers() {
        try (SeatedPage host = open("operator").enter();
                SeatedPage township = open(STAFF).enter();
                SeatedPage lit = open(OTHER_STAFF).enter()) {
            String seat = lit.seat();
            lit.act("microphone").click();
            township.page().setViewportSize(1600, 1000);
            township.page().keyboard().press("l");
            township.await("p.voice(given) > 50", host.seat());
            township.awaitMoreFrames(seat, 10);
            host.act("people").click();
            host.page().locator("[data-seat=" + seat + "] [data-act=light]").click();
            assertThat(township.page().locator("conference-tile.large")).hasAttribute("data-key", seat + "/camera");
            township.await(
                    "p.height(given) >= 360 && p.slots.video.every((one) => one.seat === given"
                            + " || p.height(one.seat) < p.height(given))",
                    seat);
            host.page().locator("[data-seat=" + seat + "] [data-act=unlight]").click();
            assertThat(township.page().locator("conference-tile.large"))
                    .hasAttribute("data-key", host.seat() + "/camera");
            township.await("p.height(given) >= 360", host.seat());
        }
    }

    @Test
    void aScreenIsSharedBesideTheCamera() {
        try (SeatedPage host = open("operator").enter();
                SeatedPage township = open(STAFF).enter()) {
            String seat = host.seat();
            township.awaitMoreFrames(seat, 10);
            host.act("screen").click();
            township.await("p.screen(given) > 3", seat);
            township.awaitMoreFrames(seat, 10);
            assertThat(township.page().locator("conference-tile[data-key='" + seat + "/screen']"))
                    .isVisible();
            host.act("screen").click();
            township.await("!p.slots.video.some((one) => one.source === 'screen')");
            assertThat(township.page().locator("conference-tile[data-key$='/screen']"))
                    .hasCount(0);
            township.awaitMoreFrames(seat, 10);
        }
    }

    @Test
    void theTenthIsOnTheSecondPageAndItsPictureComesWhenThatIsTurnedTo() {
        List<SeatedPage> guests = new ArrayList<>();
        try (SeatedPage host = open("operator").enter()) {
            host.seat();
            for (int i = 0; i < GUESTS; i++) {
                guests.add(guest("当事人" + i).enter());
            }
            host.act("people").click();
            assertThat(host.page().locator("[data-act=admit]")).hasCount(GUESTS);
            for (int left = GUESTS; left > 0; left--) {
                host.page().locator("[data-act=admit]").first().click();
                assertThat(host.page().locator("[data-act=admit]")).hasCount(left - 1);
            }
            host.act("people").click();
            guests.forEach(SeatedPage::seat);
            JsonArray first = host.await(
                            "p.slots.video.length === 9 && p.slots.video.every((one) => p.frames(one.seat) > 5)")
                    .getJsonObject("slots")
                    .getJsonArray("video");
            assertThat(host.page().locator("conference-tile")).hasCount(9);
            assertThat(host.page().locator("conference-stage nav")).containsText("第 1 页，共 2 页");
            host.page().locator("conference-stage nav button").last().click();
            Locator tile = host.page().locator("conference-tile");
            assertThat(tile).hasCount(1);
            String tenth = tile.getAttribute("data-key").split("/", 2)[0];
            assertThat(first.encode()).doesNotContain(tenth);
            host.awaitMoreFrames(tenth, 10);
        } finally {
            guests.forEach(SeatedPage::close);
        }
    }

    private SeatedPage guest(String name) {
        JsonObject wanted = new JsonObject().put("role", "party").put("name", name);
        String ticket = BENCH.act(conference, "/guests", wanted).getString("ticket");
        BrowserContext window = BENCH.window();
        window.addInitScript(SMALL_CAMERA);
        return SeatedPage.open(window, BENCH.centre().address("/conference/" + conference + "?ticket=" + ticket));
    }
}
