package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The case overlay and the agenda are changed in the conference page and in the console, and all see it by their role. */
class CaseDialogTest {
    @RegisterExtension
    static final ConferenceBench BENCH = new ConferenceBench();

    private String conference;

    @BeforeEach
    void call() {
        conference = BENCH.call(ConferenceBench.conference("mediation", "征地补偿联合调处", "u-centre-101"));
    }

    private String path(String rest) {
        return "/api/v1/conferences/" + conference + rest;
    }

    private SeatedPage editor(int width, int height) {
        SeatedPage page = BENCH.open("operator", BENCH.window(width, height), "/conference/" + conference)
                .enter();
        page.seat();
        return page;
    }

    private static Locator dialog(SeatedPage page) {
        page.page().locator("header [data-act=case]").click();
        Locator dialog = page.page().locator("case-dialog");
        assertThat(dialog.locator("case-form form")).isVisible();
        return dialog;
    }

    @Test
    void aChangeComesToEachRoleWithWhatItMaySee() {
        JsonObject guest = BENCH.operator()
                .post(path("/guests"), new JsonObject().put("role", "party"))
                .json();
        String address = BENCH.centre().address("/conference/" + conference + "?ticket=" + guest.getString("ticket"));
        try (SeatedPage host = editor(1920, 1080);
                SeatedPage party = SeatedPage.open(BENCH.window(), address);
                SeatedPage township = SeatedPage.open(
                                BENCH.centre().signedIn(BENCH.window(), "qingxi"),
                                BENCH.centre().address("/conference/" + conference))
                        .enter()) {
            party.page().locator("input[name=name]").fill("张建国");
            party.enter();
            host.act("people").click();
            host.page().locator("[data-act=admit]").click();
            party.seat();
            township.seat();
            assertThat(party.page().locator("header [data-act=case]")).hasCount(0);
            Locator dialog = dialog(host);
            dialog.locator("input[name=title]").fill("<img src=x onerror=alert(1)>征地");
            dialog.locator("input[name=due]").fill("2026-12-01");
            dialog.locator("select[name=colour]").selectOption("amber");
            dialog.locator("input[name=note]").fill("内部：标准待核");
            assertThat(dialog.locator("[data-preview=all] .note")).containsText("标准待核");
            assertThat(dialog.locator("[data-preview=cut] .note")).hasCount(0);
            dialog.locator("case-form .primary").click();
            for (SeatedPage other : new SeatedPage[] {township, party}) {
                assertThat(other.page().locator("case-overlay .title dd")).hasText("<img src=x onerror=alert(1)>征地");
            }
            assertThat(township.page().locator("case-overlay .note")).containsText("标准待核");
            assertThat(party.page().locator("case-overlay .note")).hasCount(0);
            assertThat(dialog.locator("case-history ol ul > li")).hasCount(4);
            PageBench.shot(host.page(), "case-1920");
            dialog.locator("case-history button").click();
            assertThat(party.page().locator("case-overlay .title")).hasCount(0);
            assertThat(dialog.locator("input[name=note]")).hasValue("");
            assertThat(host.wrong()).isEmpty();
            assertThat(AccessibilityTest.found(host.page())).isEmpty();
        }
    }

