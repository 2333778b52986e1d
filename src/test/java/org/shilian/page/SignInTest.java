package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

class SignInTest {
    private static Chromium chromium;
    private static DemoCentre centre;

    @BeforeAll
    static void start() {
        centre = DemoCentre.start();
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
    }

    @Test
    void bringsOneBackToWhereOneCameFromByKeysAlone() {
        try (Watched watched = visit("/console?from=test")) {
            Page page = watched.page();
            page.waitForURL("**/signin?return=**");
            assertThat(page.locator("#user")).isFocused();
            page.keyboard().type(DemoCentre.USER);
            page.keyboard().press("Tab");
            page.keyboard().type(DemoCentre.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/console?from=test");
            assertThat(page.locator("camera-tree .row").first()).isVisible();
            assertThat(watched.wrong()).isEmpty();
        }
    }

    @Test
    void neverLeavesForAnotherSite() {
        try (Watched watched = visit("/signin?return=//example.invalid/console")) {
            fillIn(watched.page(), DemoCentre.USER, DemoCentre.PASSWORD);
            watched.page().waitForURL(centre.address("/console"));
        }
    }

    @Test
    void saysThatThePairIsWrong() {
        try (Watched watched = visit("/signin")) {
            fillIn(watched.page(), "nobody-at-all", "not-the-password");
            assertThat(watched.page().locator(".problem")).hasText("用户名或密码不对。请核对后再试。");
            assertThat(watched.page().locator("#password")).hasValue("");
            assertThat(watched.page().locator("#password")).isFocused();
        }
    }

    @Test
    void saysHowLongToWaitAfterTooManyTries() {
        try (Watched watched = visit("/signin")) {
            for (int attempt = 1; attempt <= 6; attempt++) {
                fillIn(watched.page(), "guessed", "wrong-password-" + attempt);
                assertThat(watched.page().locator("button.primary")).isEnabled();
            }
            assertThat(watched.page().locator(".problem")).containsText("尝试次数过多");
            assertThat(watched.page().locator(".problem")).containsText("秒后再试");
        }
    }

    @Test
    void saysThatTheCentreCannotBeReached() {
        try (Watched watched = visit("/signin")) {
            watched.page().route("**/api/**", route -> route.abort("connectionrefused"));
            fillIn(watched.page(), DemoCentre.USER, DemoCentre.PASSWORD);
            assertThat(watched.page().locator(".problem")).containsText("连不上服务器");
            assertThat(watched.page().locator("#password")).hasValue(DemoCentre.PASSWORD);
        }
    }

    @Test
    void warnsOfTheCapsLock() {
        try (Watched watched = visit("/signin")) {
            watched.page()
                    .locator("#password")
                    .dispatchEvent("keydown", java.util.Map.of("key", "A", "modifierCapsLock", true));
            assertThat(watched.page().locator("#caps")).hasText("大写锁定已开启");
        }
    }

    @Test
    void speaksEnglishWhenAskedAndKeepsIt() {
        try (Watched watched = visit("/signin")) {
            Page page = watched.page();
            page.getByText("English").click();
            assertThat(page.locator("button.primary")).hasText("Sign in");
            page.reload();
            assertThat(page.locator("button.primary")).hasText("Sign in");
            assertThat(page.locator("html")).hasAttribute("lang", "en-GB");
        }
    }

    private static Watched visit(String path) {
        return Watched.open(chromium.window(), centre.address(path));
    }

    private static void fillIn(Page page, String user, String password) {
        page.locator("#user").fill(user);
        page.locator("#password").fill(password);
        page.keyboard().press("Enter");
    }
}
