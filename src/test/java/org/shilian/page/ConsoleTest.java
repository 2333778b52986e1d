package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;
import org.shilian.http.Visitor;

class ConsoleTest {
    private static Chromium chromium;
    private static DemoCentre centre;
    private static String one;
    private static String two;

    private Watched watched;
    private Page page;

    @BeforeAll
    static void start() {
        centre = DemoCentre.start();
        one = centre.addCamera("console-one", "云岭县测试街口甲");
        two = centre.addCamera("console-two", "云岭县测试街口乙");
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
    }

    @BeforeEach
    void open() {
        centre.hang("main", new JsonArray().add(DemoCentre.window("a", one, 0, 0, 0.25, 0.5)));
        watched = Watched.open(
                centre.signedIn(chromium.window(new Browser.NewContextOptions().setViewportSize(1920, 1080))),
                centre.address("/console"));
        page = watched.page();
        page.locator(".window").waitFor();
    }

    @AfterEach
    void nothingWentWrong() {
        List<String> wrong = watched.wrong();
        watched.close();
        assertThat(wrong).isEmpty();
    }

    @Test
    void findsCamerasByNamePinyinInitialsAndCode() {
        for (String words : List.of("测试街口乙", "ceshijiekouyi", "csjky", "console-two")) {
            page.locator("camera-tree input").fill(words);
            assertThat(cameraRows()).hasCount(1);
            assertThat(cameraRows().locator(".name")).hasText("云岭县测试街口乙");
        }
        page.locator("camera-tree input").fill("没有这样的名字");
        assertThat(page.locator("camera-tree .empty")).containsText("没有找到");
    }

    @Test
    void showsAPlaceUnderItsNewName() {
        Locator county = page.locator("camera-tree #row-990423");
        assertThat(county).isVisible();
        Visitor admin = centre.admin();
        JsonObject place = admin.get("/api/v1/places/990423").json();
        admin.ifMatch(place.getLong("version")).patch("/api/v1/places/990423", new JsonObject().put("name", "新名县"));
        assertThat(county).containsText("新名县");
        admin.ifMatch(place.getLong("version") + 1)
                .patch("/api/v1/places/990423", new JsonObject().put("name", place.getString("name")));
        assertThat(county).containsText(place.getString("name"));
    }

    @Test
    void hangsACameraThatIsDraggedFromTheTree() {
        page.locator("camera-tree input").fill("console-two");
        BoundingBox wall = page.locator(".wall").boundingBox();
        cameraRows()
                .dragTo(
                        page.locator(".wall"),
                        new Locator.DragToOptions().setTargetPosition(wall.width * 0.75, wall.height * 0.5));
        awaitWall("console-one@0.00,0.00 0.25x0.50", "console-two@0.50,0.00 0.50x1.00");
        assertThat(page.locator(".window")).hasCount(2);
    }

    @Test
    void hangsIntoTheCellThatALayoutHasLeft() {
        hangSmall(new double[][] {{1 / 3.0, 0}, {1 / 3.0, 1 / 3.0}, {1 / 3.0, 2 / 3.0}, {1 / 6.0, 2 / 3.0}});
        hangByKey();
        await().untilAsserted(() -> assertThat(layout()).hasSize(6).contains("console-two@0.00,0.67 0.17x0.33"));
    }

    /** On the left screen one large and some of the small windows of the layout 1+5. */
    private void hangSmall(double[][] places) {
        JsonArray windows = new JsonArray().add(DemoCentre.window("large", one, 0, 0, 1 / 3.0, 2 / 3.0));
        for (double[] place : places) {
            windows.add(DemoCentre.window("w" + windows.size(), one, place[0], place[1], 1 / 6.0, 1 / 3.0));
        }
        centre.hang("main", windows);
        assertThat(page.locator(".window")).hasCount(windows.size());
    }

    @Test
    void hangsWhereWindowsThatStandFreelyLeaveMostRoom() {
        centre.hang("main", new JsonArray().add(DemoCentre.window("b", one, 0.1, 0.1, 0.2, 0.3)));
        window("b").waitFor();
        assertThat(page.locator(".window")).hasCount(1);
        hangByKey();
        awaitWall("console-one@0.10,0.10 0.20x0.30", "console-two@0.00,0.40 0.50x0.60");
    }

