package org.shilian.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;

/** A page of the browser with all that went wrong on it: thrown errors, refusals of the policy, complaints. */
final class Watched implements AutoCloseable {
    private static final String TELL_VIOLATIONS = """
            document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
              console.error("policy: " + violatedDirective + " " + blockedURI));
            """;

    private static final double PATIENCE_MILLIS = 60_000;

    private final BrowserContext window;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();

    private Watched(BrowserContext window) {
        this.window = window;
        this.page = window.newPage();
        page.addInitScript(TELL_VIOLATIONS);
        page.onPageError(wrong::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                wrong.add(message.text());
            }
        });
    }

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    static Watched open(BrowserContext window, String address) {
        Watched watched = new Watched(window);
        watched.page.navigate(address);
        return watched;
    }

    Page page() {
        return page;
    }

    /** What went wrong, but for refused requests and lost connections, which a test brings about itself. */
    List<String> wrong() {
        return wrong.stream()
                .filter(text -> !text.startsWith("WebSocket connection"))
                .toList();
    }

    @Override
    public void close() {
        window.close();
    }
}
