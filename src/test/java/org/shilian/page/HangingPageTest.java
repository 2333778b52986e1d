package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever hand brings it onto the wall: a sensitive camera is asked about once, and tours are put together, changed and deleted. */
class HangingPageTest {
    private static final String SENSITIVE = "hang-sensitive";
    private static final String ORDINARY = "hang-ordinary";
    private static final String PURPOSE = "核对 XF2026-0131 现场";

    /** Where on the map the cameras of this test stand, once it has its size. */
    private static final String PLACE = """
            (map, { lon, lat }) => new Promise((resolve) => requestAnimationFrame(() =>
              requestAnimationFrame(() => resolve(map.view.at(lon, lat)))))
            """;

    @RegisterExtension
    static final DeskBench desk = new DeskBench(HangingPageTest::furnish);

    private static double lon;
    private static double lat;

    private Page page;

    private static void furnish(DemoCentre centre) {
        centre.addCamera(SENSITIVE, "云岭县信访大厅内侧");
        centre.addCamera(ORDINARY, "云岭县沿河路口");
        lon = easternmost(centre) + 0.02;
        lat = centre.admin().get("/api/v1/places/990423").json().getDouble("lat");
        JsonObject beside = new JsonObject().put("lon", lon).put("lat", lat);
        DeskBench.change(centre, ORDINARY, beside);
        DeskBench.change(centre, SENSITIVE, beside.copy().put("sensitive", true));
        DeskBench.grant(centre, SENSITIVE, "allow");
    }

    /** Beyond it there is nobody else. */
    private static double easternmost(DemoCentre centre) {
        JsonArray places =
                centre.admin().get("/api/v1/places?limit=2000").json().getJsonArray("items");
        return places.stream()
                .flatMap(place -> ((JsonObject) place).getJsonArray("boundary", new JsonArray()).stream())
                .mapToDouble(point -> ((JsonArray) point).getDouble(0))
                .max()
                .orElseThrow();
    }

    @BeforeEach
    void open() {
        desk.centre().hang("main", new JsonArray().add(DemoCentre.window("a", ORDINARY, 0, 0, 0.25, 0.5)));
        page = desk.open("/console");
        assertThat(windows()).hasCount(1);
        assertThat(page.locator("scene-strip .scene").first()).isVisible();
    }

    private Locator windows() {
        return page.locator("wall-canvas .window");
    }

    private Locator asked() {
        return page.locator("purpose-dialog dialog[open]");
    }

    private void say(String words) {
        asked().locator("input").fill(words);
        asked().locator(".primary").click();
        assertThat(asked()).hasCount(0);
    }

    private static List<JsonObject> sources() {
        return desk.centre().wall("main").getJsonArray("windows").stream()
                .map(window -> ((JsonObject) window).getJsonObject("source"))
                .toList();
    }

    /** Waits until something hangs that shows the camera for the purpose that was said. */
    private static void awaitHung(String camera) {
        await().until(() -> sources().stream()
                .anyMatch(source -> source.encode().contains(camera) && PURPOSE.equals(source.getString("purpose"))));
    }

    private Locator find(String camera) {
        page.locator("camera-tree input").fill(camera);
        Locator row = page.locator("camera-tree .row[draggable=true]");
        assertThat(row).hasCount(1);
        return row;
    }

    @Test
    void aSensitiveCameraThatIsDraggedOrHungByKeyIsAskedAbout() {
        BoundingBox wall = page.locator(".wall").boundingBox();
        Locator.DragToOptions there =
                new Locator.DragToOptions().setTargetPosition(wall.width * 0.75, wall.height * 0.5);
        find(SENSITIVE).dragTo(page.locator(".wall"), there);
        assertThat(asked()).containsText("云岭县信访大厅内侧");
        DeskBench.shot(page, "hang-purpose");
        page.keyboard().press("Escape");
        assertThat(asked()).hasCount(0);
        find(SENSITIVE).dragTo(page.locator(".wall"), there);
        say(PURPOSE);
        awaitHung(SENSITIVE);
        assertThat(windows()).hasCount(2);
        page.locator("toast-line").getByText("撤销").click();
        assertThat(windows()).hasCount(1);
        find(SENSITIVE).focus();
        page.locator("camera-tree input").press("Shift+Enter");
        say(PURPOSE);
        awaitHung(SENSITIVE);
    }

    @Test
    void aSelectionOfTheMapIsAskedAboutOnceAndMadeATour() {
        selectOnMap();
        Locator bar = page.locator("county-map .bar");
        bar.getByText("放到所选屏").click();
        say(PURPOSE);
        await().until(() -> sources().size() > 1);
        assertThat(page.locator("toast-line .toast")).containsText("已放到墙上");
        bar.getByText("组成轮巡").click();
        Locator dialog = page.locator("tour-dialog dialog");
        assertThat(dialog.locator("ol li").first()).isVisible();
        assertThat(dialog).containsText("云岭县信访大厅内侧");
        DeskBench.shot(page, "tour-of-selection");
    }

    /** A box on the map around where the cameras of this test stand. */
    private void selectOnMap() {
        page.keyboard().press("m");
        BoundingBox map = page.locator("county-map .target[tabindex]").boundingBox();
        List<?> at = (List<?>) page.locator("county-map").evaluate(PLACE, Map.of("lon", lon, "lat", lat));
        double x = map.x + ((Number) at.get(0)).doubleValue();
        double y = map.y + ((Number) at.get(1)).doubleValue();
        page.locator("county-map").getByText("框选").click();
        page.mouse().move(x - 6, y - 6);
        page.mouse().down();
        page.mouse().move(x + 6, y + 6);
        page.mouse().up();
        assertThat(page.locator("county-map .bar")).containsText("已选 2 路");
    }

    @Test
    void aTourIsKeptHungForAPurposeChangedAndDeleted() {
        JsonObject sensitive = DemoCentre.window("b", SENSITIVE, 0.25, 0, 0.25, 0.5);
        sensitive.getJsonObject("source").put("purpose", "值班时先行查看");
        desk.centre()
                .hang(
                        "main",
                        new JsonArray()
                                .add(DemoCentre.window("a", ORDINARY, 0, 0, 0.25, 0.5))
                                .add(sensitive));
        assertThat(windows()).hasCount(2);
        Locator dialog = openTours();
        dialog.getByText("加入所选屏上的画面").click();
        assertThat(dialog.locator("ol li")).hasCount(2);
        dialog.locator("form.row input[name=name]").fill("大厅轮巡");
        dialog.getByText("保存", new Locator.GetByTextOptions().setExact(true)).click();
        Locator tour = dialog.locator(".named li", new Locator.LocatorOptions().setHasText("大厅轮巡"));
        assertThat(tour).containsText("2 路 · 每路 15 秒");
        tour.getByText("修改").click();
        dialog.locator("input[name=dwell]").fill("30");
        DeskBench.shot(page, "tour-change");
        dialog.getByText("保存修改").click();
        assertThat(tour).containsText("每路 30 秒");
        tour.getByText("放到墙上").click();
        say(PURPOSE);
        awaitHung(SENSITIVE);
        openTours();
        tour.getByText("删除").click();
        assertThat(tour).hasCount(0);
        DeskBench.shot(page, "tour-removed");
        dialog.getByText("撤销").click();
        assertThat(tour).containsText("每路 30 秒");
        tour.getByText("删除").click();
        assertThat(tour).hasCount(0);
    }

    private Locator openTours() {
        page.locator("add-menu select").selectOption("tour");
        return page.locator("tour-dialog dialog");
    }
}