    private void hangByKey() {
        page.locator("camera-tree input").fill("console-two");
        assertThat(cameraRows()).hasCount(1);
        page.locator("camera-tree input").press("Shift+Enter");
    }

    @Test
    void movesSwapsAndResizesByMouse() {
        hangBoth();
        drag(window("a"), 0.5, 0.5, window("b"), 0.5, 0.5);
        awaitWall("console-one@0.50,0.00 0.25x0.50", "console-two@0.00,0.00 0.25x0.50");
        drag(window("b"), 0.5, 0.5, window("b"), 0.5, 1.5);
        awaitWall("console-one@0.50,0.00 0.25x0.50", "console-two@0.00,0.50 0.25x0.50");
        window("a").focus();
        BoundingBox box = window("a").boundingBox();
        drag(box.x + box.width - 4, box.y + box.height - 4, box.x + box.width * 2 - 2, box.y + box.height * 2 - 2);
        awaitWall("console-one@0.50,0.00 0.50x1.00", "console-two@0.00,0.50 0.25x0.50");
    }

    @Test
    void doesEverythingByKeysAlone() {
        page.keyboard().press("/");
        page.keyboard().type("console-two");
        assertThat(cameraRows()).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(page.locator("camera-preview live-tile .name")).hasText("云岭县测试街口乙");
        page.keyboard().press("w");
        awaitWall("console-one@0.00,0.00 0.25x0.50", "console-two@0.25,0.00 0.25x0.50");
        window("a").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Delete");
        awaitWall("console-two@0.25,0.00 0.25x0.50");
        page.keyboard().press("Control+z");
        await().until(() -> layout().size() == 2);
        page.keyboard().press("?");
        assertThat(page.locator("key-help dialog")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("key-help dialog")).isHidden();
    }

    @Test
    void fillsAScreenWithAWindowAndBack() {
        window("a").focus();
        page.keyboard().press("Enter");
        awaitWall("console-one@0.00,0.00 0.50x1.00");
        page.keyboard().press("Enter");
        awaitWall("console-one@0.00,0.00 0.25x0.50");
    }

    @Test
    void givesALinkThatPairsAScreen() {
        page.getByText("配对此屏").click();
        Locator link = page.locator("screen-pairing input");
        assertThat(link).hasValue(Pattern.compile("http://127\\.0\\.0\\.1:\\d+/wall/main/1\\?ticket=.+"));
        try (Watched screen = Watched.open(chromium.window(), link.inputValue())) {
            assertThat(screen.page().locator("live-tile .name")).hasText("云岭县测试街口甲");
            assertThat(screen.wrong()).isEmpty();
        }
    }

    @Test
    void removesAndTakesBack() {
        window("a").focus();
        page.keyboard().press("Delete");
        awaitWall();
        page.locator("toast-line").getByText("撤销").click();
        awaitWall("console-one@0.00,0.00 0.25x0.50");
    }

