package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

/** An auditor's question, answered: who looked at this camera in that hour, and why. */
class AuditRegisterTest {
    private static final String GIVEN = "a-password-to-be-changed";
    private static final String HOSTILE = "=cmd|'<img src=x onerror=alert(1)>";
    private static final Path PICTURES = Path.of("target", "pages");

    private static Chromium chromium;
    private static DemoCentre centre;
    private static String camera;

    private Watched watched;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        centre = DemoCentre.start();
        camera = centre.addCamera("audit-one", "云岭县审计路口");
        centre.admin()
                .post(
                        "/api/v1/people",
                        new JsonObject()
                                .put("user", "jian")
                                .put("name", "审计员简")
                                .put("roles", new JsonArray().add("auditor"))
                                .put("scope", new JsonArray().add("990423"))
                                .put("password", GIVEN));
        centre.changeFirstPassword("jian", GIVEN, DemoCentre.PASSWORD);
        look("查看 XF-2026-0007 来访现场");
        look(HOSTILE);
        centre.admin().get("/api/v1/audit");
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
    }

    /** Opens the camera's pictures, waits for the first word of the server, and leaves. */
    private static void look(String purpose) throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token())
                .buildAsync(
                        URI.create(centre.address("/api/v1/cameras/" + camera + "/live?purpose="
                                        + URLEncoder.encode(purpose, StandardCharsets.UTF_8))
                                .replace("http:", "ws:")),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                                first.complete(data.toString());
                                return WebSocket.Listener.super.onText(from, data, last);
                            }
                        })
                .get(30, TimeUnit.SECONDS);
        first.get(60, TimeUnit.SECONDS);
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(30, TimeUnit.SECONDS);
    }

    private static String token() {
        JsonObject pair = new JsonObject().put("user", DemoCentre.USER).put("password", DemoCentre.PASSWORD);
        return new org.shilian.http.Visitor(URI.create(centre.address("/")).getPort())
                .post("/api/v1/session", pair)
                .json()
                .getString("token");
    }

    @BeforeEach
    void open() {
        BrowserContext window = chromium.window(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setAcceptDownloads(true));
        window.request()
                .post(
                        centre.address("/api/v1/session"),
                        RequestOptions.create().setData(Map.of("user", "jian", "password", DemoCentre.PASSWORD)));
        watched = Watched.open(window, centre.address("/admin#audit"));
        page = watched.page();
        rows().first().waitFor();
    }

    @AfterEach
    void nothingWentWrong() {
        List<String> wrong = watched.wrong();
        watched.close();
        assertThat(wrong).isEmpty();
    }

    private Locator rows() {
        return page.locator("audit-register tbody tr");
    }

    @Test
    void answersWhoLookedAtThisCameraAndWhy() throws IOException {
        page.locator("subject-field input").fill("sjlk");
        page.locator("subject-field [role=option]").first().waitFor();
        page.keyboard().press("Enter");
        assertThat(rows()).hasCount(2);
        assertThat(rows().nth(1)).containsText("查看 XF-2026-0007 来访现场");
        assertThat(rows().nth(1)).containsText("云岭县审计路口");
        assertThat(rows().nth(1)).containsText(Pattern.compile("\\d+ 秒"));
        assertThat(rows().nth(0)).containsText(HOSTILE);
        rows().nth(1).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("side-panel")).containsText("127.0.0.1");
        picture("audit-answer");

        page.locator("audit-filter input[name=text]").fill("XF-2026-0007");
        page.keyboard().press("Enter");
        assertThat(rows()).hasCount(1);
        page.locator("audit-filter input[name=to]").fill("2020-01-01T08:00");
        page.keyboard().press("Enter");
        assertThat(page.locator("data-table")).containsText("没有");
    }

    @Test
    void showsEveryLineAndWhatWasRefused() {
        page.getByText("全部登记").click();
        assertThat(rows().first()).containsText("查阅登记");
        page.locator("audit-filter select[name=action]").selectOption("session");
        page.locator("audit-filter button.primary").click();
        assertThat(rows().first()).containsText("登录");
        picture("audit-lines");
    }

    @Test
    void verifiesNowAndSaysUntilWhere() {
        page.locator("chain-state button").click();
        assertThat(page.locator("chain-state .whole")).containsText("审计员简");
        assertThat(page.locator("chain-state .whole")).containsText("未发现改动");
    }

    @Test
    void exportsWhatIsAskedForWithoutFormulas() throws IOException {
        page.locator("audit-filter input[name=text]").fill("cmd");
        page.keyboard().press("Enter");
        assertThat(rows()).hasCount(1);
        Download download = page.waitForDownload(() -> page.getByText("导出表格").click());
        String csv = Files.readString(download.path());
        assertThat(csv).startsWith("\ufeff\"编号\",\"开始\"").contains("\"'=cmd|").doesNotContain("XF-2026-0007");
        assertThat(csv.lines()).hasSize(2);
        page.getByText("全部登记").click();
        page.locator("audit-filter input[name=text]").fill("");
        page.locator("audit-filter select[name=action]").selectOption("audit");
        page.locator("audit-filter button.primary").click();
        assertThat(rows().filter(new Locator.FilterOptions().setHasText("导出登记")).first())
                .isVisible();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
