package org.shilian.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shilian.browser.Chromium;

/** A demo centre and a browser for the tests of a class. */
abstract class PageBench implements BeforeAllCallback, AfterAllCallback {
    private static final Path PICTURES = Path.of("target", "shots");

    private final Map<String, String> settings;
    private @Nullable DemoCentre centre;
    private @Nullable Chromium chromium;

    PageBench(Map<String, String> settings) {
        this.settings = settings;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        PageTools.install();
        centre = DemoCentre.start(settings);
        chromium = Chromium.launch();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (chromium != null) {
            chromium.close();
        }
        if (centre != null) {
            centre.close();
        }
    }

    DemoCentre centre() {
        return Objects.requireNonNull(centre);
    }

    BrowserContext window() {
        return Objects.requireNonNull(chromium).window();
    }

    BrowserContext window(int width, int height) {
        return Objects.requireNonNull(chromium).window(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** As large as a desk's screen. */
    BrowserContext large() {
        return window(1920, 1080);
    }

    /** Keeps a picture of the page for eyes. */
    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
