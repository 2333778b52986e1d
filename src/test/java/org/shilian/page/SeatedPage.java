package org.shilian.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A page that sits in a conference: what it knows, and what its connection decodes. Used by the browser's thread. */
final class SeatedPage implements AutoCloseable {
    private static final String LOOK = """
            const looked = async () => {
              const room = document.querySelector("conference-page")?.desk?.room;
              const seen = { in: {}, phase: room?.phase, slots: room?.media.slots ?? { audio: [], video: [] }, seat: room?.seat };
              seen.seats = room?.seats ?? [];
              seen.own = room?.own;
              seen.lost = room?.lost ? Date.now() - room.lost : 0;
              const report = (await room?.media.connection?.getStats()) ?? new Map();
              for (const one of report.values())
                if (one.type === "inbound-rtp")
                  seen.in[one.mid] = {
                    packets: one.packetsReceived,
                    frames: one.framesDecoded ?? 0,
                    height: one.frameHeight ?? 0,
                  };
              seen.frames = (seat) => {
                const slot = seen.slots.video.find((one) => one.seat === seat && one.source === "camera");
                return seen.in[slot?.mid]?.frames ?? 0;
              };
              seen.height = (seat) => seen.in[seen.slots.video.find((one) => one.seat === seat)?.mid]?.height ?? 0;
              seen.screen = (seat) => {
                const slot = seen.slots.video.find((one) => one.seat === seat && one.source === "screen");
                return seen.in[slot?.mid]?.frames ?? 0;
              };
              seen.voice = (seat) => {
                const slot = seen.slots.audio.find((one) => one.seat === seat);
                return seen.in[slot?.mid]?.packets ?? 0;
              };
              seen.heard = Object.entries(seen.in)
                .filter(([mid]) => mid.startsWith("a"))
                .reduce((sum, [, { packets }]) => sum + packets, 0);
              return seen;
            };
            """;

    private static final String UNTIL = """
            async (given) => {
              %s
              let p = {};
              for (let tries = 0; tries < 300; tries++) {
                p = await looked();
                if (%s) return JSON.stringify(p);
                await new Promise((done) => setTimeout(done, 200));
              }
              return JSON.stringify({ never: p });
            }""";

    private final Watched watched;

    private SeatedPage(Watched watched) {
        this.watched = watched;
    }

    static SeatedPage open(BrowserContext window, String address) {
        return new SeatedPage(Watched.open(window, address));
    }

    Page page() {
        return watched.page();
    }

    List<String> wrong() {
        return watched.wrong();
    }

    /** Goes through the look at the devices. */
    SeatedPage enter() {
        page().locator("button.primary.large").click();
        return this;
    }

    /** Its own seat, once it sits. */
    String seat() {
        return await("p.phase === 'in'").getString("seat");
    }

    JsonObject await(String expression) {
        return await(expression, "");
    }

    /** Waits until an expression on what it sees, called {@code p}, is true. */
    JsonObject await(String expression, String given) {
        String found = (String) page().evaluate(UNTIL.formatted(LOOK, expression), given);
        JsonObject seen = new JsonObject(found);
        if (seen.containsKey("never")) {
            throw new AssertionError("never " + expression + ": " + seen.getJsonObject("never"));
        }
        return seen;
    }

    /** Waits for so many more pictures of a seat. */
    void awaitMoreFrames(String seat, int count) {
        await("p.frames(given) > 0", seat);
        Number before = (Number)
                page().evaluate("async (given) => {" + LOOK + "return (await looked()).frames(given); }", seat);
        await("p.frames(given) >= " + (before.intValue() + count), seat);
    }

    /** How many packets of sound have come from anybody. */
    int heard() {
        return ((Number) page().evaluate("async () => {" + LOOK + "return (await looked()).heard; }")).intValue();
    }

    Locator act(String name) {
        return page().locator("conference-bar [data-act=" + name + "]");
    }

    @Override
    public void close() {
        watched.close();
    }
}
