package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shilian.http.Visitor;

/** A conference in real browsers on the whole program: seen, heard, governed, left and come back to. */
class ConferencePageTest {
    private static final String UNIT = "u-centre-101";
    private static final String STAFF = "qingxi";
    private static final String OTHER_UNIT = "u-centre-102";
    private static final String OTHER_STAFF = "liuhe";
    private static final String NO_CAMERA = """
            const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = (wanted) =>
              wanted.video ? Promise.reject(new DOMException("none", "NotFoundError")) : open(wanted);
            """;

    @RegisterExtension
    static final ConferenceBench BENCH = new ConferenceBench();

    private String conference;

    @BeforeEach
    void call() {
        conference = BENCH.call(ConferenceBench.conference("mediation", "清溪镇征地补偿联合调处", UNIT, OTHER_UNIT));
    }

    private SeatedPage open(String user) {
        return open(user, BENCH.window());
    }

    private SeatedPage open(String user, BrowserContext window) {
        return BENCH.open(user, window, "/conference/" + conference);
    }

    @Test
    void twoPagesSeeAndHearEachOther() {
        try (SeatedPage host = open("operator").enter();
                SeatedPage township = open(STAFF).enter()) {
            host.awaitMoreFrames(township.seat(), 30);
            township.awaitMoreFrames(host.seat(), 30);
            host.await("p.voice(given) > 50", township.seat());
            township.await("p.voice(given) > 50", host.seat());
            assertThat(township.page().locator("conference-tile .name")).containsText("主持人");
            assertThat(host.wrong()).isEmpty();
            assertThat(township.wrong()).isEmpty();
        }
    }

    @Test
    void aPictureComesInTheHeightOfItsTile() {
        try (SeatedPage host = open("operator").enter();
                SeatedPage township = open(STAFF).enter()) {
            host.page().setViewportSize(1600, 1000);
            host.await("p.in[p.slots.video[0]?.mid]?.height === 720");
            host.page().setViewportSize(420, 420);
            host.await("p.in[p.slots.video[0]?.mid]?.height <= 360");
            host.awaitMoreFrames(township.seat(), 10);
        }
    }

    @Test
    void whoHasNoCameraComesInAllTheSame() {
        BrowserContext window = BENCH.window();
        window.addInitScript(NO_CAMERA);
        try (SeatedPage host = open("operator").enter();
                SeatedPage township = open(STAFF, window)) {
            assertThat(township.page().locator("device-check [role=alert]")).containsText("没有找到摄像头");
            township.enter();
            township.awaitMoreFrames(host.seat(), 10);
            host.await("p.voice(given) > 50", township.seat());
            assertThat(host.page().locator("conference-tile .instead")).containsText("已关摄像头");
        }
    }

    @Test
    void theOverlayFollowsAChangeOnEveryPage() {
        try (SeatedPage host = open("operator").enter();
                SeatedPage township = open(STAFF).enter()) {
            host.seat();
            township.seat();
            JsonObject overlay =
                    new JsonObject().put("title", "征地补偿").put("stage", "调处").put("colour", "amber");
            showCase(0, overlay);
            assertThat(host.page().locator("case-overlay dl")).containsText("征地补偿");
            showCase(1, overlay.put("stage", "<b>办结</b>"));
            assertThat(host.page().locator("case-overlay .stage")).containsText("<b>办结</b>");
            assertThat(township.page().locator("case-overlay dl")).containsText("征地补偿");
            assertThat(township.page().locator("case-overlay .stage")).containsText("<b>办结</b>");
        }
    }

    private void showCase(int version, JsonObject overlay) {
        Visitor.Answer changed =
                BENCH.operator().ifMatch(version).put("/api/v1/conferences/" + conference + "/overlay", overlay);
        assertThat(changed.status()).isEqualTo(200);
    }

    @Test
    void muteByTheHostHolds() {
        try (SeatedPage host = open("operator").enter();
                SeatedPage township = open(STAFF).enter()) {
            String seat = township.seat();
            host.await("p.voice(given) > 50", seat);
            host.act("people").click();
            host.page().locator("[data-seat=" + seat + "] [data-act=mute]").click();
            assertThat(township.act("microphone")).isDisabled();
            host.await("!p.slots.audio.some((one) => one.seat === given)", seat);
            int heard = host.heard();
            host.awaitMoreFrames(seat, 50);
            assertThat(host.heard()).isEqualTo(heard);
            host.page().locator("[data-seat=" + seat + "] [data-act=ask]").click();
            township.page().locator("[data-act=speak]").click();
            host.await("p.voice(given) > " + (heard + 50), seat);
        }
    }

