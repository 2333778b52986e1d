package org.shilian.conference.sfu;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonObject;
import org.shilian.browser.Chromium;

/** A page in a conference of a {@link MediaHouse}. Used by the browser's thread. */
final class MediaPage implements AutoCloseable {
    private static final String UNTIL = """
            async () => {
              let p = {};
              for (let tries = 0; tries < 300; tries++) {
                p = await look();
                if (%s) return JSON.stringify(p);
                await new Promise((done) => setTimeout(done, 200));
              }
              return JSON.stringify({ never: p });
            }""";

    private final BrowserContext window;
    private final Page page;

    private MediaPage(BrowserContext window) {
        this.window = window;
        this.page = window.newPage();
    }

    static MediaPage open(Chromium chromium, MediaHouse house, String seat, boolean observes) {
        MediaPage page = new MediaPage(chromium.window());
        page.page.navigate(house.page(seat, observes));
        return page;
    }

    /** What the page sees now. */
    JsonObject look() {
        return new JsonObject((String) page.evaluate("look().then(JSON.stringify)"));
    }

    /** Waits until an expression on what it sees, called {@code p}, is true. */
    JsonObject await(String expression) {
        String seen = (String) page.evaluate(UNTIL.formatted(expression));
        JsonObject found = new JsonObject(seen);
        if (found.containsKey("never")) {
            throw new AssertionError("never " + expression + ": " + found.getJsonObject("never"));
        }
        return found;
    }

    /** Says something to the server. */
    void say(JsonObject frame) {
        page.evaluate("frame => say(JSON.parse(frame))", frame.encode());
    }

    /** The mid of the slot that shows a seat; waits until there is one. */
    String slotOf(String seat) {
        await("p.slots.video.some((one) => one.seat === '" + seat + "')");
        return look().getJsonObject("slots").getJsonArray("video").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("seat").equals(seat))
                .map(one -> one.getString("mid"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(seat + " left its slot again: " + look()));
    }

    /** Waits for this many more pictures of a seat. */
    JsonObject awaitFramesOf(String seat, int count) {
        String mid = slotOf(seat);
        JsonObject in = look().getJsonObject("in").getJsonObject(mid, new JsonObject());
        return await("(p.in." + mid + "?.frames ?? 0) >= " + (in.getInteger("frames", 0) + count));
    }

    @Override
    public void close() {
        window.close();
    }
}
