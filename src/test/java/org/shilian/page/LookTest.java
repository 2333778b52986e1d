package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;
import org.shilian.http.Visitor;

/** What a person sees of purpose, lease, masks and withdrawal on the console, and of grants and filing in the administration. */
class LookTest {
    private static final Path PICTURES = Path.of("target", "looks");
    private static final String SENSITIVE = "look-sensitive";
    private static final String ORDINARY = "look-ordinary";

    private static Chromium chromium;
    private static DemoCentre centre;

    private Watched watched;
    private Page page;

    @BeforeAll
    static void start() {
        centre =
                DemoCentre.start(Map.of("SHILIAN_CAMERA_LEASE_SENSITIVE", "15s", "SHILIAN_CAMERA_LEASE_NOTICE", "10s"));
        centre.addCamera(SENSITIVE, "云岭县信访大厅内侧");
        centre.addCamera(ORDINARY, "云岭县沿河路口");
        change(SENSITIVE, new JsonObject().put("sensitive", true));
        grant(SENSITIVE, "allow");
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
    }

    @AfterEach
    void close() {
        watched.close();
    }

    private static void change(String camera, JsonObject change) {
        Visitor admin = centre.admin();
        String path = "/api/v1/cameras/" + camera;
        long version = admin.get(path).json().getLong("version");
        Visitor.Answer changed = admin.ifMatch(version).patch(path, change);
        if (changed.status() != 200) {
            throw new AssertionError(changed.response().body());
        }
    }

    private static void grant(String camera, String effect) {
        Visitor admin = centre.admin();
        String person =
                admin.get("/api/v1/session").json().getJsonObject("person").getString("id");
        Visitor.Answer given = admin.post(
                "/api/v1/grants",
                new JsonObject()
                        .put("person", person)
                        .put("camera", camera)
                        .put("right", "camera.watch")
                        .put("effect", effect)
                        .put("reason", "<b>信访大厅</b>秩序维护"));
        if (given.status() != 201) {
            throw new AssertionError(given.response().body());
        }
    }

    private void choose(String camera) {
        page.locator("camera-tree input").fill(camera);
        page.locator("camera-tree .row[draggable=true]").first().click();
    }

    private void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private Locator tile() {
        return page.locator("camera-preview live-tile");
    }

    @Test
    void aSensitiveCameraAsksForThePurposeAndItsLeaseIsRenewed() {
        choose(SENSITIVE);
        page.locator("guarded-tile .guard button").click();
        Locator dialog = page.locator("camera-preview purpose-dialog dialog");
        assertThat(dialog.locator(".primary")).isDisabled();
        dialog.locator("input").fill("核对 XF2026-0131 现场");
        keep("purpose");
        dialog.locator(".primary").click();
        assertThat(tile().locator(".chrome.good")).isVisible();
        assertThat(tile().locator(".look")).containsText("调阅时限");
        keep("lease-ending");
        tile().locator(".look button").click();
        assertThat(tile().locator(".look")).hasCount(0);
        assertThat(tile().locator(".said")).containsText("调阅时限已到");
        keep("lease-over");
        tile().locator(".look button").click();
        assertThat(tile().locator(".chrome.good")).isVisible();
    }

    @Test
    void aWithdrawnPictureStopsAndSaysWhy() {
        change(ORDINARY, new JsonObject().put("masks", new JsonArray("[[[0.1,0.1],[0.5,0.1],[0.5,0.5],[0.1,0.5]]]")));
        choose(ORDINARY);
        assertThat(tile().locator(".chrome.good")).isVisible();
        assertThat(tile().locator(".masks polygon")).hasCount(1);
        keep("masks");
        grant(ORDINARY, "deny");
        assertThat(tile().locator(".said")).containsText("授权已被收回");
        assertThat(tile().locator("video")).not().isVisible();
        keep("withdrawn");
    }

    @Test
    void theAdministrationHasGrantsMasksAndFiling() {
        page.navigate(centre.address("/admin#rights"));
        assertThat(page.locator("camera-rights tbody tr").first()).containsText("<b>信访大厅</b>");
        page.locator("camera-rights .bar button").first().click();
        assertThat(page.locator("camera-rights #whom")).isVisible();
        keep("rights");
        page.navigate(centre.address("/admin#masks/" + SENSITIVE));
        assertThat(page.locator("mask-editor .frame")).isVisible();
        page.locator("mask-editor button", new Page.LocatorOptions().setHasText("添加一块遮挡"))
                .click();
        page.locator("mask-editor .corner").first().press("ArrowLeft");
        assertThat(page.locator("mask-editor .corner").first()).hasAttribute("aria-label", "第 1 块第 1 角，横 39.5%，纵 40%");
        keep("mask-editor");
        page.locator("camera-masks form button").click();
        assertThat(page.locator("toast-line")).containsText("遮挡已保存");
        page.navigate(centre.address("/admin#filing"));
        assertThat(page.locator("camera-filing tbody tr").first()).isVisible();
        keep("filing");
    }
}
