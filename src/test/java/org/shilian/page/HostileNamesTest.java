package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

class HostileNamesTest {
    private static final String HOSTILE = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";
    private static final String LONG = "名字长得没有尽头的摄像机".repeat(7);

    @Test
    void namesAreNothingButWords() {
        try (DemoCentre centre = DemoCentre.start();
                Chromium chromium = Chromium.launch()) {
            String hostile = centre.addCamera("hostile-one", HOSTILE);
            String endless = centre.addCamera("hostile-two", LONG);
            centre.hang(
                    "main",
                    new JsonArray()
                            .add(DemoCentre.window("a", hostile, 0, 0, 0.25, 0.5)
                                    .put("title", HOSTILE))
                            .add(DemoCentre.window("b", endless, 0.25, 0, 0.25, 0.5)));
            for (String path : new String[] {"/console", "/wall/main/1"}) {
                try (Watched watched = Watched.open(centre.signedIn(chromium.window()), centre.address(path))) {
                    staysWhole(watched);
                }
            }
        }
    }

    private static void staysWhole(Watched watched) {
        Page page = watched.page();
        assertThat(page.locator("wall-window .name").first()).hasText(HOSTILE);
        assertThat(page.locator("wall-window .name").last()).hasText(LONG);
        assertThat(page.evaluate("window.hacked")).isNull();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(watched.wrong()).isEmpty();
    }
}
