package org.shilian.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.browser.Chromium;
import org.shilian.restream.peer.GstRtspServer;
import org.shilian.restream.peer.GstRtspServer.Mount;

/**
 * What the program is for, from end to end: an operator signs in, sees real cameras, hangs them on a
 * wall of two screens, and the wall outlives a kill of the server.
 */
class MainJobTest {
    private static final String PASSWORD = "correct-horse-battery";

    /** Pictures decoded by each video of a page, and that all of them went on since the last look. */
    private static final String DECODED = """
            (videos) => videos.map((video) => video.getVideoPlaybackQuality().totalVideoFrames)
            """;

    @TempDir
    Path data;

    private final int port = freePort();
    private final String address = "http://127.0.0.1:" + port;

    @Test
    void fourRealCamerasHangOnTwoScreensAndComeBackAfterAKill() {
        try (GstRtspServer cameras = GstRtspServer.start();
                Chromium chromium = Chromium.launch()) {
            Program program = start();
            try (BrowserContext desk = chromium.window()) {
                Operator admin = Operator.signIn(address, "admin", PASSWORD);
                List<String> ids = addCameras(admin, cameras);
                clear(admin, "main");

                Page console = signIn(desk);
                layOut(console, ids);
                Page left = screen(desk, 1);
                Page right = screen(desk, 2);
                awaitMoving(left, 2);
                awaitMoving(right, 2);
                JsonArray before = admin.get("/api/v1/walls/main").getJsonArray("windows");
                assertThat(before).hasSize(4);

                program.kill();
                program = start();

                awaitMovingAgain(left, 2);
                awaitMovingAgain(right, 2);
                Operator again = Operator.signIn(address, "admin", PASSWORD);
                assertThat(again.get("/api/v1/walls/main").getJsonArray("windows"))
                        .isEqualTo(before);
            } finally {
                program.close();
            }
        }
    }

    private Program start() {
        Program program = Program.start(
                Map.of(
                        "SHILIAN_DATA",
                        data.toString(),
                        "SHILIAN_UDP_PORT",
                        "0",
                        "SHILIAN_HTTP_PORT",
                        Integer.toString(port),
                        "SHILIAN_ADMIN_PASSWORD",
                        PASSWORD),
                "demo");
        assertThat(program.awaitReady()).contains(address);
        return program;
    }

    private static List<String> addCameras(Operator admin, GstRtspServer cameras) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number ->
                        admin.post("/api/v1/cameras", camera(number, cameras)).getString("id"))
                .toList();
    }

    private static JsonObject camera(int number, GstRtspServer cameras) {
        return new JsonObject()
                .put("name", "真实摄像机·0" + number)
                .put("place", "990423101")
                .put("unit", "u-centre-101")
                .put("lat", 31.08)
                .put("lon", 110.61)
                .put("kind", "street")
                .put("placeType", "road")
                .put("owner", "清溪镇综治中心")
                .put("legalPurpose", "公共安全")
                .put("signageConfirmed", true)
                .put("retentionDays", 30)
                .put(
                        "source",
                        new JsonObject().put("url", cameras.url(Mount.VIDEO).toString()));
    }

    private static void clear(Operator admin, String wall) {
        long version = admin.get("/api/v1/walls/" + wall).getLong("version");
        admin.put("/api/v1/walls/" + wall + "/windows", version, new JsonObject().put("windows", new JsonArray()));
    }

    private Page signIn(BrowserContext desk) {
        Page page = desk.newPage();
        page.setViewportSize(1600, 900);
        page.navigate(address + "/signin?to=/console");
        page.locator("#user").fill("admin");
        page.locator("#password").fill(PASSWORD);
        page.locator("button.primary").click();
        page.waitForURL("**/console");
        return page;
    }

    /** Hangs two cameras on each screen: the first fills it, is laid out as a quarter, and leaves room for the second. */
    private static void layOut(Page console, List<String> cameras) {
        Locator wall = console.locator("wall-canvas .wall");
        wall.waitFor();
        Locator screens = console.locator("wall-canvas .screen");
        assertThat(screens.count()).isEqualTo(2);
        console.locator("camera-tree input").fill("真实摄像机");
        for (int screen = 0; screen < 2; screen++) {
            screens.nth(screen).click();
            drag(console, cameras.get(2 * screen), wall, 0.25 + 0.5 * screen, 2 * screen + 1);
            console.locator("wall-toolbar select").nth(1).selectOption("4");
            drag(console, cameras.get(2 * screen + 1), wall, 0.45 + 0.5 * screen, 2 * screen + 2);
        }
    }

    /** Drags a camera from the tree to the middle height of the wall and waits until so many windows hang. */
    private static void drag(Page console, String camera, Locator wall, double x, int windows) {
        var box = wall.boundingBox();
        console.locator("[id='row-found:%s']".formatted(camera))
                .dragTo(wall, new Locator.DragToOptions().setTargetPosition(box.width * x, box.height * 0.5));
        console.locator("wall-canvas .window").nth(windows - 1).waitFor();
    }

    private Page screen(BrowserContext desk, int number) {
        Page page = desk.newPage();
        page.navigate(address + "/wall/main/" + number);
        return page;
    }

    /** Waits until the page shows that many videos and each has decoded more pictures than a moment before. */
    private static void awaitMoving(Page page, int videos) {
        page.waitForFunction("""
                (wanted) => {
                  const all = (root) => [...root.querySelectorAll("*")].flatMap((element) => [
                    ...(element instanceof HTMLVideoElement ? [element] : []),
                    ...(element.shadowRoot ? all(element.shadowRoot) : []),
                  ]);
                  const now = all(document).map((video) => video.getVideoPlaybackQuality().totalVideoFrames);
                  const before = window.decodedBefore ?? now.map(() => 0);
                  if (now.length === wanted && now.every((frames, i) => frames > (before[i] ?? 0) + 10)) return true;
                  return false;
                }
                """, videos);
    }

    /** From what has been decoded up to now on, pictures go on. */
    private static void awaitMovingAgain(Page page, int videos) {
        List<?> decoded = (List<?>) page.locator("video").evaluateAll(DECODED);
        assertThat(decoded).hasSize(videos);
        page.evaluate("(decoded) => { window.decodedBefore = decoded; }", decoded);
        awaitMoving(page, videos);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
