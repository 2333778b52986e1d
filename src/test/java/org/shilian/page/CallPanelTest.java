package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The console calls a township: it declines, is called again, answers, and the conference is ended. */
class CallPanelTest {
    @RegisterExtension
    static final ConferenceBench BENCH = new ConferenceBench();

    private static Watched console() {
        return Watched.open(
                BENCH.centre().signedIn(BENCH.large(), "operator"),
                BENCH.centre().address("/console"));
    }

    private static Locator conference(Locator panel, String title) {
        return panel.locator("li[data-conference]", new Locator.LocatorOptions().setHasText(title));
    }

    private static void end(Locator panel, Locator conference) {
        conference.locator(".acts .danger").click();
        panel.locator("confirm-dialog button.danger").click();
        assertThat(conference).hasCount(0);
    }

    @Test
    void aTownshipIsCalledUntilItAnswersAndTheConferenceIsEnded() {
        try (Watched desk = console();
                SeatedPage township = BENCH.open("qingxi", "/centre")) {
            Page page = desk.page();
            Locator panel = page.locator("call-panel");
            assertThat(township.page().locator(".calm h2")).isVisible();
            panel.locator(".head button").click();
            Locator dialog = panel.locator("call-dialog dialog");
            assertThat(dialog.locator(".acts .primary")).isDisabled();
            dialog.locator("input[name=title]").fill("汛情会商 <b>");
            dialog.locator("input[type=search]").fill("qingxi");
            dialog.locator(".unit", new Locator.LocatorOptions().setHasText("清溪镇综治中心"))
                    .locator("input")
                    .check();
            dialog.locator("input[type=search]").fill("没有的单位");
            assertThat(dialog.locator("fieldset p")).hasText("没有找到这样的单位。");
            PageBench.shot(page, "call-dialog");
            dialog.locator(".acts .primary").click();
            assertThat(dialog).not().isVisible();

            Locator one = conference(panel, "汛情会商 <b>");
            Locator called = one.locator(".invited li");
            assertThat(called.locator(".state")).hasText("正在响铃");
            Locator ringing = township.page().locator("incoming-call");
            ringing.locator("button:not(.answer)").click();
            ringing.locator("input").fill("稍后 <i>回电");
            ringing.locator("button.danger").click();
            assertThat(called.locator(".words")).hasText("稍后 <i>回电");
            PageBench.shot(page, "call-declined");
            called.locator("button").click();
            assertThat(called.locator(".state")).hasText("正在响铃");
            ringing.locator(".answer").click();
            assertThat(called.locator(".state")).hasText("已接听");
            assertThat(one.locator(".acts a")).hasAttribute("href", Pattern.compile("/conference/c-.+"));
            PageBench.shot(page, "call-answered");

            end(panel, one);
            assertThat(township.page().locator("main.gate [role=alert]")).containsText("会议");
            assertThat(desk.wrong()).isEmpty();
        }
    }

    @Test
    void moreAreCalledToAConferenceByKeysAlone() {
        try (Watched desk = console()) {
            Page page = desk.page();
            Locator panel = page.locator("call-panel");
            panel.locator(".head button").focus();
            page.keyboard().press("Enter");
            Locator dialog = panel.locator("call-dialog dialog");
            assertThat(dialog.locator("select")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().type("周例会商");
            page.keyboard().press("Tab");
            page.keyboard().type("王桥");
            assertThat(dialog.locator(".unit").first()).containsText("王桥");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            Locator one = conference(panel, "周例会商");
            assertThat(one.locator(".invited li")).hasCount(1);
            one.getByText("再邀请").click();
            assertThat(dialog.locator("select")).hasCount(0);
            dialog.locator("input[type=search]").fill("石桥镇综治");
            dialog.locator(".unit input").first().check();
            dialog.locator(".acts .primary").click();
            assertThat(one.locator(".invited li")).hasCount(2);
            end(panel, one);
            assertThat(panel.locator("p.quiet")).containsText("没有正在进行的会议");
            assertThat(desk.wrong()).isEmpty();
        }
    }

    @Test
    void nothingSeriousIsFoundByAxe() {
        try (Watched desk = console()) {
            Page page = desk.page();
            Locator panel = page.locator("call-panel");
            panel.locator(".head button").click();
            Locator dialog = panel.locator("call-dialog dialog");
            dialog.locator("input[name=title]").fill("防汛会商");
            dialog.locator(".unit input").first().check();
            assertThat(AccessibilityTest.found(page)).isEmpty();
            dialog.locator(".acts .primary").click();
            Locator one = conference(panel, "防汛会商");
            assertThat(one.locator(".invited li")).hasCount(1);
            assertThat(AccessibilityTest.found(page)).isEmpty();
            end(panel, one);
        }
    }
}
