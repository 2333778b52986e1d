package org.shilian.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.shilian.browser.Chromium;

/**
 * The console with a large catalogue in a real Chromium: first useful paint, search, and a thousand cameras that
 * change at once. Arguments: how many cameras, how many of them change, how often the console is opened, and "wall" to see the change on a
 * screen of the wall instead.
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

    /** Frames as they come, and tasks of more than 50 ms, each since the last call. */
    private static final String WATCH = """
            () => {
              window.longest = { frame: 0, task: 0 };
              if (window.watched) return;
              window.watched = new PerformanceObserver((list) => {
                for (const { duration } of list.getEntries())
                  window.longest.task = Math.max(window.longest.task, duration);
              });
              window.watched.observe({ entryTypes: ["longtask"] });
              let last = performance.now();
              const frame = (now) => {
                window.longest.frame = Math.max(window.longest.frame, now - last);
                last = now;
                requestAnimationFrame(frame);
              };
              requestAnimationFrame(frame);
            }""";

    /** After two frames more, so that none is missed that was still being drawn. */
    private static final String LONGEST = """
            async () => {
              for (let i = 0; i < 2; i++) await new Promise((next) => requestAnimationFrame(next));
              return [window.longest.frame, window.longest.task];
            }""";

    private static final String FAULTS = "count => {" + FIND + """
              const map = at(page, "county-map") ??
                [...(page?.shadowRoot?.querySelectorAll("wall-window") ?? [])].map((w) => at(w, "county-map")).find(Boolean);
              const shown = map?.shadowRoot.querySelector(".legend .fault")?.parentElement.textContent ?? "";
              return Number(shown.replace(/\\D/g, "") || NaN) === count ? Date.now() : false;
            }""";

    private ConsoleBenchmark() {}

    public static void main(String[] arguments) {
        int cameras = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int changing = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        boolean onTheWall = arguments.length > 3 && arguments[3].equals("wall");
        try (SilentCameras silent = new SilentCameras();
                LargeCounty county = new LargeCounty();
                Chromium chromium = Chromium.launch()) {
            county.fill(
                    cameras,
                    IntStream.range(0, changing).mapToObj(silent::address).toList());
            Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> silent.connected() >= changing);
            if (onTheWall) {
                Page wall = signedIn(chromium, county).newPage();
                wall.navigate(county.address("/wall/main/2"));
                changed("wall", wall, silent, changing);
                return;
            }
            for (int round = 1; round < rounds; round++) {
                opened(chromium, county, cameras, round).context().close();
            }
            Page console = opened(chromium, county, cameras, rounds);
            typed(console);
            changed("console", console, silent, changing);
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

    /** Twice: with nothing in the browser's cache, and as on every later morning. The first round is the program's first visitor. */
    private static Page opened(Chromium chromium, LargeCounty county, int cameras, int round) {
        Page page = signedIn(chromium, county).newPage();
        for (String cache : List.of("empty", "warm")) {
            page.navigate(county.address("/console"));
            double useful = number(page.waitForFunction(USEFUL).jsonValue());
            double complete = number(page.waitForFunction(COMPLETE, cameras).jsonValue());
            OUT.printf(
                    "console opened, round %d, %s cache: useful after %.0f ms, all %d cameras after %.0f ms%n",
                    round, cache, useful, cameras, complete);
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

    /** One page at a time, since a desk and a screen of the wall are each a machine of its own. */
    private static void changed(String name, Page page, SilentCameras silent, int changing) {
        page.waitForFunction(FAULTS, 0);
        page.evaluate(WATCH);
        long begin = System.currentTimeMillis();
        silent.hangUp();
        double right = number(page.waitForFunction(FAULTS, changing).jsonValue()) - begin;
        List<?> longest = (List<?>) page.evaluate(LONGEST);
        OUT.printf(
                "%d cameras changed: right on the %s after %.0f ms; longest frame %.0f ms, longest task %.0f ms%n",
                changing, name, right, number(longest.get(0)), number(longest.get(1)));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
