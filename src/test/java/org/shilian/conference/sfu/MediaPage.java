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

    /** Does something that the page offers for tests. */
    void run(String script) {
        page.evaluate(script);
    }

    void reload() {
        page.reload();
    }

    /** The mid of the slot that shows a seat's camera; waits until there is one. */
    String slotOf(String seat) {
        return slotOf("video", "one.seat === '" + seat + "' && one.source === 'camera'");
    }

    /** The mid of the slot that shows a seat's screen; waits until there is one. */
    String screenOf(String seat) {
        return slotOf("video", "one.seat === '" + seat + "' && one.source === 'screen'");
    }

    /** The mid of the slot in which a seat is heard; waits until there is one. */
    String voiceOf(String seat) {
        return slotOf("audio", "one.seat === '" + seat + "'");
    }

    private String slotOf(String medium, String which) {
        String found = "p.slots." + medium + ".find((one) => " + which + ")";
        return await("(p.found = " + found + "?.mid)").getString("found");
    }

    /** Packets that came in a slot so far. */
    int packets(String mid) {
        return look().getJsonObject("in").getJsonObject(mid, new JsonObject()).getInteger("packets", 0);
    }

    /** Waits for this many more packets in a slot. */
    void awaitPackets(String mid, int count) {
        await("(p.in." + mid + "?.packets ?? 0) >= " + (packets(mid) + count));
    }

    /** The share of the sound in a slot that was made up for what did not come, over this many packets from now on. */
    double concealedIn(String mid, int packets) {
        JsonObject before = look().getJsonObject("in").getJsonObject(mid);
        awaitPackets(mid, packets);
        JsonObject after = look().getJsonObject("in").getJsonObject(mid);
        double samples = after.getDouble("samples") - before.getDouble("samples");
        return samples <= 0 ? 1 : (after.getDouble("concealed") - before.getDouble("concealed")) / samples;
    }

    /** Waits until it has sent this many more packets of a section's lowest, or only, layer. */
    void awaitSent(String out, int count) {
        int before =
                look().getJsonObject("out").getJsonObject(out, new JsonObject()).getInteger("packets", 0);
        await("(p.out." + out + "?.packets ?? 0) >= " + (before + count));
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
