package org.shilian.wall;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who hung which camera: what hung before keeps its person and time, all else is hung now by who acts. */
final class Hanging {
    private final Wall before;
    private final Set<WindowSource> hanging;
    private final String person;
    private final Instant now;
    private final HangingCheck check;

    Hanging(Wall before, String person, Instant now, HangingCheck check) {
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
        WindowSource source = window.source();
        if (hanging.contains(source)) {
            return window;
        }
        if (source instanceof WindowSource.Camera camera) {
            return window.with(camera.since() == null ? standing(window, camera) : anew(camera));
        }
        if (source instanceof Tour tour) {
            return window.with(named(window, tour));
        }
        check.require(source);
        return source instanceof WindowSource.Conference shown
                ? window.with(new WindowSource.Conference(shown.conference(), person))
                : window;
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
        check.require(camera);
        return new WindowSource.Camera(camera.camera(), camera.purpose(), person, now);
    }

    /** A tour that goes on with no further camera stays under its name, however it was stepped or shortened. */
    private Tour named(Window window, Tour tour) {
        Stream<Window> former = before.windows().stream();
        Predicate<Window> same = tour.hung().since() == null ? one -> one.id().equals(window.id()) : one -> true;
        return former.filter(same)
                .flatMap(one -> one.source() instanceof Tour toured ? Stream.of(toured) : Stream.empty())
                .filter(toured -> goesOn(toured, tour))
                .findFirst()
                .map(toured -> tour.hungBy(toured.hung()))
                .orElseGet(() -> anew(tour));
    }

    private static boolean goesOn(Tour former, Tour tour) {
        HungBy hung = tour.hung();
        boolean sameName = hung.since() == null
                ? Objects.equals(hung.purpose(), former.hung().purpose())
                : hung.equals(former.hung());
        return sameName && former.shows().containsAll(tour.shows());
    }

    private Tour anew(Tour tour) {
        check.require(tour);
        return tour.hungBy(new HungBy(tour.hung().purpose(), person, now));
    }
}
