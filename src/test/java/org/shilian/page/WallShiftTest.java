package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

/** A shift on the console with two screens: scene, tour, undo and redo, and a second operator who takes over. */
class WallShiftTest {
    private static final Path SHOTS = Path.of("target", "shots");
    private static final String SECOND = "another-long-pass-2026";
    private static Chromium chromium;
    private static DemoCentre centre;
    private static String one;
    private static String two;

    @BeforeAll
    static void start() {
        centre = DemoCentre.start();
        one = centre.addCamera("shift-one", "云岭县测试街口甲");
        two = centre.addCamera("shift-two", "云岭县测试街口乙");
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
    }

    private static Watched open(String path) {
        return Watched.open(
                centre.signedIn(chromium.window(new Browser.NewContextOptions().setViewportSize(1920, 1080))),
                centre.address(path));
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    private static Locator windowsOf(Page page) {
        return page.locator("wall-canvas .window");
    }

    @BeforeEach
    void inControl() {
        centre.admin().send("POST", "/api/v1/walls/main/control", null);
    }

    @Test
    void aShiftFromSceneToTourToUndoToTakeOver() {
        centre.hang("main", new JsonArray().add(DemoCentre.window("a", one, 0, 0, 0.25, 0.5)));
        try (Watched console = open("/console");
                Watched left = open("/wall/main/1");
                Watched twin = open("/wall/main/1")) {
            Page page = console.page();
            assertThat(windowsOf(page)).hasCount(1);
            assertThat(page.locator("control-sign")).containsText("您正在控制");
            assertThat(left.page().locator(".twice")).containsText("2 处打开");
            assertThat(twin.page().locator(".twice")).containsText("2 处打开");
            assertThat(page.locator("wall-canvas .screen").first()).containsText("已打开 2 处");

            saveScene(page, "夜班");
            page.keyboard().press("1");
            assertThat(windowsOf(page)).hasCount(6);
            assertThat(left.page().locator(".window")).hasCount(5);
            assertThat(page.locator("event-ticker .entries")).containsText("管理员 在「指挥大厅主屏」调出了场景「日常值守」");
            shot(page, "console-scene");

            hangTour(page);
            assertThat(page.locator("wall-canvas tour-window")).hasCount(1);
            shot(page, "console-tour");
            assertThat(left.page().locator("tour-window").first()).isVisible();
            page.keyboard().press("Control+z");
            assertThat(windowsOf(page)).hasCount(6);
            page.keyboard().press("Control+z");
            assertThat(windowsOf(page)).hasCount(1);
            page.keyboard().press("Control+y");
            assertThat(windowsOf(page)).hasCount(6);
            shot(left.page(), "wall-left");
            assertThat(console.wrong()).isEmpty();
            assertThat(left.wrong()).isEmpty();
        }
    }

    private static void saveScene(Page page, String name) {
        page.locator("scene-strip").getByText("存为场景").click();
        page.locator("scene-strip input").fill(name);
        page.locator("scene-strip input").press("Enter");
        assertThat(page.locator("scene-strip .scene")).hasText(new Pattern[] {
            Pattern.compile(".*日常值守.*", Pattern.DOTALL),
            Pattern.compile(".*防汛会商.*", Pattern.DOTALL),
            Pattern.compile(".*" + name + ".*", Pattern.DOTALL)
        });
        page.locator("wall-canvas .screen").first().focus();
    }

    private static void hangTour(Page page) {
        page.locator("wall-canvas .window").first().focus();
        page.locator("add-menu select").selectOption("tour");
        Locator dialog = page.locator("tour-dialog dialog");
        dialog.getByText("加入所选屏上的画面").click();
        assertThat(dialog.locator("li").first()).isVisible();
        shot(page, "tour-dialog");
        dialog.getByText("放到墙上").last().click();
        assertThat(dialog).isHidden();
    }

    @Test
    void aSecondOperatorIsToldAndTakesOver() {
        centre.hang("main", new JsonArray().add(DemoCentre.window("a", two, 0, 0, 0.25, 0.5)));
        JsonObject person = new JsonObject()
                .put("user", "second")
                .put("name", "周二")
                .put("password", DemoCentre.PASSWORD)
                .put("roles", new JsonArray().add("operator"))
                .put("scope", new JsonArray().add("*"));
        assertThat(centre.admin().post("/api/v1/people", person).status()).isEqualTo(201);
        centre.changeFirstPassword("second", DemoCentre.PASSWORD, SECOND);
        try (Watched first = open("/console")) {
            assertThat(first.page().locator("control-sign")).containsText("您正在控制");
            var window = chromium.window(new Browser.NewContextOptions().setViewportSize(1920, 1080));
            window.request()
                    .post(
                            centre.address("/api/v1/session"),
                            com.microsoft.playwright.options.RequestOptions.create()
                                    .setData(Map.of("user", "second", "password", SECOND)));
            try (Watched second = Watched.open(window, centre.address("/console"))) {
                Page page = second.page();
                assertThat(page.locator("control-sign")).containsText("正在控制");
                page.locator("wall-canvas .window").first().focus();
                page.keyboard().press("Delete");
                assertThat(page.locator("toast-line .toast")).containsText("您的这一步没有生效");
                assertThat(windowsOf(page)).hasCount(1);
                shot(page, "console-held");
                page.locator("control-sign").getByText("接管").click();
                assertThat(first.page().locator("toast-line .toast")).containsText("周二 已接管电视墙");
                shot(first.page(), "console-taken");
                page.locator("wall-canvas .window").first().focus();
                page.keyboard().press("Delete");
                assertThat(windowsOf(page)).hasCount(0);
                assertThat(second.wrong()).isEqualTo(List.of());
            }
        }
    }
}
