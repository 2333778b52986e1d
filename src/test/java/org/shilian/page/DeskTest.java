package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

/** What the desk knows besides the wall: favourites, what was looked at, stills, faults and who knows of them, the map. */
class DeskTest {
    private static final String HOSTILE = "<img src=x onerror=\"window.hacked=1\">";

    private static Chromium chromium;
    private static DemoCentre centre;

    private Watched watched;
    private Page page;

    @BeforeAll
    static void start() {
        centre = DemoCentre.start();
        centre.addCamera("desk-one", "云岭县调度台试验点甲");
        centre.addCamera("desk-two", "云岭县调度台试验点乙");
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
    }

    @BeforeEach
    void open() {
        watched = Watched.open(
                centre.signedIn(chromium.window(new Browser.NewContextOptions().setViewportSize(1920, 1080))),
                centre.address("/console"));
        page = watched.page();
        page.locator(".window").first().waitFor();
        assertThat(page.locator("camera-tree .row").first()).isVisible();
    }

    @AfterEach
    void nothingWentWrong() {
        List<String> wrong = watched.wrong();
        watched.close();
        assertThat(wrong).isEmpty();
    }

    @Test
    void twoKeysAndEnterPreviewTheLikeliest() {
        page.keyboard().press("/");
        page.keyboard().type("nm");
        page.keyboard().press("Enter");
        assertThat(page.locator("camera-preview h2 bdi")).hasText("王桥镇农贸街");
        makeRoom();
        page.locator("camera-tree input").fill("desk-two");
        page.keyboard().press("Shift+Enter");
        assertThat(page.locator("toast-line .toast")).containsText("「云岭县调度台试验点乙」已放到墙上");
        page.keyboard().press("Escape");
    }

    /** Enter may come in the moment in which the last cameras have. */
    @Test
    void whatIsLoadedIsToldAtOnce() {
        Object told = page.locator("camera-tree").evaluate("""
                async (tree) => {
                  const catalogue = new tree.catalogue.constructor();
                  let told = false;
                  catalogue.addEventListener("change", () => (told = catalogue.loaded));
                  await catalogue.load();
                  return told;
                }""");
        assertThat(told).isEqualTo(true);
    }

    private void makeRoom() {
        int before = page.locator("wall-canvas .window").count();
        page.locator("wall-canvas .window").first().press("Delete");
        assertThat(page.locator("wall-canvas .window")).hasCount(before - 1);
    }

    @Test
    void starsOutliveTheBrowserAndAreOnesOwn() {
        find("desk-one");
        page.keyboard().press("s");
        assertThat(page.locator("toast-line .toast")).containsText("已收藏到「常用」");
        page.locator("camera-tree input").fill("");
        assertThat(row("常用")).isVisible();
        await().until(() -> starred().contains("desk-one"));
        try (Watched other = Watched.open(centre.signedIn(chromium.window()), centre.address("/console"))) {
            assertThat(other.page().locator("camera-tree .row", new Page.LocatorOptions().setHasText("常用")))
                    .isVisible();
        }
        row("常用").click();
        page.keyboard().press("F2");
        page.locator("favourite-dialog input").fill(HOSTILE);
        page.keyboard().press("Enter");
        assertThat(row(HOSTILE)).isVisible();
        page.locator("camera-tree .list").focus();
        page.keyboard().press("Home");
        page.keyboard().press("Delete");
        assertThat(row(HOSTILE)).hasCount(0);
        page.locator("toast-line").getByText("撤销").click();
        assertThat(row(HOSTILE)).isVisible();
        page.keyboard().press("Home");
        page.locator("camera-tree .list").focus();
        page.keyboard().press("Delete");
        await().until(() -> starred().isEmpty());
        assertThat(page.evaluate("window.hacked")).isNull();
    }

    private static String starred() {
        return centre.admin()
                        .get("/api/v1/session/favourites")
                        .json()
                        .getJsonArray("groups")
                        .isEmpty()
                ? ""
                : centre.admin().get("/api/v1/session/favourites").json().encode();
    }

    @Test
    void remembersWhatWasLookedAt() {
        find("desk-two");
        page.keyboard().press("Enter");
        page.reload();
        row("最近查看").click();
        assertThat(row("云岭县调度台试验点乙")).isVisible();
    }

    @Test
    void tellsAScreenReaderWhereEachRowStands() {
        Locator county = page.locator("camera-tree .row[aria-level='1']").last();
        assertThat(county).hasAttribute("aria-setsize", Pattern.compile("\\d+"));
        assertThat(county).hasAttribute("aria-expanded", "true");
        Locator township = page.locator("camera-tree .row[aria-level='2']").nth(2);
        assertThat(township).hasAttribute("aria-posinset", "3");
        assertThat(township).hasAttribute("aria-setsize", "10");
        assertThat(((Number) page.evaluate("() => document.querySelector('console-page').shadowRoot"
                                + ".querySelector('camera-tree').shadowRoot.querySelectorAll('.row').length"))
                        .intValue())
                .isLessThan(80);
    }

