package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shilian.browser.Chromium;

/** What hangs on a wall besides cameras, and the layouts of a screen, by the toolbar of the console. */
class WindowKindsTest {
    private static final String WORDS = "<b>防汛值班</b>";
    private static final String RUNNING = "今日 18 时起启动四级应急响应";
    private static final int MANY = 17;
    private static final Offset<Double> PIXELS = Offset.offset(3.0);

    private static Chromium chromium;
    private static DemoCentre centre;
    private static Watched console;
    private static Watched screen;

    @BeforeAll
    static void start() {
        centre = DemoCentre.start();
        centre.hang("main", new JsonArray());
        chromium = Chromium.launch();
        console = open("/console");
        screen = open("/wall/main/1");
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

    @BeforeEach
    void inControl() {
        centre.admin().send("POST", "/api/v1/walls/main/control", null);
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(console.wrong()).isEmpty();
        assertThat(screen.wrong()).isEmpty();
    }

    @Test
    void eachKindThatIsAddedShowsWhatItIsFor() {
        centre.hang("main", new JsonArray());
        Page desk = console.page();
        assertThat(desk.locator("wall-canvas .window")).hasCount(0);
        add("clock");
        add("map");
        add("ticker");
        add("text");
        desk.locator("add-menu input").fill(WORDS);
        desk.locator("add-menu input").press("Enter");
        Page wall = screen.page();
        assertThat(wall.locator(".window")).hasCount(4);
        assertThat(wall.locator("wall-clock .time")).hasText(Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?"));
        assertThat(wall.locator("county-map .legend")).containsText("正常");
        assertThat(wall.locator("news-line")).containsText(Pattern.compile("摄像机|自"));
        assertThat(wall.locator("wall-window .text")).hasText(WORDS);
        wall.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "window-kinds.png")));
        desk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "window-kinds-console.png")));
    }

    private static void add(String type) {
        Locator windows = console.page().locator("wall-canvas .window");
        int before = windows.count();
        console.page().locator("add-menu select").selectOption(type);
        if (!type.equals("text")) {
            assertThat(windows).hasCount(before + 1);
        }
    }

    @Test
    void wordsOfOnesOwnRunInTheTicker() {
        JsonObject source = new JsonObject().put("type", "ticker").put("text", RUNNING);
        centre.hang("main", new JsonArray().add(window("a", 0, 0, 0.5, 0.1).put("source", source)));
        assertThat(screen.page().locator("news-line")).containsText(RUNNING);
    }

    /** Of 17 windows as many stay as the layout has cells; the others are told of, and come back. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "4,4,2", "9,9,3", "16,16,4", "1+5,6,3", "1+7,8,4"})
    void aScreenIsLaidOut(String layout, int cells, int side) {
        JsonArray many = new JsonArray();
        for (int i = 0; i < MANY; i++) {
            many.add(window("t" + (10 + i), 0.1 * (i % 4), 0.2 * (i / 4), 0.1, 0.2));
        }
        centre.hang("main", many);
        Page desk = console.page();
        assertThat(desk.locator("wall-canvas .window")).hasCount(MANY);
        desk.locator("wall-canvas .screen").first().focus();
        desk.locator("wall-toolbar select").nth(1).selectOption(layout);
        Locator windows = screen.page().locator(".window");
        assertThat(windows).hasCount(cells);
        assertThat(desk.locator("toast-line .toast").last()).containsText((MANY - cells) + " 个窗口已移除");
        assertThat(screen.page().locator("wall-window .text").first()).isVisible();
        fillsTheScreen(windows, layout, side);
        screen.page()
                .screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "layout-" + layout + ".png")));
        desk.keyboard().press("Control+z");
        assertThat(windows).hasCount(MANY);
    }

    /** One window is large where the layout says so; all others are one cell each, and no two share a cell. */
    private static void fillsTheScreen(Locator windows, String layout, int side) {
        int large = layout.contains("+") ? side - 1 : 1;
        double width = 1920.0 / side;
        double height = 1080.0 / side;
        List<String> places = new ArrayList<>();
        for (Locator window : windows.all()) {
            BoundingBox box = window.boundingBox();
            int span = Math.round((float) (box.width / width)) == large && box.x < width && box.y < height ? large : 1;
            assertThat(box.width).isCloseTo(span * width, PIXELS);
            assertThat(box.height).isCloseTo(span * height, PIXELS);
            for (int cell = 0; cell < span * span; cell++) {
                places.add(Math.round(box.x / width + cell % span) + "," + Math.round(box.y / height + cell / span));
            }
        }
        assertThat(places).hasSize(side * side).doesNotHaveDuplicates();
    }

    private static JsonObject window(String id, double x, double y, double w, double h) {
        return DemoCentre.window(id, "", x, y, w, h)
                .put("source", new JsonObject().put("type", "text").put("text", "窗口 " + id));
    }
}
