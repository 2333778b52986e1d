package org.shilian.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.shilian.Await;
import org.shilian.restream.RelayHouse;
import org.shilian.restream.Source;

/** A bare page that plays one camera of a house of relays in Chromium. Used by the browser's thread. */
final class LivePicturePage implements AutoCloseable {
    private static final String FOLDER = "org/shilian/browser";

    private final BrowserContext window;
    private final Page page;

    private LivePicturePage(BrowserContext window) {
        this.window = window;
        this.page = window.newPage();
    }

    /** Opens the page and begins to play the source. */
    static LivePicturePage open(Chromium chromium, RelayHouse house, String camera, URI url) {
        return open(chromium, house, camera, Source.of(url.toString()));
    }

    static LivePicturePage open(Chromium chromium, RelayHouse house, String camera, Source source) {
        house.with(camera, source);
        LivePicturePage page = new LivePicturePage(chromium.window());
        page.page.navigate("http://127.0.0.1:" + serve(house.vertx) + "/live.html?" + house.port() + "/" + camera);
        return page;
    }

    private static int serve(Vertx vertx) {
        HttpServer server = vertx.createHttpServer().requestHandler(LivePicturePage::answer);
        return Await.await(server.listen(0, "127.0.0.1")).actualPort();
    }

    private static void answer(HttpServerRequest request) {
        boolean known = request.path().equals("/live.html") || request.path().equals("/live.js");
        if (known) {
            request.response().sendFile(FOLDER + request.path());
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    /** What the page has seen so far. */
    JsonObject picture() {
        return new JsonObject((String) page.evaluate("JSON.stringify(picture())"));
    }

    /** Waits until an expression on {@code picture()}, called {@code p}, is true. */
    JsonObject await(String expression) {
        try {
            page.waitForFunction("(() => { const p = picture(); return " + expression + "; })()");
        } catch (TimeoutError e) {
            throw new AssertionError("never " + expression + ": " + picture(), e);
        }
        return picture();
    }

    /** Waits for this many more decoded pictures. */
    JsonObject awaitMoreFrames(int count) {
        return await("p.frames >= " + (picture().getInteger("frames") + count));
    }

    @Override
    public void close() {
        window.close();
    }
}
