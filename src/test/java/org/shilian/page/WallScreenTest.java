package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

class WallScreenTest {
    private static final String FRAMES = "video => video.getVideoPlaybackQuality().totalVideoFrames";
    private static final String NOTE_CHANGES = """
            page => new MutationObserver(() => {
              const styles = [...page.shadowRoot.querySelectorAll(".window")].map((window) => window.style.cssText);
              if (styles.join().includes(" 10%")) window.changedAt ??= performance.timeOrigin + performance.now();
            }).observe(page.shadowRoot, { subtree: true, attributes: true, childList: true })
            """;

    private static Chromium chromium;
    private static DemoCentre centre;
    private static String camera;

    @BeforeAll
    static void start() {
        centre = DemoCentre.start();
        camera = centre.addCamera("wall-one", "云岭县测试街口");
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
    }

    @BeforeEach
    void hang() {
        centre.hang("main", across(0));
    }

    /** One window that lies half on each screen, {@code y} below the upper edge. */
    private static JsonArray across(double y) {
        return new JsonArray().add(DemoCentre.window("a", camera, 0.25, y, 0.5, 0.5));
    }

    @Test
    void tellsHowToPairAScreenAndPairsItByItsLink() {
        try (Watched watched = Watched.open(chromium.window(), centre.address("/wall/main/1"))) {
            Page page = watched.page();
            assertThat(page.locator(".what")).containsText("本屏尚未配对");
            page.navigate(centre.address(ticket()));
            assertThat(page.locator("live-tile")).isVisible();
            page.waitForURL(centre.address("/wall/main/1"));
            page.reload();
            assertThat(page.locator("live-tile")).isVisible();
            assertThat(watched.wrong()).isEmpty();
        }
    }

    private static String ticket() {
        return centre.admin()
                .send("POST", "/api/v1/walls/main/screens/1/ticket", null)
                .json()
                .getString("path");
    }

    @Test
    void showsItsPartOfAWindowThatLiesOnTwoScreens() {
        try (Watched left = screen(1);
                Watched right = screen(2)) {
            playing(left);
            playing(right);
            assertThat(left.page().locator(".window")).hasCSS("left", "640px");
            assertThat(right.page().locator(".window")).hasCSS("left", "-640px");
            assertThat(right.page().locator(".window")).hasCSS("width", "1280px");
        }
    }

    @Test
    void changesOnAllScreensTogetherWithoutLosingThePicture() {
        try (Watched left = screen(1);
                Watched right = screen(2)) {
            double framesBefore = playing(left);
            playing(right);
            for (Watched side : new Watched[] {left, right}) {
                side.page().locator("video").evaluate("video => { video.kept = true; }");
                side.page().locator("wall-page").evaluate(NOTE_CHANGES);
            }
            centre.hang("main", across(0.1));
            assertThat(left.page().locator(".window")).hasCSS("top", "72px");
            assertThat(right.page().locator(".window")).hasCSS("top", "72px");
            assertThat(left.page().locator("video").evaluate("video => video.kept"))
                    .isEqualTo(true);
            left.page()
                    .waitForFunction(
                            "before => " + video() + ".getVideoPlaybackQuality().totalVideoFrames > before + 10",
                            framesBefore);
            double spread = changedAt(left) - changedAt(right);
            System.out.printf("two screens changed %.1f ms apart%n", Math.abs(spread));
            assertThat(left.wrong()).isEmpty();
        }
    }

    private static double changedAt(Watched side) {
        return ((Number) side.page().evaluate("window.changedAt")).doubleValue();
    }

    @Test
    void framesAPageAndSaysWhereOneForbidsThat() {
        centre.hang("main", new JsonArray().add(web("open", "/", 0)).add(web("shut", "/signin", 0.25)));
        try (Watched left = screen(1)) {
            Locator open = left.page().locator("web-window").first();
            assertThat(open.locator("iframe").contentFrame().locator("home-page"))
                    .isVisible();
            assertThat(open.locator(".chrome")).containsText("127.0.0.1");
            Locator shut = left.page().locator("web-window").last();
            assertThat(shut.locator(".refused")).containsText("网页未显示：该网页不允许嵌入其他页面");
            left.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "wall-web.png")));
        }
    }

    private static JsonObject web(String id, String url, double x) {
        JsonObject source = new JsonObject().put("type", "web").put("url", url);
        return DemoCentre.window(id, camera, x, 0, 0.25, 1).put("source", source);
    }

    @Test
    void theSignOfAScreenThatIsOpenTwiceLeavesTheTickerFree() {
        JsonObject ticker = DemoCentre.window("t", camera, 0, 0.9, 0.5, 0.1)
                .put("source", new JsonObject().put("type", "ticker").put("text", "值班电话 8110"));
        centre.hang("main", new JsonArray().add(ticker));
        try (Watched first = screen(1);
                Watched second = screen(1)) {
            assertThat(first.page().locator(".twice")).isVisible();
            assertThat(second.page().locator(".twice")).isVisible();
            BoundingBox sign = first.page().locator(".twice").boundingBox();
            BoundingBox line = first.page().locator(".window").boundingBox();
            assertThat(sign.y + sign.height).isLessThan(line.y);
        }
    }

    @Test
    void greysWhileTheCentreIsAwayAndComesBackByItself() {
        try (Watched watched = screen(1)) {
            Page page = watched.page();
            playing(watched);
            page.locator("video").evaluate("video => { video.kept = true; }");
            centre.stop();
            assertThat(page.locator("connection-sign .sign"))
                    .hasText(Pattern.compile("\\s*与服务器的连接中断，自 \\d\\d:\\d\\d:\\d\\d 起，正在重连\\s*"));
            assertThat(page.locator("live-tile .what")).hasText("断线，正在重连");
            centre.startAgain();
            assertThat(page.locator("connection-sign .words")).hasText("已连接");
            playing(watched);
            assertThat(page.locator("live-tile .said")).isHidden();
            assertThat(page.locator("video").evaluate("video => video.kept")).isEqualTo(true);
            assertThat(watched.wrong()).isEmpty();
        }
    }

    @Test
    void loadsItselfAnewWhenTheCentreServesOtherPages() {
        try (Watched watched = screen(1)) {
            Page page = watched.page();
            playing(watched);
            page.evaluate("window.before = true");
            page.route(Pattern.compile(".*/api/v1/(session|walls/main)"), WallScreenTest::ofAnotherBuild);
            centre.stop();
            centre.startAgain();
            page.waitForFunction("() => window.before === undefined");
        }
    }

    private static void ofAnotherBuild(Route route) {
        var answer = route.fetch();
        var headers = new java.util.HashMap<>(answer.headers());
        headers.put("shilian-build", "another");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
    }

    private static Watched screen(int number) {
        return Watched.open(centre.signedIn(chromium.window()), centre.address("/wall/main/" + number));
    }

    /** Waits until new frames of the camera are shown, and counts them. */
    private static double playing(Watched watched) {
        Page page = watched.page();
        assertThat(page.locator("live-tile .chrome.good")).isVisible();
        double before = ((Number) page.locator("video").evaluate(FRAMES)).doubleValue();
        page.waitForFunction("before => " + video() + ".getVideoPlaybackQuality().totalVideoFrames > before", before);
        return ((Number) page.locator("video").evaluate(FRAMES)).doubleValue();
    }

    private static String video() {
        return "document.querySelector('wall-page').shadowRoot.querySelector('wall-window').shadowRoot"
                + ".querySelector('live-tile').shadowRoot.querySelector('video')";
    }
}
