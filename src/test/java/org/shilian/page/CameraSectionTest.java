package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.browser.Chromium;
import org.shilian.demo.DemoHouse;
import org.shilian.identity.Role;

/** The administration of cameras, in a real browser on the demo county with real streams. */
class CameraSectionTest {
    private static final String TABLE = """
            名称,所属地编码,责任单位编码,纬度,经度,画面类型,场所类型,建设单位,法定用途,已设提示标识
            清溪镇·集市东口·01,990423101,u-centre-101,31.08,110.61,集市,市场,清溪镇综治中心,公共安全,是
            清溪镇·澡堂·01,990423101,u-centre-101,31.08,110.61,其他,浴室,清溪镇综治中心,公共安全,是
            <b onmouseover=alert(1)>,990423101,u-centre-101,三十一,110.61,集市,市场,清溪镇综治中心,公共安全,是
            """;

    @TempDir
    static Path folder;

    private static DemoHouse house;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        house = new DemoHouse(folder).filled();
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    private static Page section(BrowserContext window) {
        String centre = "http://127.0.0.1:" + house.port();
        String token = house.token(DemoHouse.COUNTY, Role.ADMINISTRATOR);
        window.addCookies(List.of(new Cookie("shilian_session", token).setUrl(centre)));
        Page page = window.newPage();
        page.navigate(centre + "/admin#cameras");
        assertThat(page.locator("data-table tbody tr").first()).isVisible();
        return page;
    }

    private static void fillIn(Page page, String name, String url) {
        page.locator(".bar button.primary").click();
        assertThat(page.locator("side-panel h2")).hasText("添加摄像机");
        page.locator("#url").fill(url);
        page.locator("#name").fill(name);
        page.locator("#place").fill("清溪镇 · 990423101");
        page.locator("#unit").selectOption("u-centre-101");
        page.locator("#lat").fill("31.1");
        page.locator("#lon").fill("110.6");
        page.locator("#owner").fill("清溪镇综治中心");
        page.locator("#legalPurpose").fill("公共安全");
        page.locator("camera-form button.primary").click();
    }

    @Test
    void aCameraIsAddedByItsAddressAndTestedAtOnce() {
        try (BrowserContext window = chromium.window()) {
            Page page = section(window);
            fillIn(page, "清溪镇·新点·01", "test:?width=320&height=240&rate=10");
            assertThat(page.locator("side-panel h2")).hasText("清溪镇·新点·01");
            page.locator("camera-test button").click();
            assertThat(page.locator("camera-test [role=status]")).containsText("画面正常：320×240");

            fillIn(page, "清溪镇·新点·02", "rtsp://camera.invalid:554/1");
            assertThat(page.locator("side-panel h2")).hasText("清溪镇·新点·02");
            page.locator("camera-test button").click();
            assertThat(page.locator("camera-test [role=status]")).containsText("没有画面：");

            page.locator("#password").fill("not-shown-again");
            page.locator("#user").fill("viewer");
            page.locator("camera-form button.primary").click();
            assertThat(page.locator("#password-hint")).containsText("已加密保存");
            assertThat(page.locator("#password")).hasValue("");
        }
    }

    @Test
    void whatThePoliceAreToldIsEnteredAndStandsThere() {
        try (BrowserContext window = chromium.window()) {
            Page page = section(window);
            fillIn(page, "清溪镇·备案点·01", "");
            assertThat(page.locator("side-panel h2")).hasText("清溪镇·备案点·01");
            page.locator("#device").selectOption("dome");
            page.locator("#inUseSince").fill("2026-11-02");
            page.locator("#maskMode").selectOption("overlay");
            page.locator("[name=nearProtected]").check();
            page.locator("camera-form button.primary").click();
            assertThat(page.locator("#consent-fault")).not().isEmpty();
            assertThat(page.locator("#consent")).isFocused();
            page.locator("#consent").fill("某单位 2026 年复函");
            page.locator("camera-form button.primary").click();
            assertThat(page.locator("#consent-fault")).isEmpty();
            page.reload();
            assertThat(page.locator("#device")).hasValue("dome");
            assertThat(page.locator("#inUseSince")).hasValue("2026-11-02");
            assertThat(page.locator("#maskMode")).hasValue("overlay");
            assertThat(page.locator("#consent")).hasValue("某单位 2026 年复函");
            assertThat(page.locator("[name=nearProtected]")).isChecked();
        }
    }

    @Test
    void whatWasTypedForOneCameraDoesNotStayForTheNext() {
        try (BrowserContext window = chromium.window()) {
            Page page = section(window);
            page.locator("data-table tbody tr").nth(0).click();
            assertThat(page.locator("#user")).hasValue("");
            page.locator("#user").fill("typed-and-not-kept");
            page.locator("data-table tbody tr").nth(1).click();
            assertThat(page.locator("side-panel h2"))
                    .hasText(page.locator("data-table tbody tr")
                            .nth(1)
                            .locator("td")
                            .first()
                            .innerText());
            assertThat(page.locator("#user")).hasValue("");
        }
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        try (BrowserContext window = chromium.window()) {
            Page page = section(window);
            fillIn(page, "清溪镇·新点·03", "http://camera.invalid/1");
            assertThat(page.locator("#url-fault")).not().isEmpty();
            assertThat(page.locator("#url")).isFocused();
        }
    }

    @Test
    void aTableIsLookedThroughBeforeItsGoodLinesAreTaken() {
        try (BrowserContext window = chromium.window()) {
            Page page = section(window);
            page.locator(".bar").getByText("从表格导入").click();
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("点位.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
            Locator bad = page.locator("table-import tbody tr");
            assertThat(bad).hasCount(2);
            assertThat(bad.nth(0)).containsText("场所类型");
            assertThat(bad.nth(1)).containsText("<b onmouseover=alert(1)>");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pages", "camera-import.png")));
            page.locator("table-import button.primary").click();
            assertThat(page.locator("table-import .done")).containsText("1");
            page.locator(".bar input").fill("jishidongkou");
            assertThat(page.locator("data-table tbody tr")).hasCount(1);
        }
    }
}
