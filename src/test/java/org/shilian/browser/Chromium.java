package org.shilian.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Debian's Chromium without a screen, one for a test class, driven by the thread that launched it. */
public final class Chromium implements AutoCloseable {
    private static final Path FILE = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--autoplay-policy=no-user-gesture-required");

    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(FILE).setArgs(ARGUMENTS));
    }

    /** A running browser with a made-up camera and microphone. */
    public static Chromium launch() {
        if (!Files.isExecutable(FILE)) {
            throw new IllegalStateException(
                    FILE + " is missing. Install it with: apt-get install --no-install-recommends chromium");
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
        try {
            return new Chromium(playwright);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** A window of its own: no cookie is shared with others. */
    public BrowserContext window() {
        return window(new Browser.NewContextOptions());
    }

    public BrowserContext window(Browser.NewContextOptions options) {
        BrowserContext window = browser.newContext(options);
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        if (!NodeProgram.isBundled()) {
            environment.put("PLAYWRIGHT_NODEJS_PATH", NodeProgram.find().toString());
        }
        return environment;
    }
}
