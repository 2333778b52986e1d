package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;
import org.shilian.restream.peer.FakeRtspCamera;

/** One operator's shift in one go, from signing in and taking over to the last undo, and what the screen on the wall shows meanwhile. */
class WholeShiftTest {
    private static final String OPERATOR = "an-operators-pass-2026";
    private static final String[] NAMES = {"真机", "甲", "乙", "丙", "丁", "戊"};
    private static final Offset<Double> PIXELS = Offset.offset(3.0);

    private static Chromium chromium;
    private static DemoCentre centre;
    private static FakeRtspCamera camera;

    private Watched console;
    private Watched screen;
    private Page desk;
    private Page wall;

    @BeforeAll
    static void start() {
        camera = FakeRtspCamera.start();
        centre = DemoCentre.start();
        centre.addCamera("shift-0", "云岭县接班路口真机", camera.url().toString());
        for (int i = 1; i < NAMES.length; i++) {
            centre.addCamera("shift-" + i, "云岭县接班路口" + NAMES[i]);
        }
        JsonObject person = new JsonObject()
                .put("user", "night")
                .put("name", "周二")
                .put("password", DemoCentre.PASSWORD)
                .put("roles", new JsonArray().add("operator"))
                .put("scope", new JsonArray().add("*"));
        assertThat(centre.admin().post("/api/v1/people", person).status()).isEqualTo(201);
        centre.changeFirstPassword("night", DemoCentre.PASSWORD, OPERATOR);
        centre.hang("main", new JsonArray());
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
        camera.close();
    }

    @BeforeEach
    void open() {
        var large = new Browser.NewContextOptions().setViewportSize(1920, 1080);
        screen = Watched.open(centre.signedIn(chromium.window(large)), centre.address("/wall/main/1"));
        wall = screen.page();
        console = Watched.open(chromium.window(large), centre.address("/console"));
        desk = console.page();
    }

