package org.shilian.benchmark;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shilian.browser.Chromium;
import org.shilian.http.Visitor;
import org.shilian.program.Program;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the click on a scene of 16 cameras to the layout, and to the pictures, on all four screens of a wall. */
public final class SceneBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(SceneBenchmark.class);
    private static final String PASSWORD = "a-long-enough-pass-2026";
    private static final int SCREENS = 4;
    private static final int CAMERAS = 16;
    private static final String LOOK = """
            page => {
              const note = (window.note = {});
              const now = () => performance.timeOrigin + performance.now();
              const video = (tile) => tile.querySelector("wall-window")?.shadowRoot?.querySelector("live-tile")
                ?.shadowRoot?.querySelector("video");
              const look = () => {
                const tiles = [...page.shadowRoot.querySelectorAll(".window")];
                if (tiles.length === %d) {
                  note.layout ??= now();
                  if (tiles.map(video).every((one) => one?.videoWidth && one.currentTime > 0))
                    note.pictures ??= now();
                }
                if (window.note !== note || note.pictures) clearInterval(looking);
              };
              const looking = setInterval(look, 4);
            }
            """.formatted(CAMERAS / SCREENS);
    private static final String CLICK = """
            strip => {
              const at = performance.timeOrigin + performance.now();
              strip.recall(0);
              return at;
            }
            """;

    private final Visitor admin;
    private final String base;

    private SceneBenchmark(String base) {
        this.base = base;
        Visitor visitor = new Visitor(URI.create(base).getPort());
        JsonObject pair = new JsonObject().put("user", "admin").put("password", PASSWORD);
        this.admin = visitor.bearer(visitor.post("/api/v1/session", pair).json().getString("token"));
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        Map<String, String> environment = Map.of(
                "SHILIAN_UDP_PORT",
                "0",
                "SHILIAN_HTTP_PORT",
                "0",
                "SHILIAN_DATA",
                Files.createTempDirectory("shilian-scenes").toString(),
                "SHILIAN_ADMIN_PASSWORD",
                PASSWORD);
        try (Program program = Program.start(environment, "demo");
                Chromium chromium = Chromium.launch()) {
            String address = program.awaitReady();
            new SceneBenchmark(address.replaceAll(".*(http://[^/\\s]+).*", "$1")).run(chromium, rounds);
        }
    }

    private void run(Chromium chromium, int rounds) {
        JsonArray screens = new JsonArray();
        for (int n = 0; n < SCREENS; n++) {
            screens.add(rect(n % 2 / 2.0, n / 2 / 2.0, 0.5).put("id", n + 1).put("name", "屏" + (n + 1)));
        }
        admin.post(
                "/api/v1/walls",
                new JsonObject()
                        .put("id", "bench")
                        .put("name", "试验墙")
                        .put("width", 9_999)
                        .put("height", 5_625)
                        .put("screens", screens));
        JsonArray windows = new JsonArray();
        for (int n = 0; n < CAMERAS; n++) {
            windows.add(rect(n % 4 / 4.0, n / 4 / 4.0, 0.25)
                    .put("source", new JsonObject().put("type", "camera").put("camera", camera(n))));
        }
        admin.post(
                "/api/v1/walls/bench/scenes",
                new JsonObject().put("name", "十六路").put("windows", windows));
        Page console = open(chromium, "/console");
        console.waitForFunction("() => document.querySelector('console-page')?.desk?.side?.scenes?.length === 1");
        List<Page> walls = new ArrayList<>();
        for (int n = 1; n <= SCREENS; n++) {
            walls.add(open(chromium, "/wall/bench/" + n));
        }
        measure(console, walls, rounds);
    }

    /** In a window of its own, for a page behind another one is slowed down by the browser. */
    private Page open(Chromium chromium, String path) {
        BrowserContext window = chromium.window();
        window.request()
                .post(
                        base + "/api/v1/session",
                        RequestOptions.create().setData(Map.of("user", "admin", "password", PASSWORD)));
        Page page = window.newPage();
        page.navigate(base + path);
        return page;
    }

    private void measure(Page console, List<Page> walls, int rounds) {
        List<Double> layouts = new ArrayList<>();
        List<Double> pictures = new ArrayList<>();
        for (int round = -2; round < rounds; round++) {
            long version = admin.get("/api/v1/walls/bench").json().getLong("version");
            admin.ifMatch(version).put("/api/v1/walls/bench/windows", new JsonObject().put("windows", new JsonArray()));
            for (Page wall : walls) {
                wall.waitForFunction("() => !document.querySelector('wall-page').shadowRoot.querySelector('.window')");
                wall.locator("wall-page").evaluate(LOOK);
            }
            double clicked = number(console.locator("scene-strip").evaluate(CLICK));
            walls.forEach(wall -> wall.waitForFunction("() => window.note.pictures"));
            if (round >= 0) {
                layouts.add(last(walls, "layout") - clicked);
                pictures.add(last(walls, "pictures") - clicked);
            }
        }
        report("layouts", layouts);
        report("pictures", pictures);
    }

    private static double last(List<Page> walls, String what) {
        return walls.stream()
                .mapToDouble(wall -> number(wall.evaluate("window.note." + what)))
                .max()
                .orElseThrow();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static void report(String what, List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(one -> one).sorted().toArray();
        LOG.warn(String.format(
                "%s on %d screens: %d scenes, p50 %.0f ms, p95 %.0f ms, most %.0f ms",
                what,
                SCREENS,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                sorted[sorted.length - 1]));
    }

    /** A warm camera with a generated picture. */
    private String camera(int number) {
        String id = "bench-" + number;
        JsonObject camera = new JsonObject()
                .put("id", id)
                .put("name", "测试" + number)
                .put("place", "990423105202003")
                .put(
                        "unit",
                        admin.get("/api/v1/units")
                                .json()
                                .getJsonArray("items")
                                .getJsonObject(0)
                                .getString("id"))
                .put("lat", 30.5)
                .put("lon", 110.5)
                .put("kind", "other")
                .put("placeType", "road")
                .put("owner", "云岭县")
                .put("legalPurpose", "公共安全")
                .put("signageConfirmed", true)
                .put("retentionDays", 30)
                .put("keepWarm", true)
                .put(
                        "source",
                        new JsonObject()
                                .put("url", "test:?width=320&height=180&rate=25")
                                .put("transport", "auto"));
        if (admin.post("/api/v1/cameras", camera).status() != 201) {
            throw new IllegalStateException("no camera was made");
        }
        return id;
    }

    private static JsonObject rect(double x, double y, double side) {
        return new JsonObject().put("x", x).put("y", y).put("w", side).put("h", side);
    }
}
