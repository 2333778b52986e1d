package org.shilian.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.shilian.browser.Chromium;

/**
 * The console with a large catalogue in a real Chromium: first useful paint, search, and a thousand cameras that
 * change at once. Arguments: how many cameras, how many of them change.
 */
public final class ConsoleBenchmark {
    private static final PrintStream OUT = System.out;

    private static final String FIND = """
            const at = (root, ...path) => path.reduce((node, name) => node?.shadowRoot?.querySelector(name), root);
            const page = document.querySelector("console-page") ?? document.querySelector("wall-page");
            """;

    /** Places, the wall's windows and the ticker are there. */
    private static final String USEFUL = "() => {" + FIND + """
              const tree = at(page, "camera-tree");
              const rows = tree?.shadowRoot.querySelectorAll(".row").length ?? 0;
              const wall = at(page, "wall-canvas", ".window");
              return rows > 5 && wall ? performance.now() : false;
            }""";

    private static final String COMPLETE = "all => {" + FIND + """
              const tree = at(page, "camera-tree");
              return tree?.catalogue?.loaded && tree.catalogue.cameras.size >= all ? performance.now() : false;
            }""";

    /** One key after the other as a person types; each until its rows stand in the layout. */
    private static final String TYPE = "async words => {" + FIND + """
              const tree = at(page, "camera-tree");
              const input = tree.shadowRoot.querySelector("input");
              input.focus();
              const times = [];
              for (const word of words) {
                for (let end = 1; end <= word.length; end++) {
                  const begin = performance.now();
                  input.value = word.slice(0, end);
                  input.dispatchEvent(new InputEvent("input"));
                  await tree.updateComplete;
                  tree.getBoundingClientRect();
                  tree.shadowRoot.querySelector(".row")?.getBoundingClientRect();
                  times.push(performance.now() - begin);
                  await new Promise((next) => requestAnimationFrame(next));
                }
              }
              input.value = "";
              input.dispatchEvent(new InputEvent("input"));
              return times;
            }""";

    private static final String WATCH_FRAMES = """
            () => {
              window.longestFrame = 0;
              let last = performance.now();
              const frame = (now) => {
                window.longestFrame = Math.max(window.longestFrame, now - last);
                last = now;
                requestAnimationFrame(frame);
              };
              requestAnimationFrame(frame);
            }""";

    private static final String FAULTS = "count => {" + FIND + """
              const map = at(page, "county-map") ??
                [...(page?.shadowRoot?.querySelectorAll("wall-window") ?? [])].map((w) => at(w, "county-map")).find(Boolean);
              const shown = map?.shadowRoot.querySelector(".legend")?.textContent ?? "";
              return shown.replace(/,/g, "").includes(String(count)) ? Date.now() : false;
            }""";

    private ConsoleBenchmark() {}

    public static void main(String[] arguments) {
        int cameras = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int changing = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        try (SilentCameras silent = new SilentCameras();
                LargeCounty county = new LargeCounty();
                Chromium chromium = Chromium.launch()) {
            county.fill(
                    cameras,
                    IntStream.range(0, changing).mapToObj(silent::address).toList());
            Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> silent.connected() >= changing);
            BrowserContext window = signedIn(chromium, county);
            Page console = opened(window, county, cameras);
            typed(console);
            changed(console, window, county, silent, changing);
        }
    }

    private static BrowserContext signedIn(Chromium chromium, LargeCounty county) {
        BrowserContext window = chromium.window(new Browser.NewContextOptions().setViewportSize(1920, 1080));
        window.request()
                .post(
                        county.address("/api/v1/session"),
                        RequestOptions.create().setData(LargeCounty.pair().getMap()));
        return window;
    }

    /** Twice: with nothing in the browser's cache, and as on every later morning. */
    private static Page opened(BrowserContext window, LargeCounty county, int cameras) {
        Page page = window.newPage();
        for (String how : List.of("first", "again")) {
            page.navigate(county.address("/console"));
            double useful = number(page.waitForFunction(USEFUL).jsonValue());
            double complete = number(page.waitForFunction(COMPLETE, cameras).jsonValue());
            OUT.printf(
                    "console opened (%s): useful after %.0f ms, all %d cameras after %.0f ms%n",
                    how, useful, cameras, complete);
        }
        return page;
    }

    private static void typed(Page page) {
        List<String> words =
                List.of("qingxi", "nmj", "kuorong", "扩容点位", "large-0", "xiaoxue", "qxzqx", "桥头", "99042301");
        Object measured = page.evaluate(TYPE, words);
        double[] times = ((List<?>) measured)
                .stream().mapToDouble(ConsoleBenchmark::number).sorted().toArray();
        OUT.printf(
                "search: %d keystrokes, p50 %.1f ms, p95 %.1f ms, most %.1f ms%n",
                times.length, at(times, 0.5), at(times, 0.95), times[times.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    private static void changed(
            Page console, BrowserContext window, LargeCounty county, SilentCameras silent, int changing) {
        Page wall = window.newPage();
        wall.navigate(county.address("/wall/main/2"));
        wall.waitForFunction(FAULTS, 0);
        for (Page page : Arrays.asList(console, wall)) {
            page.evaluate(WATCH_FRAMES);
        }
        long begin = System.currentTimeMillis();
        silent.hangUp();
        double onWall = number(wall.waitForFunction(FAULTS, changing).jsonValue()) - begin;
        double onConsole = number(console.waitForFunction(FAULTS, changing).jsonValue()) - begin;
        OUT.printf(
                "%d cameras changed: wall right after %.0f ms, console after %.0f ms; longest frame console %.0f ms, wall %.0f ms%n",
                changing, onWall, onConsole, longestFrame(console), longestFrame(wall));
    }

    private static double longestFrame(Page page) {
        return number(page.evaluate("window.longestFrame"));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
