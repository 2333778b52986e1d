package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.browser.Chromium;
import org.shilian.demo.DemoHouse;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;

/** Grants to look at cameras, given and explained in a real browser by names alone. */
class CameraRightsTest {
    private static final Path PICTURES = Path.of("target", "pages");
    private static final String NAME = "王<b>秀兰</b>";

    @TempDir
    static Path folder;

    private static DemoHouse house;
    private static Chromium chromium;
    private static JsonObject camera;
    private static String token;

    private Watched watched;
    private Page page;

    @BeforeAll
    static void start() {
        house = new DemoHouse(folder).filled();
        token = house.token(DemoHouse.COUNTY, Role.ADMINISTRATOR);
        Visitor admin = house.visitor().bearer(token);
        camera = admin.get("/api/v1/cameras?place=" + DemoHouse.QINGXI + "&limit=1")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        Visitor.Answer added = admin.post(
                "/api/v1/people",
                new JsonObject()
                        .put("name", NAME)
                        .put("user", "wangxiulan")
                        .put("roles", new JsonArray().add("operator"))
                        .put("scope", new JsonArray().add(DemoHouse.QINGXI))
                        .put("password", DemoHouse.PASSWORD));
        if (added.status() != 201) {
            throw new AssertionError(added.response().body());
        }
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        house.close();
    }

    @BeforeEach
    void open() {
        String centre = "http://127.0.0.1:" + house.port();
        BrowserContext window = chromium.window();
        window.addCookies(List.of(new Cookie("shilian_session", token).setUrl(centre)));
        watched = Watched.open(window, centre + "/admin#rights");
        page = watched.page();
    }

    @AfterEach
    void close() {
        watched.close();
    }

    /** Types into a field that finds things, and takes the first one by keys. */
    private void find(String field, String words, String name) {
        page.locator(field + " input").fill(words);
        Locator first = page.locator(field + " [role=option]").first();
        assertThat(first).containsText(name);
        assertThat(first).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        assertThat(page.locator(field + " input")).hasValue(name);
    }

    private void ask(String user, String name) {
        page.locator("camera-rights .bar button").last().click();
        find("#person", user, name);
        find("#camera", camera.getString("id"), camera.getString("name"));
    }

    private Locator decision(String right) {
        return page.locator("access-check dl > div", new Page.LocatorOptions().setHasText(right));
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("rights-" + name + ".png")));
    }

    @Test
    void givesAGrantByNamesAndTellsWhyItRefuses() {
        ask("wangxiulan", NAME);
        assertThat(decision("实时调阅")).hasClass("yes");
        assertThat(decision("实时调阅")).containsText("清溪镇");
        picture("allowed");

        page.locator("camera-rights .bar button").first().click();
        find("#whom", "wangxiulan", NAME);
        find("#where", camera.getString("id"), camera.getString("name"));
        page.locator("#effect").selectOption("deny");
        page.locator("#reason").fill("<i>施工</i>期间");
        picture("grant");
        page.keyboard().press("Enter");
        Locator row = page.locator("data-table tbody tr");
        assertThat(row).containsText(NAME);
        assertThat(row).containsText(camera.getString("name"));

        ask("wangxiulan", NAME);
        assertThat(decision("实时调阅")).hasClass("no");
        assertThat(decision("实时调阅").locator(".refuses")).containsText("已被专门禁止（<i>施工</i>期间）");
        assertThat(decision("列出")).hasClass("yes");
        picture("refused");

        row.locator("button").click();
        page.locator("confirm-dialog button.danger").click();
        assertThat(row.locator("button")).hasCount(0);
    }

    @Test
    void offersTheRolesBeforeAWordIsTypedAndSaysWhatIsMissing() {
        page.locator("camera-rights .bar button").first().click();
        assertThat(page.locator("#whom input")).isFocused();
        assertThat(page.locator("#whom [role=option]").first()).containsText("管理员");
        page.locator("#reason").fill("值班需要");
        page.keyboard().press("Enter");
        assertThat(page.locator("#whom-fault")).containsText("授权须针对一个人或一种角色");
        assertThat(page.locator("#whom input")).isFocused();

        find("#whom", "大屏", "大屏操作员");
        page.locator("#reason").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#where-fault")).containsText("授权须针对一路摄像机或一个地方");
        assertThat(page.locator("#where input")).isFocused();
    }
}
