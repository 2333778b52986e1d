package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shilian.http.Visitor;

/** A paired screen shows a conference that the console hung there, until it ends. */
class ConferenceWindowTest {
    private static final String FRAMES = """
            async (least) => {
              const deep = (root, tag) => {
                for (const one of root.querySelectorAll("*")) {
                  if (one.localName === tag) return one;
                  const found = one.shadowRoot && deep(one.shadowRoot, tag);
                  if (found) return found;
                }
                return null;
              };
              let frames = 0;
              for (let tries = 0; tries < 300; tries++) {
                const media = deep(document, "conference-stage")?.room?.media;
                const report = (await media?.connection?.getStats()) ?? new Map();
                frames = [...report.values()]
                  .filter(({ type, kind }) => type === "inbound-rtp" && kind === "video")
                  .reduce((sum, { framesDecoded }) => sum + (framesDecoded ?? 0), 0);
                if (frames >= least) return frames;
                await new Promise((done) => setTimeout(done, 200));
              }
              throw new Error("only " + frames + " pictures");
            }""";

    @RegisterExtension
    static final ConferenceBench BENCH = new ConferenceBench();

    @Test
    void aScreenShowsAConferenceUntilItEnds() {
        Visitor operator = BENCH.operator();
        String id = BENCH.call(ConferenceBench.conference("consultation", "汛情会商", "u-centre-101"));
        operator.ifMatch(0)
                .put(
                        "/api/v1/conferences/" + id + "/overlay",
                        new JsonObject().put("title", "河堤险情").put("note", "内部"));
        operator.ifMatch(BENCH.centre().wall("main").getLong("version"))
                .put("/api/v1/walls/main/windows", new JsonObject().put("windows", new JsonArray()));
        String ticket = BENCH.centre()
                .admin()
                .send("POST", "/api/v1/walls/main/screens/1/ticket", null)
                .json()
                .getString("path");
        try (Watched screen = Watched.open(BENCH.large(), BENCH.centre().address(ticket));
                Watched desk = Watched.open(
                        BENCH.centre().signedIn(BENCH.large(), "operator"),
                        BENCH.centre().address("/console"));
                SeatedPage township = BENCH.open("qingxi", "/conference/" + id + "#now")) {
            township.seat();
            Locator row = desk.page().locator("call-panel li[data-conference='" + id + "']");
            row.locator("button", new Locator.LocatorOptions().setHasText("上墙")).click();
            assertThat(desk.page().locator("conference-window .instead")).containsText("汛情会商");
            Page page = screen.page();
            assertThat(page.locator("conference-window .title[role=status] bdi"))
                    .hasText("汛情会商");
            assertThat(page.locator("conference-tile .name").first()).containsText("林晓梅");
            assertThat(page.locator("case-overlay .title")).containsText("河堤险情");
            assertThat(page.locator("case-overlay .note")).hasCount(0);
            page.evaluate(FRAMES, 20);
            PageBench.shot(page, "conference-window");
            page.reload();
            page.evaluate(FRAMES, 20);
            assertThat(township.await("p.seats.some(({ role }) => role === 'wall')")
                            .getJsonArray("seats"))
                    .isNotEmpty();
            operator.post("/api/v1/conferences/" + id + "/end", new JsonObject());
            assertThat(page.locator("conference-window .instead")).containsText("会议");
            assertThat(screen.wrong()).isEmpty();
            assertThat(desk.wrong()).isEmpty();
        }
    }
}