    @Test
    void neitherOfTwoEditorsLosesWhatTheyWrote() {
        try (SeatedPage host = editor(390, 844)) {
            Locator dialog = dialog(host);
            dialog.locator("input[name=title]").fill("我写的事项");
            dialog.locator("input[name=unit]").fill("长".repeat(201));
            dialog.locator("case-form .primary").click();
            assertThat(dialog.locator("#unit-fault")).containsText("太长");
            assertThat(dialog.locator("input[name=unit]")).isFocused();
            dialog.locator("input[name=unit]").fill("清溪镇");

            JsonObject theirs = new JsonObject().put("title", "对方的事项").put("stage", "签署");
            assertThat(BENCH.operator().ifMatch(0).put(path("/overlay"), theirs).status())
                    .isEqualTo(200);
            dialog.locator("case-form .primary").click();
            assertThat(dialog.locator(".other")).containsText("对方的事项");
            assertThat(dialog.locator(".other strong")).hasText("您写的：我写的事项");
            assertThat(dialog.locator("input[name=title]")).hasValue("我写的事项");
            assertThat(dialog.locator("input[name=stage]")).hasValue("签署");
            PageBench.shot(host.page(), "case-390");
            assertThat(AccessibilityTest.found(host.page())).isEmpty();
            dialog.locator("case-form .primary").click();
            assertThat(dialog.locator("case-form [role=status]")).containsText("已保存");
            JsonObject stands = BENCH.operator().get(path("/overlay")).json();
            assertThat(stands.getString("title")).isEqualTo("我写的事项");
            assertThat(stands.getString("stage")).isEqualTo("签署");
            assertThat(stands.getString("unit")).isEqualTo("清溪镇");

            JsonObject points = new JsonObject().put("points", new JsonArray().add("对方的议题"));
            BENCH.operator().put(path("/agenda"), points);
            dialog.locator("agenda-form form input").fill("我的议题");
            dialog.locator("agenda-form form button").click();
            assertThat(dialog.locator("agenda-form li")).hasCount(2);
            assertThat(dialog.locator("agenda-form li input").first()).hasValue("对方的议题");
            PageBench.shot(host.page(), "case-390-agenda");
        }
    }

    @Test
    void theAgendaIsMadeByKeysAlone() {
        try (SeatedPage host = editor(1280, 800)) {
            Page page = host.page();
            page.keyboard().press("e");
            Locator agenda = page.locator("case-dialog agenda-form");
            agenda.locator("form input").focus();
            for (String point : new String[] {"核对面积", "<b>听取意见", "签字"}) {
                page.keyboard().type(point);
                page.keyboard().press("Enter");
                assertThat(agenda.locator("form input")).hasValue("");
            }
            agenda.locator("[data-at='2'] [data-act=up]").focus();
            page.keyboard().press("Enter");
            assertThat(agenda.locator("[data-at='1'] [data-act=up]")).isFocused();
            assertThat(agenda.locator("[data-at='1'] input")).hasValue("签字");
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Enter");
            assertThat(agenda.locator("[data-at='1'] strong")).hasText("进行中");
            assertThat(page.locator("conference-page > case-overlay .point, case-overlay .point")
                            .first())
                    .containsText("2．签字");
            agenda.locator("[data-at='2'] input").focus();
            page.keyboard().press("End");
            page.keyboard().type("</b>");
            page.keyboard().press("Enter");
            assertThat(agenda.locator("[data-at='2'] input")).hasValue("<b>听取意见</b>");
            agenda.locator("[data-at='0'] [data-act=remove]").focus();
            page.keyboard().press("Enter");
            assertThat(agenda.locator("li")).hasCount(2);
            JsonObject stands = BENCH.operator().get(path("")).json().getJsonObject("agenda");
            assertThat(stands.getJsonArray("points")).containsExactly("签字", "<b>听取意见</b>");
            assertThat(stands.getInteger("point")).isZero();
            page.keyboard().press("Escape");
            assertThat(page.locator("case-dialog dialog")).not().isVisible();
        }
    }

    @Test
    void theConsoleReachesItFromTheRunningConference() {
        try (Watched desk = Watched.open(
                BENCH.centre().signedIn(BENCH.window(), "operator"),
                BENCH.centre().address("/console"))) {
            Locator panel = desk.page().locator("call-panel");
            panel.locator("li[data-conference='" + conference + "'] [data-act=case]")
                    .click();
            panel.locator("case-dialog input[name=stage]").fill("调处");
            panel.locator("case-dialog case-form .primary").click();
            assertThat(panel.locator("case-dialog case-history ol > li").first())
                    .containsText("调处");
            PageBench.shot(desk.page(), "case-console");
            assertThat(BENCH.operator().get(path("/overlay")).json().getString("stage"))
                    .isEqualTo("调处");
            assertThat(desk.wrong()).isEmpty();
        }
    }
}