    @Test
    void showsAStillAfterAShortRestAndSaysWhatForItIs() {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/desk-one/snapshot.jpg")) {
                asked.add(request.url());
            }
        });
        page.locator("camera-tree input").fill("desk-one");
        page.locator("camera-tree .row").first().hover();
        assertThat(page.locator("camera-peek img")).isVisible();
        assertThat(page.locator("camera-peek figcaption")).containsText("用途：值班巡查");
        page.mouse().move(900, 700);
        assertThat(page.locator("camera-peek figure")).hasCount(0);
        page.locator("camera-tree .row").first().hover();
        assertThat(page.locator("camera-peek img")).isVisible();
        assertThat(asked).hasSize(1).allSatisfy(url -> assertThat(url).contains("purpose=duty"));
    }

    @Test
    void repeatsTheServersWordsWhereAStillIsRefused() {
        page.route("**/desk-two/snapshot.jpg*", DeskTest::refuse);
        page.locator("camera-tree input").fill("desk-two");
        page.locator("camera-tree .row").first().hover();
        assertThat(page.locator("camera-peek .said")).hasText("调阅画面必须填写用途。");
        assertThat(page.locator("camera-peek img")).hasCount(0);
    }

    private static void refuse(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(422)
                .setContentType("application/problem+json")
                .setBody("{\"code\":\"purpose-required\"}"));
    }

    @Test
    void aFaultIsAcknowledgedByKeyForAllDesks() {
        String broken = centre.addCamera("desk-broken", "云岭县失联点位" + HOSTILE);
        breakDown(broken);
        Locator fault = page.locator("event-ticker .fault", new Page.LocatorOptions().setHasText("云岭县失联点位"));
        assertThat(fault).isVisible();
        try (Watched other = Watched.open(centre.signedIn(chromium.window()), centre.address("/console"))) {
            fault.locator(".main").focus();
            page.keyboard().press("n");
            page.keyboard().type("已通知 <b>值班员</b>");
            page.keyboard().press("Enter");
            Locator there = other.page().locator("event-ticker .fault.known");
            assertThat(there.locator(".note")).hasText("已通知 <b>值班员</b>");
            assertThat(there).containsText("已确认");
            assertThat(page.locator("camera-tree .faults.known").first()).isVisible();
            there.getByText("撤回").click();
            assertThat(page.locator("event-ticker .fault.known")).hasCount(0);
        }
        fault.locator(".main").focus();
        page.keyboard().press("a");
        assertThat(fault).hasClass(Pattern.compile(".*known.*"));
        page.locator("event-ticker select").nth(2).selectOption("990423101");
        assertThat(fault).hasCount(0);
        assertThat(page.evaluate("window.hacked")).isNull();
    }

    private static void breakDown(String camera) {
        JsonObject source = new JsonObject().put("url", "rtsp://127.0.0.1:9/nothing");
        long version = centre.admin().get("/api/v1/cameras/" + camera).json().getLong("version");
        centre.admin()
                .ifMatch(version)
                .patch(
                        "/api/v1/cameras/" + camera,
                        new JsonObject().put("source", source).put("keepWarm", true));
    }

    @Test
    void theMapIsMovedAndItsCamerasAreHungByKeys() {
        JsonArray before = centre.wall("main").getJsonArray("windows");
        Locator map = page.locator("county-map .target[tabindex]");
        assertThat(page.locator("county-map .legend").last()).containsText("正常");
        page.keyboard().press("m");
        assertThat(map).isFocused();
        for (int step = 0; step < 4; step++) {
            page.keyboard().press("+");
        }
        page.keyboard().press("ArrowUp");
        page.keyboard().press("b");
        Locator bar = page.locator("county-map .bar");
        assertThat(bar).containsText(Pattern.compile("已选 \\d+ 路"));
        bar.getByText("放到所选屏").click();
        await().until(() -> !centre.wall("main").getJsonArray("windows").equals(before));
        page.locator("toast-line").getByText("撤销").click();
        await().until(() -> centre.wall("main").getJsonArray("windows").size() == before.size());
        map.focus();
        page.keyboard().press("Escape");
        assertThat(bar).hasCount(0);
        page.keyboard().press("0");
    }

    @Test
    void aBoxDrawnOnTheMapSelectsAndTheWheelZooms() {
        BoundingBox map = page.locator("county-map .target[tabindex]").boundingBox();
        page.mouse().move(map.x + map.width / 2, map.y + map.height / 2);
        page.mouse().wheel(0, -240);
        page.keyboard().down("Shift");
        page.mouse().move(map.x + map.width * 0.3, map.y + map.height * 0.3);
        page.mouse().down();
        page.mouse().move(map.x + map.width * 0.7, map.y + map.height * 0.7);
        page.mouse().up();
        page.keyboard().up("Shift");
        assertThat(page.locator("county-map .bar")).containsText(Pattern.compile("已选 [1-9]"));
        page.locator("county-map .bar").getByText("清除").click();
        assertThat(page.locator("county-map .bar")).hasCount(0);
    }

    private Locator row(String words) {
        return page.locator("camera-tree .row", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    /** Goes by keys to the camera that these words find. */
    private void find(String words) {
        page.locator("camera-tree input").fill(words);
        assertThat(page.locator("camera-tree .row")).hasCount(1);
        page.locator("camera-tree input").press("ArrowDown");
    }
}
