package org.shilian.wall;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Who hung which camera: what hung before keeps its person and time, all else is hung now by who acts. */
final class Hanging {
    private final Wall before;
    private final Set<WindowSource> hanging;
    private final String person;
    private final Instant now;
    private final Consumer<WindowSource.Camera> check;

    Hanging(Wall before, String person, Instant now, Consumer<WindowSource.Camera> check) {
        this.before = before;
        this.hanging = before.windows().stream().map(Window::source).collect(Collectors.toSet());
        this.person = person;
        this.now = now;
        this.check = check;
    }

    /** The wall with every camera under the name of the person who answers for it; each new one is checked. */
    Wall over(Wall after) {
        return after.withWindows(after.windows().stream().map(this::named).toList());
    }

    private Window named(Window window) {
        if (!(window.source() instanceof WindowSource.Camera camera) || hanging.contains(camera)) {
            return window;
        }
        return with(window, camera.since() == null ? standing(window, camera) : anew(camera));
    }

    /** What the window shows already, or else hung anew. */
    private WindowSource standing(Window window, WindowSource.Camera camera) {
        return before.windows().stream()
                .filter(former -> former.id().equals(window.id()))
                .map(Window::source)
                .filter(former -> former instanceof WindowSource.Camera shown
                        && shown.camera().equals(camera.camera())
                        && Objects.equals(shown.purpose(), camera.purpose()))
                .findFirst()
                .orElseGet(() -> anew(camera));
    }

    private WindowSource anew(WindowSource.Camera camera) {
        check.accept(camera);
        return new WindowSource.Camera(camera.camera(), camera.purpose(), person, now);
    }

    private static Window with(Window window, WindowSource source) {
        return new Window(window.id(), source, window.rect(), window.z(), window.title());
    }
}
