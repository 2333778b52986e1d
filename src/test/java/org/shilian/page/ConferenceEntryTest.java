package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;
import org.shilian.http.Visitor;

/** The ways into a conference and out of it: a guest's link, refused answers, devices that are let go of. */
class ConferenceEntryTest {
    private static final String FOUL_ANSWERS = """
            Object.defineProperty(RTCPeerConnection.prototype, "localDescription", {
              get: () => ({ type: "answer", sdp: "v=0\\r\\n" }),
            });
            """;
    private static final String LATE_CAMERA = """
            const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            window.given = [];
            const permitted = new Promise((permit) => (window.permit = permit));
            navigator.mediaDevices.getUserMedia = async (wanted) => {
              if (wanted.video) await permitted;
              const stream = await open(wanted);
              if (wanted.video) given.push(...stream.getTracks());
              return stream;
            };
            """;

    private static final String LET_GO = "given.length > 0 && given.every((track) => track.readyState === 'ended')";

    private static DemoCentre centre;
    private static Chromium chromium;
    private static Visitor operator;

    private String conference;

    @BeforeAll
    static void start() {
        centre = DemoCentre.start();
        chromium = Chromium.launch();
        operator = centre.person("operator");
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
    }

    @BeforeEach
    void call() {
        JsonObject invite = new JsonObject().put("units", new JsonArray().add("u-centre-101"));
        JsonObject call = new JsonObject()
                .put("kind", "consultation")
                .put("title", "汛情会商")
                .put("invite", invite);
        conference = operator.post("/api/v1/conferences", call).json().getString("id");
    }

    private SeatedPage host(BrowserContext window) {
        return SeatedPage.open(centre.signedIn(window, "operator"), centre.address("/conference/" + conference));
    }

    private SeatedPage guest(JsonObject guest) {
        String ticket = operator.post("/api/v1/conferences/" + conference + "/guests", guest.put("role", "clerk"))
                .json()
                .getString("ticket");
        String address = centre.address("/conference/" + conference + "?ticket=" + ticket);
        return SeatedPage.open(chromium.window(), address);
    }

    private void letIn(SeatedPage guest) {
        assertThat(guest.page().locator("main.gate")).containsText("主持人同意");
        String path = "/api/v1/conferences/" + conference;
        JsonArray seats = operator.get(path).json().getJsonArray("seats");
        String waiting = IntStream.range(0, seats.size())
                .mapToObj(seats::getJsonObject)
                .filter(seat -> seat.getString("state").equals("lobby"))
                .map(seat -> seat.getString("seat"))
                .findFirst()
                .orElseThrow();
        operator.post(path + "/seats/" + waiting + "/admit", new JsonObject());
        guest.seat();
    }

    @Test
    void aGuestWhoGaveNoNameIsAskedAsOftenAsItTakes() {
        try (SeatedPage guest = guest(new JsonObject())) {
            Locator problem = guest.page().locator("main.gate form [role=alert]");
            guest.enter();
            assertThat(problem).isVisible();
            guest.enter();
            assertThat(problem).isVisible();
            guest.page().locator("input[name=name]").fill("张建国");
            letIn(guest.enter());
            assertThat(guest.wrong()).isEmpty();
        }
    }

    @Test
    void aGuestIsAskedBeforeLeavingSinceTheLinkIsGoodOnce() {
        try (SeatedPage guest = guest(new JsonObject().put("name", "张建国"))) {
            letIn(guest.enter());
            guest.act("leave").click();
            guest.page().locator("confirm-dialog button[value=no]").click();
            assertThat(guest.page().locator("conference-bar")).isVisible();
            guest.act("leave").click();
            guest.page().locator("confirm-dialog button[value=yes]").click();
            assertThat(guest.page().locator("main.gate [role=alert]")).containsText("新的链接");
            assertThat(guest.page().locator("main.gate button")).hasCount(0);
            assertThat(guest.wrong()).isEmpty();
        }
    }

    @Test
    void aRefusedAnswerIsTriedOnceMoreAndThenTold() {
        BrowserContext window = chromium.window();
        window.addInitScript(FOUL_ANSWERS);
        try (SeatedPage page = host(window)) {
            page.enter();
            assertThat(page.page().locator("main.gate [role=alert]")).containsText("应答不符合要求");
            assertThat(page.page().locator("main.gate button")).hasText("重新进入");
        }
    }

    @Test
    void whatIsRefusedIsToldForAWhile() {
        try (SeatedPage page = host(chromium.window())) {
            page.enter().seat();
            page.page().evaluate("document.querySelector('conference-page').desk.room.say({ type: 'chat', text: '' })");
            Locator trouble = page.page().locator(".trouble");
            assertThat(trouble).hasCount(1);
            assertThat(trouble).hasCount(0);
        }
    }

    @Test
    void aCameraThatIsGivenAfterOneHasLeftIsLetGoOf() {
        BrowserContext window = chromium.window();
        window.addInitScript(LATE_CAMERA);
        try (SeatedPage seated = host(window)) {
            Page page = seated.page();
            page.locator("button.primary.large").click();
            seated.seat();
            seated.act("leave").click();
            assertThat(page.locator("main.gate [role=alert]")).isVisible();
            page.evaluate("permit()");
            page.waitForCondition(() -> (boolean) page.evaluate(LET_GO));
            assertThat(seated.wrong()).isEmpty();
        }
    }
}
