package org.shilian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ChromiumTest {
    private static final Chromium CHROMIUM = Chromium.launch();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void itShowsPagesAndPlaysWhatCamerasSend() {
        try (BrowserContext window = CHROMIUM.window()) {
            Page page = window.newPage();
            page.setContent("<h1>视联</h1>");
            assertThat(page.locator("h1").textContent()).isEqualTo("视联");
            assertThat(page.evaluate("MediaSource.isTypeSupported('video/mp4; codecs=\"avc1.42c028,mp4a.40.2\"')"))
                    .isEqualTo(true);
        }
    }
}