    @AfterEach
    void close() {
        console.close();
        screen.close();
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "shift-" + name + ".png")));
    }

    @Test
    void fromSigningInToSceneTourAlarmAndUndo() {
        signIn();
        layOut();
        saveClearAndRecall();
        hangATourAndStepIt();
        losesACameraAndAcknowledges();
        takesBackAndDoesAgain();
        assertThat(console.wrong()).isEmpty();
        assertThat(screen.wrong()).isEmpty();
    }

    private void signIn() {
        desk.waitForURL("**/signin**");
        assertThat(desk.locator("#user")).isFocused();
        desk.keyboard().type("night");
        desk.keyboard().press("Tab");
        desk.keyboard().type(OPERATOR);
        desk.keyboard().press("Enter");
        desk.waitForURL("**/console");
        assertThat(desk.locator("account-menu")).containsText("周二");
        assertThat(desk.locator("wall-canvas .teach")).containsText("墙上还没有画面");
        desk.locator("control-sign").getByText("接管").click();
        assertThat(desk.locator("control-sign")).containsText("您正在控制");
        assertThat(wall.locator("body")).containsText("还没有画面");
    }

    /** The first camera gets the large cell of the layout; the others find the small ones by themselves. */
    private void layOut() {
        hang("shift-0", 1);
        desk.locator("wall-canvas .window").press("Enter");
        desk.locator("wall-toolbar select").nth(1).selectOption("1+5");
        for (int i = 1; i < NAMES.length; i++) {
            hang("shift-" + i, i + 1);
        }
        BoundingBox large = wall.locator(".window", named("真机")).boundingBox();
        BoundingBox last = wall.locator(".window", named("戊")).boundingBox();
        assertThat(large.width).isCloseTo(1920 * 2 / 3.0, PIXELS);
        assertThat(large.height).isCloseTo(1080 * 2 / 3.0, PIXELS);
        assertThat(last.x).isCloseTo(1920 * 2 / 3.0, PIXELS);
        assertThat(last.y).isCloseTo(1080 * 2 / 3.0, PIXELS);
        for (String name : NAMES) {
            assertThat(wall.locator(".window", named(name)).locator(".state")).hasText("实时");
        }
        assertThat(desk.locator("event-ticker .entries")).not().containsText("画面恢复");
        shot(desk, "layout");
        shot(wall, "layout-wall");
    }

    private void hang(String code, int count) {
        Locator search = desk.locator("camera-tree input");
        search.fill(code);
        assertThat(desk.locator("camera-tree .row")).hasCount(1);
        search.press("Shift+Enter");
        assertThat(desk.locator("wall-canvas .window")).hasCount(count);
        assertThat(wall.locator(".window")).hasCount(count);
    }

    private static Page.LocatorOptions named(String name) {
        return new Page.LocatorOptions().setHasText("路口" + name);
    }

    private void saveClearAndRecall() {
        Locator strip = desk.locator("scene-strip");
        strip.getByText("存为场景").click();
        strip.locator("input").fill("早班");
        strip.locator("input").press("Enter");
        Locator scene = strip.locator(".scene", new Locator.LocatorOptions().setHasText("早班"));
        assertThat(scene).isVisible();
        desk.locator("wall-toolbar").getByText("清屏").click();
        assertThat(wall.locator(".window")).hasCount(0);
        assertThat(desk.locator("toast-line .toast")).containsText("6 个窗口已移除");
        scene.locator("button").first().click();
        assertThat(wall.locator(".window")).hasCount(NAMES.length);
        assertThat(desk.locator("event-ticker .entries")).containsText("周二 在「指挥大厅主屏」调出了场景「早班」");
    }

    /** In the cell that a camera is taken out of; its cameras change by the buttons that lie on the window. */
    private void hangATourAndStepIt() {
        desk.locator("wall-canvas .window", named("戊")).focus();
        desk.keyboard().press("Delete");
        assertThat(wall.locator(".window")).hasCount(NAMES.length - 1);
        desk.locator("add-menu select").selectOption("tour");
        Locator dialog = desk.locator("tour-dialog dialog");
        dialog.getByText("加入所选屏上的画面").click();
        dialog.locator("input[name=dwell]").fill("3600");
        dialog.locator("button[value=hang]").click();
        desk.locator("wall-canvas .window", new Page.LocatorOptions().setHas(desk.locator("tour-window")))
                .click();
        Locator shown = wall.locator("tour-window .front .name");
        Locator hands = desk.locator("wall-canvas tour-hands");
        assertThat(shown).hasText(Pattern.compile("轮巡 1/5 · .*"));
        press(hands, "暂停轮巡");
        assertThat(shown).hasText(Pattern.compile("轮巡已暂停 1/5 · .*"));
        press(hands, "下一路");
        assertThat(shown).hasText(Pattern.compile("轮巡已暂停 2/5 · .*"));
        press(hands, "下一路");
        assertThat(shown).hasText(Pattern.compile("轮巡已暂停 3/5 · .*"));
        shot(desk, "tour");
        shot(wall, "tour-wall");
        press(hands, "上一路");
        assertThat(shown).hasText(Pattern.compile("轮巡已暂停 2/5 · .*"));
        hands.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("继续轮巡"))
                .focus();
        desk.keyboard().press("Enter");
        assertThat(shown).hasText(Pattern.compile("轮巡 2/5 · .*"));
        assertThat(wall.locator(".window")).hasCount(NAMES.length);
    }

    private static void press(Locator hands, String words) {
        hands.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .click();
    }

    private void losesACameraAndAcknowledges() {
        camera.refuse();
        Locator fault = desk.locator("event-ticker .fault", named("真机"));
        Locator tile = wall.locator(".window", named("真机")).first();
        assertThat(fault).isVisible();
        assertThat(desk.locator("event-ticker .entries")).containsText("云岭县接班路口真机 画面中断");
        assertThat(tile.locator(".said")).containsText("画面中断");
        assertThat(tile.locator(".state")).hasText("中断");
        shot(desk, "alarm");
        shot(wall, "alarm-wall");
        fault.locator("button.acknowledge").click();
        assertThat(fault).hasClass(Pattern.compile(".*known.*"));
        assertThat(fault).containsText("周二");
        camera.listen();
        assertThat(fault).hasCount(0);
        assertThat(desk.locator("event-ticker .entries")).containsText("云岭县接班路口真机 画面恢复");
        assertThat(tile.locator(".state")).hasText("实时");
    }

    private void takesBackAndDoesAgain() {
        Locator undo = desk.locator("wall-toolbar").getByText("撤销");
        Locator redo = desk.locator("wall-toolbar").getByText("重做");
        undo.click();
        assertThat(wall.locator("tour-window")).hasCount(0);
        undo.click();
        assertThat(wall.locator(".window", named("戊"))).hasCount(1);
        undo.click();
        assertThat(wall.locator(".window")).hasCount(0);
        redo.click();
        assertThat(wall.locator(".window")).hasCount(NAMES.length);
        desk.locator("wall-canvas .window").first().focus();
        desk.keyboard().press("Control+y");
        assertThat(wall.locator(".window")).hasCount(NAMES.length - 1);
        desk.keyboard().press("Control+y");
        assertThat(wall.locator("tour-window")).hasCount(1);
        assertThat(redo).isDisabled();
        shot(desk, "end");
        shot(wall, "end-wall");
    }
}
