package org.shilian.benchmark;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shilian.browser.Chromium;
import org.shilian.http.Visitor;
import org.shilian.restream.peer.DebianProgram;
import org.shilian.restream.peer.GstRtspServer;
import org.shilian.restream.peer.GstRtspServer.Mount;
import org.shilian.restream.peer.TestClip;

/**
 * From putting a camera's tile into a page to its first decoded picture: {@code [warm rounds] [cold rounds]}. A real
 * RTSP server plays 1080p of 2 Mbit/s with a key frame every 2 s, whoever joins; the server is the whole program,
 * pulling already (warm) or not (cold).
 */
public final class FirstPictureBenchmark {
    private static final String TILE = """
            async (camera) => {
              await import("/web/element/live-tile/live-tile.js").catch(() => {});
              await customElements.whenDefined("live-tile");
              const tile = document.createElement("live-tile");
              tile.style.cssText = "display:block;width:960px;height:540px";
              tile.camera = camera;
              const begun = performance.now();
              document.body.append(tile);
              await tile.updateComplete;
              const video = tile.shadowRoot.querySelector("video");
              const shown = await new Promise((seen) => video.requestVideoFrameCallback(() => seen(performance.now())));
              await new Promise((later) => setTimeout(later, 1000));
              const { buffered, currentTime } = video;
              const behind = 1000 * (buffered.end(buffered.length - 1) - currentTime);
              tile.remove();
              return [shown - begun, behind];
            }
            """;

    /** Rounds begin anywhere between two key frames. */
    private static final Random PHASE = new Random(1);

    private FirstPictureBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int warm = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        int cold = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        try (GstRtspServer cameras = GstRtspServer.startLooping(TestClip.HD_SLOW);
                DemoServer server = DemoServer.start(Map.of("SHILIAN_RELAY_LINGER", "100ms"));
                Chromium chromium = Chromium.launch();
                BrowserContext window = chromium.window()) {
            Process keptPlaying = other(cameras);
            try {
                Visitor admin = new Visitor(server.port()).bearer(server.token());
                server.addCamera(admin, "warm-1", cameras.url(Mount.LOOP), true);
                server.addCamera(admin, "cold-1", cameras.url(Mount.LOOP), false);
                Page page = page(server, window);
                awaitState(admin, "warm-1", "live");
                report("warm", rounds(page, admin, "warm-1", "live", warm));
                report("cold", rounds(page, admin, "cold-1", "idle", cold));
            } finally {
                keptPlaying.destroyForcibly().waitFor();
            }
        }
        System.exit(0);
    }

    /** Somebody else who watches, so that the camera's stream is always somewhere in the middle. */
    private static Process other(GstRtspServer cameras) throws IOException {
        String url = cameras.url(Mount.LOOP).toString();
        return new ProcessBuilder(DebianProgram.FFMPEG.command(
                        List.of("-v", "quiet", "-rtsp_transport", "tcp", "-i", url, "-c", "copy", "-f", "null", "-")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Page page(DemoServer server, BrowserContext window) {
        window.request()
                .post(server.address("/api/v1/session"), RequestOptions.create().setData(DemoServer.credentials()));
        Page page = window.newPage();
        page.navigate(server.address("/wall/none/1"));
        return page;
    }

    private static double[][] rounds(Page page, Visitor admin, String camera, String before, int count)
            throws InterruptedException {
        page.evaluate(TILE, camera);
        double[][] times = new double[2][count];
        for (int i = 0; i < count; i++) {
            awaitState(admin, camera, before);
            page.waitForTimeout(PHASE.nextInt(2_000));
            List<?> seen = (List<?>) page.evaluate(TILE, camera);
            times[0][i] = ((Number) seen.get(0)).doubleValue();
            times[1][i] = ((Number) seen.get(1)).doubleValue();
        }
        return times;
    }

    private static void awaitState(Visitor admin, String camera, String state) throws InterruptedException {
        String path = "/api/v1/cameras/" + camera;
        while (!state.equals(admin.get(path).json().getJsonObject("state").getString("state"))) {
            RelayBenchmark.during(1);
        }
    }

    private static void report(String which, double[][] times) {
        Arrays.sort(times[0]);
        Arrays.sort(times[1]);
        RelayBenchmark.LOG.warn(String.format(
                "first picture, %s: %d rounds, p50 %.0f ms, p95 %.0f ms, most %.0f ms; a second later p95 %.0f ms behind",
                which, times[0].length, at(times[0], 0.5), at(times[0], 0.95), at(times[0], 1), at(times[1], 0.95)));
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