    @Test
    void saysWhoWasFasterAndShowsTheWallAsItHangs() {
        page.routeWebSocket("**/api/v1/events", ConsoleTest::withoutTheWall);
        page.reload();
        window("a").waitFor();
        assertThat(page.locator("connection-sign .words")).hasText("已连接");
        centre.hang("main", new JsonArray().add(DemoCentre.window("b", two, 0, 0, 0.5, 1)));
        window("a").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("toast-line .toast")).containsText("刚刚调整了电视墙，您的这一步没有生效");
        assertThat(window("b")).isVisible();
        assertThat(window("a")).hasCount(0);
        awaitWall("console-two@0.00,0.00 0.50x1.00");
    }

    /** The news of the wall is late: a step is made on what no longer hangs. */
    private static void withoutTheWall(WebSocketRoute socket) {
        WebSocketRoute server = socket.connectToServer();
        server.onMessage(frame -> {
            if (!frame.text().contains("wall.changed")) {
                socket.send(frame.text());
            }
        });
    }

    @Test
    void saysWhichSceneHungAtItsTimeAndWhichDidNot() {
        JsonObject due = new JsonObject()
                .put("name", "夜间值守")
                .put("due", "2026-11-22T14:00:00Z")
                .put("missed", 3)
                .put("reason", "too-late");
        JsonObject scene = new JsonObject().put("act", "scheduled").put("scene", new JsonObject().put("name", "早交班"));
        tellingInstead("wall.changed", scene);
        assertThat(page.locator("event-ticker .entries")).containsText("「指挥大厅主屏」按时调出了场景「早交班」");
        tellingInstead("schedule.skipped", due);
        assertThat(page.locator("event-ticker .entries")).containsText("没有调出：当时服务器未运行，已过时。共错过 3 次。");
        assertThat(page.locator("toast-line .toast")).containsText("夜间值守");
    }

    /** Changes the wall, which the page is told of in another way. */
    private void tellingInstead(String type, JsonObject more) {
        page.routeWebSocket("**/api/v1/events", socket -> {
            WebSocketRoute server = socket.connectToServer();
            server.onMessage(frame -> socket.send(
                    frame.text().contains("wall.changed") ? otherwise(frame.text(), type, more) : frame.text()));
        });
        page.reload();
        window("a").waitFor();
        assertThat(page.locator("connection-sign .words")).hasText("已连接");
        centre.hang("main", new JsonArray().add(DemoCentre.window("a", one, 0, 0, 0.25, 0.25)));
        centre.hang("main", new JsonArray().add(DemoCentre.window("a", one, 0, 0, 0.25, 0.5)));
    }

    private static String otherwise(String frame, String type, JsonObject more) {
        JsonObject told = new JsonObject(frame);
        JsonObject event = told.getJsonObject("event").put("type", type);
        event.getJsonObject("data").put("wall", "main").mergeIn(more);
        return told.encode();
    }

    @Test
    void speaksEnglishWithoutLosingThePicture() {
        Locator video = page.locator(".window video");
        video.evaluate("video => { video.kept = true; }");
        page.getByText("English").click();
        assertThat(page.locator("header")).containsText("Dispatch console");
        assertThat(page.locator("camera-tree input"))
                .hasAttribute("placeholder", "Search name, pinyin, initials, code");
        assertThat(video.evaluate("video => video.kept")).isEqualTo(true);
    }

    private void hangBoth() {
        centre.hang(
                "main",
                new JsonArray()
                        .add(DemoCentre.window("a", one, 0, 0, 0.25, 0.5))
                        .add(DemoCentre.window("b", two, 0.5, 0, 0.25, 0.5)));
        assertThat(page.locator(".window")).hasCount(2);
    }

    private Locator cameraRows() {
        return page.locator("camera-tree .row[draggable=true]");
    }

    private Locator window(String id) {
        return page.locator("[data-window=" + id + "]");
    }

    private void drag(Locator from, double fromX, double fromY, Locator to, double toX, double toY) {
        BoundingBox start = from.boundingBox();
        BoundingBox end = to.boundingBox();
        drag(
                start.x + start.width * fromX,
                start.y + start.height * fromY,
                end.x + end.width * toX,
                end.y + end.height * toY);
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        page.mouse().move(fromX, fromY);
        page.mouse().down();
        page.mouse().move((fromX + toX) / 2, (fromY + toY) / 2);
        page.mouse().move(toX, toY);
        page.mouse().up();
    }

    private static void awaitWall(String... windows) {
        await().untilAsserted(() -> assertThat(layout()).containsExactlyInAnyOrder(windows));
    }

    private static List<String> layout() {
        return centre.wall("main").getJsonArray("windows").stream()
                .map(JsonObject.class::cast)
                .map(window -> "%s@%.2f,%.2f %.2fx%.2f"
                        .formatted(
                                window.getJsonObject("source").getString("camera"),
                                window.getDouble("x"),
                                window.getDouble("y"),
                                window.getDouble("w"),
                                window.getDouble("h")))
                .collect(Collectors.toList());
    }
}
