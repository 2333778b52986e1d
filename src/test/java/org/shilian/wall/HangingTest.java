package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shilian.fault.Fault;

/** Every camera on a wall hangs under the name of the person who hung it. */
class HangingTest {
    private static final Instant MORNING = Instant.parse("2026-11-02T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
    private static final Wall BARE =
            new Wall("main", "主墙", 100, 100, List.of(new Screen(1, "1", new Rect(0, 0, 1, 1))), List.of(), 1, null);

    private static Wall laidOut(Wall wall, String person, Instant now, WindowSource... sources) {
        List<Window> windows = List.of(sources).stream()
                .map(source -> new Window("w" + System.identityHashCode(source), source, new Rect(0, 0, 1, 1), 0, null))
                .toList();
        return new Hanging(wall, person, now, source -> {}).over(wall.withWindows(windows));
    }

    private static WindowSource.Camera camera(String id, @Nullable String purpose) {
        return new WindowSource.Camera(id, purpose, "p-somebody-else", NOON);
    }

    private static List<WindowSource> sources(Wall wall) {
        return wall.windows().stream().map(Window::source).toList();
    }

    @Test
    void whatIsHungAnewHangsUnderTheNameOfWhoActs() {
        Wall wall = laidOut(BARE, "p-li", MORNING, camera("c1", "查看积水"), new WindowSource.Clock());
        assertThat(sources(wall))
                .containsExactly(new WindowSource.Camera("c1", "查看积水", "p-li", MORNING), new WindowSource.Clock());
    }

    @Test
    void whatHungBeforeKeepsItsNameWhoeverMovesIt() {
        Wall wall = laidOut(BARE, "p-li", MORNING, camera("c1", null));
        Wall moved = laidOut(wall, "p-wang", NOON, sources(wall).get(0), camera("c2", null));
        assertThat(sources(moved))
                .containsExactly(
                        new WindowSource.Camera("c1", null, "p-li", MORNING),
                        new WindowSource.Camera("c2", null, "p-wang", NOON));
    }

    @Test
    void whatComesWithAnotherTimeIsHungAnew() {
        Wall wall = laidOut(BARE, "p-li", MORNING, camera("c1", null));
        Wall again = laidOut(wall, "p-wang", NOON, new WindowSource.Camera("c1", null, "p-li", NOON));
        assertThat(sources(again)).containsExactly(new WindowSource.Camera("c1", null, "p-wang", NOON));
    }

    @Test
    void aWindowThatIsSentBareStaysAsItWas() {
        Wall wall = laidOut(BARE, "p-li", MORNING, camera("c1", null));
        Window bare =
                new Window(wall.windows().get(0).id(), new WindowSource.Camera("c1"), new Rect(0, 0, 0.5, 1), 3, null);
        Wall moved = new Hanging(wall, "p-wang", NOON, source -> {}).over(wall.withWindows(List.of(bare)));
        assertThat(sources(moved)).isEqualTo(sources(wall));
    }

    @Test
    void onlyWhatIsHungAnewIsChecked() {
        Wall wall = laidOut(BARE, "p-li", MORNING, camera("c1", null));
        HangingCheck refusing = source -> {
            throw Fault.invalid("unknown-camera", source.toString());
        };
        assertThat(new Hanging(wall, "p-wang", NOON, refusing).over(wall).windows())
                .isEqualTo(wall.windows());
        assertThatThrownBy(() -> new Hanging(BARE, "p-wang", NOON, refusing).over(wall))
                .isInstanceOf(Fault.class);
    }

    @Test
    void aTimeThatIsNoneIsAsGoodAsNone() {
        JsonObject sent = new JsonObject()
                .put("type", "camera")
                .put("camera", "c1")
                .put("by", "<b>")
                .put("since", "yesterday");
        assertThat(WindowSourceJson.read(sent)).isEqualTo(new WindowSource.Camera("c1", null, "<b>", null));
    }

    @Test
    void aTourThatIsSteppedOrShortenedKeepsItsNameAndOneThatIsLengthenedDoesNot() {
        Tour tour = new Tour(null, List.of("c1", "c2"), 5, 0, MORNING, false, Map.of(), HungBy.NOBODY);
        Wall wall = laidOut(BARE, "p-li", MORNING, tour);
        Tour hung = (Tour) sources(wall).get(0);
        assertThat(hung.hung()).isEqualTo(new HungBy(null, "p-li", MORNING));
        Tour shorter = new Tour(null, List.of("c2"), 5, 0, NOON, true, Map.of(), hung.hung());
        assertThat(sources(laidOut(wall, "p-wang", NOON, hung.stepped(NOON, 1), shorter)))
                .extracting(source -> ((Tour) source).hung().by())
                .containsOnly("p-li");
        Tour longer = new Tour(null, List.of("c2", "c3"), 5, 0, NOON, true, Map.of(), hung.hung());
        assertThat(sources(laidOut(wall, "p-wang", NOON, longer)))
                .extracting(source -> ((Tour) source).hung().by())
                .containsOnly("p-wang");
    }
}
