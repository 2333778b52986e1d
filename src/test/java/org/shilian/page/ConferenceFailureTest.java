package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a running conference does while its signalling is cut, and when the centre ends and begins again. */
class ConferenceFailureTest {
    private static final String STAFF = "qingxi";
    private static final String LOST = "与会议服务的连接断了，正在自动重连";
    private static final String KEEP =
            "window.before = document.querySelector('conference-page').desk.room.media.connection";
    private static final String KEPT =
            "window.before === document.querySelector('conference-page').desk.room.media.connection";

    @RegisterExtension
    static final ConferenceBench BENCH = new ConferenceBench();

    private String path;

    @BeforeEach
    void call() {
        path = "/conference/" + BENCH.call(ConferenceBench.conference("consultation", "汛情会商", "u-centre-101"));
    }

    @Test
    void whileSignallingIsCutFor20SecondsSoundAndPicturesGoOn() {
        try (CutLine line = CutLine.to(BENCH.centre().port());
                SeatedPage host = BENCH.open("operator", path).enter();
                SeatedPage township = SeatedPage.open(
                                BENCH.centre().signedIn(BENCH.window(), STAFF), line.address(path))
                        .enter()) {
            String seat = township.seat();
            township.awaitMoreFrames(host.seat(), 10);
            township.page().evaluate(KEEP);
            line.cut();
            assertThat(township.page().locator(".trouble").first()).containsText(LOST);
            host.await("p.seats.find((one) => one.seat === given)?.state === 'away'", seat);
            township.await("p.lost >= 20000");
            township.awaitMoreFrames(host.seat(), 20);
            host.awaitMoreFrames(seat, 20);
            int heard = township.heard();
            township.await("p.heard > " + (heard + 50));
            assertThat(township.page().locator(".trouble").first()).containsText(LOST);
            line.mend();
            township.await("p.lost === 0 && p.seat === given", seat);
            assertThat(township.page().locator(".trouble")).hasCount(0);
            host.await("p.seats.find((one) => one.seat === given)?.state === 'seated'", seat);
            township.awaitMoreFrames(host.seat(), 10);
            host.awaitMoreFrames(seat, 10);
            assertThat(township.page().evaluate(KEPT)).isEqualTo(true);
        }
    }

    @Test
    void aCentreThatIsStoppedInOrderIsComeBackToByItself() {
        comesBackAfter(BENCH.centre()::stop);
    }

    @Test
    void aCentreThatIsKilledIsComeBackToByItself() {
        comesBackAfter(BENCH.centre()::kill);
    }

    private void comesBackAfter(Runnable end) {
        try (SeatedPage host = BENCH.open("operator", path).enter();
                SeatedPage township = BENCH.open(STAFF, path).enter()) {
            String seat = township.seat();
            String hosts = host.seat();
            township.awaitMoreFrames(hosts, 10);
            end.run();
            assertThat(host.page().locator(".trouble").first()).containsText(LOST);
            assertThat(township.page().locator(".trouble").first()).containsText(LOST);
            BENCH.centre().startAgain();
            township.await("p.phase === 'in' && p.lost === 0 && p.seat === given", seat);
            host.await("p.phase === 'in' && p.lost === 0 && p.seat === given", hosts);
            township.awaitMoreFrames(hosts, 30);
            host.awaitMoreFrames(seat, 30);
            host.await("p.voice(given) > 50", seat);
            assertThat(township.page().locator(".trouble")).hasCount(0);
        }
    }
}
