package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

/** Pages of other sites on a wall. */
class WebWindowTest {
    private static final String WEATHER = """
            <!doctype html><title>天气</title><body style="font: 40px sans-serif">
            <h1>云岭县气象台</h1><p id="sky"></p><p id="top"></p>
            <script>
              sky.textContent = "今日多云转小雨";
              try { parent.location = "https://elsewhere.invalid/"; } catch (refused) { document.getElementById("top").textContent = refused.name; }
            </script>
            """;

    private static WebSite listed;
    private static WebSite unlisted;
    private static Chromium chromium;
    private static DemoCentre centre;

    @BeforeAll
    static void start() {
        listed = new WebSite();
        unlisted = new WebSite();
        centre = DemoCentre.start(
                Map.of("SHILIAN_WALL_WEB_ORIGINS", listed.origin(), "JAVA_TOOL_OPTIONS", listed.trust()));
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
        unlisted.close();
        listed.close();
    }

    private static void hang(String url) {
        JsonObject source = new JsonObject().put("type", "web").put("url", url);
        centre.hang(
                "main",
                new JsonArray()
                        .add(DemoCentre.window("a", "", 0.05, 0.1, 0.4, 0.8).put("source", source)));
    }

    private static Watched screen() {
        return Watched.open(
                centre.signedIn(chromium.window(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))),
                centre.address("/wall/main/1"));
    }

    @Test
    void aPageOfAListedOriginIsShownAndCanNotTakeTheWallAway() {
        hang(listed.page("/weather", WEATHER));
        try (Watched watched = screen()) {
            Page page = watched.page();
            FrameLocator frame = page.locator("web-window").frameLocator("iframe");
            assertThat(frame.locator("h1")).hasText("云岭县气象台");
            assertThat(frame.locator("#sky")).hasText("今日多云转小雨");
            assertThat(frame.locator("#top")).hasText("SecurityError");
            assertThat(page).hasURL(centre.address("/wall/main/1"));
            assertThat(listed.told()).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "web-window.png")));
        }
    }

    @Test
    void aPageThatLeadsToAnotherOriginIsHeldWithASentence() {
        hang(listed.page("/moved", unlisted.page("/there", WEATHER)));
        try (Watched watched = screen()) {
            assertThat(watched.page().locator("web-window .refused")).containsText("来源不在允许的范围内");
            assertThat(watched.page().locator("web-window iframe")).hasCount(0);
            assertThat(unlisted.told()).isEmpty();
        }
    }

    @Test
    void aPageThatForbidsBeingFramedSaysSoAndWhatHelps() {
        hang(listed.framedBy("'self'", "/private", WEATHER));
        try (Watched watched = screen()) {
            Locator refused = watched.page().locator("web-window .refused");
            assertThat(refused).containsText("该网页不允许嵌入其他页面");
            assertThat(refused).containsText("请联系该网站的管理方");
            assertThat(watched.page().locator("web-window iframe")).hasCount(0);
            watched.page()
                    .screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "web-unframed.png")));
        }
        hang(listed.framedBy("'self' " + centre.address(""), "/shared", WEATHER));
        try (Watched watched = screen()) {
            assertThat(watched.page()
                            .locator("web-window")
                            .frameLocator("iframe")
                            .locator("h1"))
                    .hasText("云岭县气象台");
        }
    }

    @Test
    void wallsMayFrameThatOriginAndNoOther() {
        try (Watched watched = screen()) {
            Response answer = watched.page().navigate(centre.address("/wall/main/1"));
            assertThat(answer.headerValue("content-security-policy")).endsWith("; frame-src 'self' " + listed.origin());
        }
        JsonObject source = new JsonObject().put("type", "web").put("url", unlisted.origin() + "/there");
        JsonArray windows =
                new JsonArray().add(DemoCentre.window("a", "", 0, 0, 0.5, 0.5).put("source", source));
        assertThat(centre.admin()
                        .ifMatch(centre.wall("main").getLong("version"))
                        .put("/api/v1/walls/main/windows", new JsonObject().put("windows", windows))
                        .code())
                .isEqualTo("web-origin-not-listed");
    }
}
