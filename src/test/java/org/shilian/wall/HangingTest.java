package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shilian.audit.AuditEntry;
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
        return new WallAct(
                        WallChange.Kind.LAID_OUT,
                        new Author(person, person),
                        after -> AuditEntry.of("wall.laid-out", "wall/main"),
                        before -> before.withWindows(windows))
                .on(wall, now);
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
        Wall moved = new WallAct(
                        WallChange.Kind.LAID_OUT,
                        new Author("p-wang", "王"),
                        after -> AuditEntry.of("wall.laid-out", "wall/main"),
                        before -> before.withWindows(List.of(bare)))
                .on(wall, NOON);
        assertThat(sources(moved)).isEqualTo(sources(wall));
    }

    @Test
    void onlyWhatIsHungAnewIsChecked() {
        Wall wall = laidOut(BARE, "p-li", MORNING, camera("c1", null));
        WallAct refusing = new WallAct(
                        WallChange.Kind.LAID_OUT,
                        new Author("p-wang", "王"),
                        after -> AuditEntry.of("wall.laid-out", "wall/main"),
                        before -> before)
                .checking((camera, purpose) -> {
                    throw Fault.invalid("unknown-camera", camera);
                });
        assertThat(refusing.on(wall, NOON).windows()).isEqualTo(wall.windows());
        assertThatThrownBy(() -> new WallAct(
                                refusing.kind(), refusing.author(), refusing.note(), before -> wall, refusing.check())
                        .on(BARE, NOON))
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
}
