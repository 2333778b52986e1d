package org.shilian.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shilian.browser.Chromium;
import org.shilian.http.PagePaths;

/** Every page is looked through by axe-core, as a person who can't see or can't use a mouse would meet it. */
class AccessibilityTest {
    /** What stands for the parameters of a path. */
    private static final Map<String, String> EXAMPLES = Map.of("{wall}", "main", "{screen}", "1");

    private static final String SETTLED = """
            () => {
              const shown = document.body.firstElementChild?.shadowRoot;
              return shown?.textContent.trim().length > 0 || Boolean(shown?.querySelector(".window"));
            }""";

    private static final String LOOK_THROUGH = """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ["violations"] });
              return violations
                .filter(({ impact }) => impact === "serious" || impact === "critical")
                .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
                  `${id}: ${target.flat().join(" ")}: ${failureSummary}`));
            }""";

    private static DemoCentre centre;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        PageTools.install();
        centre = DemoCentre.start();
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
    }

    static Stream<String> paths() {
        return PagePaths.all().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void nothingSeriousIsFound(String path) {
        String address = centre.address(filled(path) + (path.equals("/") ? "?account" : ""));
        BrowserContext window = path.equals("/signin") ? chromium.window() : centre.signedIn(chromium.window());
        try (Watched watched = Watched.open(window, address)) {
            assertThat(found(watched.page())).isEmpty();
        }
    }

    private static String filled(String path) {
        String filled = path;
        for (Map.Entry<String, String> example : EXAMPLES.entrySet()) {
            filled = filled.replace(example.getKey(), example.getValue());
        }
        return filled.replaceAll("\\{[^}]+}", "example");
    }

    /** Serious and critical findings once the page shows something and has come to rest. */
    static List<?> found(Page page) {
        page.waitForFunction(SETTLED);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.LOAD);
        page.evaluate(PageTools.axe());
        return (List<?>) page.evaluate(LOOK_THROUGH);
    }
}
