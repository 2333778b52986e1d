package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A township is called: it rings, one click answers and both see each other; who declines says why. */
class CentrePageTest {
    /** As a browser is before anybody has clicked. */
    private static final String SILENT = """
            Object.defineProperty(AudioContext.prototype, "state", { get() { return this.woken ? "running" : "suspended"; } });
            AudioContext.prototype.resume = async function () { this.woken = true; };
            """;

    @RegisterExtension
    static final ConferenceBench BENCH = new ConferenceBench();

    private static String call(String unit, String title) {
        return BENCH.call(ConferenceBench.conference("consultation", title, unit));
    }

    /** Nobody calls yet, and what the page says of that has come from the centre. */
    private static SeatedPage calm(String user) {
        SeatedPage page = BENCH.open(user, "/");
        assertThat(page.page().locator(".calm h2")).hasText("现在没有来电");
        assertThat(page.page().locator("conference-list p")).containsText("今天没有会议");
        return page;
    }

    @Test
    void oneClickAnswersAndBothSeeEachOther() {
        try (SeatedPage township = calm("qingxi")) {
            String id = call("u-centre-101", "汛情会商");
            try (SeatedPage host = BENCH.open("operator", "/conference/" + id).enter()) {
                assertThat(township.page().locator("incoming-call h2")).hasText("汛情会商");
                township.page().waitForCondition(() -> township.page().title().startsWith("来电"));
                township.page().locator("incoming-call .answer").click();
                township.page().waitForURL("**/conference/*#now");
                township.awaitMoreFrames(host.seat(), 10);
                host.awaitMoreFrames(township.seat(), 10);
                assertThat(township.wrong()).isEmpty();
            }
        }
    }

    @Test
    void whoDeclinesSaysWhy() {
        try (SeatedPage township = calm("liuhe")) {
            String id = call("u-centre-102", "周例会商");
            Locator call = township.page().locator("incoming-call");
            call.locator("button:not(.answer)").click();
            call.locator("input").fill("负责人在村里 <b>");
            call.locator("button.danger").click();
            assertThat(township.page().locator(".calm")).isVisible();
            JsonObject invitation = BENCH.get(id).getJsonArray("invitations").getJsonObject(0);
            assertThat(invitation.getString("state")).isEqualTo("declined");
            assertThat(invitation.getString("words")).isEqualTo("负责人在村里 <b>");
            assertThat(township.page().locator("conference-list a")).isVisible();
            BENCH.act(id, "/end", new JsonObject());
            assertThat(township.page().locator("conference-list .state")).hasText("已结束");
            assertThat(township.wrong()).isEmpty();
        }
    }

    @Test
    void whatBeginsSoonIsRemindedOf() {
        try (SeatedPage township = calm("nanping")) {
            Instant soon = Instant.now().plus(Duration.ofMinutes(28));
            String id = BENCH.call(ConferenceBench.conference("consultation", "防汛例会", "u-centre-107")
                    .put("begins", soon.toString()));
            assertThat(township.page().locator(".reminder")).containsText("「防汛例会」");
            BENCH.act(id, "/end", new JsonObject());
            assertThat(township.page().locator(".reminder")).hasCount(0);
            assertThat(township.wrong()).isEmpty();
        }
    }

    @Test
    void thatItCannotRingIsToldBeforeItHasTo() {
        BrowserContext window = BENCH.window();
        window.addInitScript(SILENT);
        try (SeatedPage township = BENCH.open("baisha", window, "/centre")) {
            Locator silent = township.page().locator(".silent");
            silent.locator("button").click();
            assertThat(silent).hasCount(0);
            assertThat(township.wrong()).isEmpty();
        }
    }

    @Test
    void camerasAndMicrophonesAreTriedBeforehand() {
        try (SeatedPage township = calm("shiqiao")) {
            township.page().locator("button[aria-expanded=false]").click();
            assertThat(township.page().locator("device-check video")).isVisible();
            township.page().locator("button[aria-expanded=true]").click();
            assertThat(township.page().locator("device-check")).hasCount(0);
            assertThat(township.wrong()).isEmpty();
        }
    }

    @Test
    void nothingSeriousIsFoundByAxe() {
        try (SeatedPage township = calm("wangqiao")) {
            township.page().locator("button[aria-expanded=false]").click();
            call("u-centre-104", "汛情会商");
            assertThat(township.page().locator("incoming-call h2")).isVisible();
            assertThat(AccessibilityTest.found(township.page())).isEmpty();
            township.page().locator("incoming-call button:not(.answer)").click();
            assertThat(AccessibilityTest.found(township.page())).isEmpty();
        }
    }
}