    @Test
    void whoWithdrewWithTheMediatorIsNeitherSeenNorHeardByTheOthers() {
        try (SeatedPage host = open("operator").enter();
                SeatedPage mediator = open(STAFF).enter();
                SeatedPage other = open(OTHER_STAFF).enter()) {
            String withdrawn = mediator.seat();
            String staying = other.seat();
            host.await("p.voice(given) > 50", withdrawn);
            BENCH.operator()
                    .post(
                            "/api/v1/conferences/" + conference + "/seats/" + staying + "/mute",
                            new JsonObject().put("audio", true));
            host.await("!p.slots.audio.some((one) => one.seat === given)", staying);
            mediator.act("people").click();
            mediator.page().locator("[data-act=caucus]").click();
            mediator.page().locator("[data-seat=" + withdrawn + "] input").check();
            mediator.page().locator("conference-people button.primary").click();
            assertThat(mediator.page().locator("header strong")).hasText("单独协商中：其他人听不到");
            host.await("[...p.slots.audio, ...p.slots.video].every((one) => one.seat !== given)", withdrawn);
            int heard = host.heard();
            host.awaitMoreFrames(staying, 50);
            assertThat(host.heard()).isEqualTo(heard);
            mediator.page().locator("[data-act=caucus]").click();
            host.await("p.voice(given) > 50", withdrawn);
            host.awaitMoreFrames(withdrawn, 10);
        }
    }

    @Test
    void aGuestWaitsInTheLobbyAndIsLetIn() {
        BENCH.operator().put("/api/v1/conferences/" + conference + "/floor", new JsonObject().put("lobby", true));
        JsonObject guest = BENCH.operator()
                .post("/api/v1/conferences/" + conference + "/guests", new JsonObject().put("role", "party"))
                .json();
        String address = BENCH.centre().address("/conference/" + conference + "?ticket=" + guest.getString("ticket"));
        try (SeatedPage host = open("operator").enter();
                SeatedPage party = SeatedPage.open(BENCH.window(), address)) {
            party.page().locator("input[name=name]").fill("张建国");
            party.enter();
            assertThat(party.page().locator("main.gate")).containsText("主持人同意");
            host.seat();
            host.act("people").click();
            host.page().locator("[data-act=admit]").click();
            host.awaitMoreFrames(party.seat(), 10);
            assertThat(host.page().locator("conference-tile .name")).containsText("张建国");
            host.page().locator("conference-people [data-act=remove]").click();
            host.page().locator("confirm-dialog button.danger").click();
            assertThat(party.page().locator("main.gate [role=alert]")).containsText("请出");
        }
    }

    @Test
    void aSecondWindowTakesTheSeatAndOneButtonTakesItBack() {
        try (SeatedPage first = open("operator").enter()) {
            String seat = first.seat();
            try (SeatedPage second = open("operator").enter()) {
                assertThat(second.seat()).isEqualTo(seat);
                Locator back = first.page().locator("main.gate button.primary");
                assertThat(back).hasText("在这里继续");
                back.click();
                assertThat(first.seat()).isEqualTo(seat);
                assertThat(second.page().locator("main.gate [role=alert]")).isVisible();
            }
        }
    }

    @Test
    void aPageThatIsLoadedAnewSitsWhereItSatWithoutAQuestion() {
        try (SeatedPage host = open("operator").enter();
                SeatedPage township = open(STAFF).enter()) {
            String seat = township.seat();
            township.awaitMoreFrames(host.seat(), 10);
            township.page().reload();
            assertThat(township.seat()).isEqualTo(seat);
            township.awaitMoreFrames(host.seat(), 10);
            host.awaitMoreFrames(seat, 10);
        }
    }

    @Test
    void allOfItIsReachedByKeys() {
        try (SeatedPage host = open("operator").enter()) {
            host.seat();
            host.page().keyboard().press("h");
            host.await("p.own.hand === true");
            host.page().keyboard().press("m");
            host.await("p.own.audio === 'self'");
            host.page().keyboard().press("l");
            assertThat(host.page().locator("conference-stage")).hasAttribute("layout", "speaker");
            host.page().keyboard().press("c");
            assertThat(host.page().locator("conference-chat input")).isFocused();
            host.page().keyboard().type("大家好 <b>");
            host.page().keyboard().press("Enter");
            assertThat(host.page().locator("conference-chat .text")).hasText("大家好 <b>");
            host.page().keyboard().press("Tab");
            host.page().keyboard().press("?");
            assertThat(host.page().locator("key-help dialog")).isVisible();
        }
    }

    @Test
    void theEndIsToldToAll() {
        try (SeatedPage host = open("operator").enter();
                SeatedPage township = open(STAFF).enter()) {
            township.seat();
            host.seat();
            host.act("people").click();
            host.page().locator("conference-people [data-act=end]").click();
            host.page().locator("confirm-dialog button.danger").click();
            assertThat(township.page().locator("main.gate [role=alert]")).containsText("会议");
            assertThat(host.page().locator("main.gate button")).hasText("返回");
        }
    }

    @Test
    void nothingSeriousIsFoundByAxe() {
        try (SeatedPage host = open("operator")) {
            assertThat(AccessibilityTest.found(host.page())).isEmpty();
            host.enter().seat();
            showCase(0, new JsonObject().put("title", "征地补偿"));
            for (String panel : new String[] {"chat", "people", "devices"}) {
                host.act(panel).click();
                assertThat(host.page().locator("aside h2")).isVisible();
                assertThat(AccessibilityTest.found(host.page())).isEmpty();
            }
        }
    }
}
