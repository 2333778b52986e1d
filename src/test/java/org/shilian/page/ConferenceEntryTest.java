package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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

    @RegisterExtension
    static final ConferenceBench BENCH = new ConferenceBench();

    private String conference;

    @BeforeEach
    void call() {
        conference = BENCH.call(ConferenceBench.conference("consultation", "汛情会商", "u-centre-101"));
    }

    private SeatedPage host(BrowserContext window) {
        return BENCH.open("operator", window, "/conference/" + conference);
    }

    private SeatedPage guest(JsonObject guest) {
        String ticket =
                BENCH.act(conference, "/guests", guest.put("role", "clerk")).getString("ticket");
        String address = BENCH.centre().address("/conference/" + conference + "?ticket=" + ticket);
        return SeatedPage.open(BENCH.window(), address);
    }

    private void letIn(SeatedPage guest) {
        assertThat(guest.page().locator("main.gate")).containsText("主持人同意");
        JsonArray seats = BENCH.get(conference).getJsonArray("seats");
        String waiting = IntStream.range(0, seats.size())
                .mapToObj(seats::getJsonObject)
                .filter(seat -> seat.getString("state").equals("lobby"))
                .map(seat -> seat.getString("seat"))
                .findFirst()
                .orElseThrow();
        BENCH.act(conference, "/seats/" + waiting + "/admit", new JsonObject());
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
        BrowserContext window = BENCH.window();
        window.addInitScript(FOUL_ANSWERS);
        try (SeatedPage page = host(window)) {
            page.enter();
            assertThat(page.page().locator("main.gate [role=alert]")).containsText("应答不符合要求");
            assertThat(page.page().locator("main.gate button")).hasText("重新进入");
        }
    }

    @Test
    void whatIsRefusedIsToldForAWhile() {
        try (SeatedPage page = host(BENCH.window())) {
            page.enter().seat();
            page.page().evaluate("document.querySelector('conference-page').desk.room.say({ type: 'chat', text: '' })");
            Locator trouble = page.page().locator(".trouble");
            assertThat(trouble).hasCount(1);
            assertThat(trouble).hasCount(0);
        }
    }

    @Test
    void aCameraThatIsGivenAfterOneHasLeftIsLetGoOf() {
        BrowserContext window = BENCH.window();
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
