package org.shilian.benchmark;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shilian.browser.Chromium;
import org.shilian.http.Visitor;

/**
 * A township's page in a conference, in a real Chromium on the whole program: from the click on "answer" to the first
 * picture of the host, from loading the page anew to the picture again, and from a change of the case to the page.
 * Argument: how many calls.
 */
public final class ConferencePageBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int CHANGES = 5;

    private static final String STAGE = """
            () => {
              const page = document.querySelector("conference-page");
              const at = (root, name) => root?.shadowRoot?.querySelector(name);
            """;

    private static final String SEATED = STAGE + """
              const room = page?.desk?.room;
              return room?.phase === "in" && room.media.connection?.connectionState === "connected";
            }""";

    private static final String PICTURED = STAGE + """
              const video = at(at(at(page, "conference-stage"), "conference-tile"), "video");
              return video && !video.hidden && video.getVideoPlaybackQuality().totalVideoFrames > 0 && Date.now();
            }""";

    private static final String SHOWN = "words => {" + STAGE.substring(STAGE.indexOf('{') + 1) + """
              const stage = at(at(page, "case-overlay"), ".stage dd");
              return stage?.textContent.includes(words) && Date.now();
            }""";

    private static final String ANSWER = """
            () => {
              const call = document.querySelector("centre-page").shadowRoot.querySelector("incoming-call");
              const begun = Date.now();
              call.shadowRoot.querySelector(".answer").click();
              return begun;
            }""";

    private final DemoServer server;
    private final Visitor operator;
    private final Page host;
    private final Page township;
    private final List<Double> answered = new ArrayList<>();
    private final List<Double> reloaded = new ArrayList<>();
    private final List<Double> changed = new ArrayList<>();

    private ConferencePageBenchmark(DemoServer server, Chromium chromium) throws IOException {
        this.server = server;
        JsonObject pair = JsonObject.mapFrom(server.credentials("operator"));
        Visitor visitor = new Visitor(server.port());
        this.operator =
                visitor.bearer(visitor.post("/api/v1/session", pair).json().getString("token"));
        this.host = signedIn(chromium, "operator");
        this.township = signedIn(chromium, "qingxi");
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        try (DemoServer server = DemoServer.start(Map.of());
                Chromium chromium = Chromium.launch()) {
            ConferencePageBenchmark benchmark = new ConferencePageBenchmark(server, chromium);
            for (int round = 0; round < rounds; round++) {
                benchmark.call(round);
            }
            report("answer to first picture", benchmark.answered);
            report("reload to picture again", benchmark.reloaded);
            report("change of the case to the page", benchmark.changed);
        }
        System.exit(0);
    }

    private Page signedIn(Chromium chromium, String user) throws IOException {
        BrowserContext window = chromium.window();
        window.request()
                .post(server.address("/api/v1/session"), RequestOptions.create().setData(server.credentials(user)));
        return window.newPage();
    }

    private void call(int round) {
        township.navigate(server.address("/centre"));
        JsonObject units = new JsonObject().put("units", new JsonArray().add("u-centre-101"));
        JsonObject call = new JsonObject()
                .put("kind", "consultation")
                .put("title", "round " + round)
                .put("invite", units);
        String id = operator.post("/api/v1/conferences", call).json().getString("id");
        host.navigate(server.address("/conference/" + id + "#now"));
        host.waitForFunction(SEATED);
        township.locator("incoming-call .answer").waitFor();
        double clicked = number(township.evaluate(ANSWER));
        answered.add(number(township.waitForFunction(PICTURED).jsonValue()) - clicked);
        double begun = System.currentTimeMillis();
        township.reload();
        reloaded.add(number(township.waitForFunction(PICTURED).jsonValue()) - begun);
        for (int version = 0; version < CHANGES; version++) {
            change(id, version);
        }
        operator.post("/api/v1/conferences/" + id + "/end", new JsonObject());
    }

    private void change(String id, int version) {
        String words = "stage " + version;
        double begun = System.currentTimeMillis();
        operator.ifMatch(version).put("/api/v1/conferences/" + id + "/overlay", new JsonObject().put("stage", words));
        changed.add(number(township.waitForFunction(SHOWN, words).jsonValue()) - begun);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static void report(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        OUT.printf(
                "%s: %d, p50 %.0f ms, p95 %.0f ms, most %.0f ms%n",
                what, sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
