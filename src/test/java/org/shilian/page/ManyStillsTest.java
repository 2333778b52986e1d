package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.vertx.core.json.JsonArray;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

/** The desk with as many stills on its wall as a wall may carry, 300 cameras in its list, and slow pictures. */
class ManyStillsTest {
    private static final int CAMERAS = 300;
    private static final int WINDOWS = 64;
    private static final int AT_ONCE = 4;
    private static final String TITLES = "编码,名称,所属地编码,责任单位编码,纬度,经度,画面类型,场所类型,建设单位,法定用途,已设提示标识,视频地址\n";
    private static final String LINE =
            "still-%d,连片路口%03d号,990423101201,u-centre-101,31.1,110.6,路口,道路,清溪镇综治中心,公共安全,是,test:?width=160&height=120&rate=1\n";

    private static Chromium chromium;
    private static DemoCentre centre;
    private static byte[] picture;

    private final Deque<Route> held = new ArrayDeque<>();
    private final Set<Request> under = new HashSet<>();
    private int most;
    private int asked;

    @BeforeAll
    static void start() throws IOException {
        centre = DemoCentre.start();
        StringBuilder table = new StringBuilder(TITLES);
        for (int i = 0; i < CAMERAS; i++) {
            table.append(LINE.formatted(i, i));
        }
        var answer = centre.admin()
                .upload(
                        "/api/v1/cameras/import?mode=all",
                        "text/csv",
                        table.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        centre.hang("main", windows());
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        picture = jpeg.toByteArray();
        chromium = Chromium.launch();
    }

    private static JsonArray windows() {
        JsonArray windows = new JsonArray();
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(DemoCentre.window(
                    "w" + i, "still-" + i, (i % 8) / 8.0, Math.floorDiv(i, 8) / 8.0, 1 / 8.0, 1 / 8.0));
        }
        return windows;
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
    }

    @Test
    void picturesAreAskedForFewAtATimeAndWhatIsPointedAtComesFirst() {
        var window = centre.signedIn(chromium.window(new Browser.NewContextOptions().setViewportSize(1920, 1080)));
        window.route("**/snapshot.jpg*", held::add);
        window.onRequest(this::began);
        window.onRequestFinished(under::remove);
        window.onRequestFailed(under::remove);
        try (Watched watched = Watched.open(window, centre.address("/console"))) {
            Page page = watched.page();
            assertThat(page.locator("wall-canvas still-tile")).hasCount(WINDOWS);
            page.waitForCondition(() -> held.size() == AT_ONCE);

            pointAtOneOfAll(page);
            answer(held.removeFirst());
            page.waitForCondition(() -> held.size() == AT_ONCE);
            assertThat(held.getLast().request().url()).contains("/still-299/");
            answer(held.removeLast());
            assertThat(page.locator("camera-peek img")).isVisible();
            page.mouse().move(960, 1000);

            sweepOverTheList(page);
            page.mouse().move(960, 1000);
            assertThat(under).hasSizeLessThanOrEqualTo(AT_ONCE);

            Locator painted = page.locator("wall-canvas still-tile img");
            while (painted.count() < WINDOWS) {
                page.waitForCondition(() -> !held.isEmpty() || painted.count() == WINDOWS);
                while (!held.isEmpty()) {
                    answer(held.removeFirst());
                }
            }
            assertThat(most).isEqualTo(AT_ONCE);
            assertThat(asked).isGreaterThan(WINDOWS);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "many-stills.png")));
            assertThat(watched.wrong()).isEmpty();
        }
    }

    private void began(Request request) {
        if (request.url().contains("/snapshot.jpg")) {
            asked++;
            under.add(request);
            most = Math.max(most, under.size());
        }
    }

    private static void answer(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("image/jpeg").setBodyBytes(picture));
    }

    /** While four pictures keep it waiting the desk finds all 300, and rests on one of them. */
    private static void pointAtOneOfAll(Page page) {
        Locator search = page.locator("camera-tree input");
        search.fill("连片路口");
        assertThat(page.locator("camera-tree .row").first()).hasAttribute("aria-setsize", String.valueOf(CAMERAS));
        search.fill("连片路口299");
        assertThat(page.locator("camera-tree .row")).hasCount(1);
        page.locator("camera-tree .row").hover();
        assertThat(page.locator("camera-peek .said")).isVisible();
    }

    private static void sweepOverTheList(Page page) {
        page.locator("camera-tree input").fill("连片路口");
        assertThat(page.locator("camera-tree .row").nth(20)).isVisible();
        for (int i = 0; i < 20; i++) {
            page.locator("camera-tree .row").nth(i).hover();
        }
    }
}
