package org.shilian.wall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/** A wall: screens side by side in one rectangle of pixels, and the windows hung over them. */
public record Wall(
        String id,
        String name,
        int width,
        int height,
        List<Screen> screens,
        List<Window> windows,
        long version,
        @Nullable Author author,
        History history) {
    static final int MOST_WINDOWS = 64;
    private static final int MOST_PIXELS = 65_536;

    /** A wall that has no former layouts. */
    public Wall(
            String id,
            String name,
            int width,
            int height,
            List<Screen> screens,
            List<Window> windows,
            long version,
            @Nullable Author author) {
        this(id, name, width, height, screens, windows, version, author, History.NONE);
    }

    public Wall {
        if (!id.matches("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")) {
            throw Fault.invalid("not-a-wall-id", "a wall's id is 1 to 40 small letters, digits and hyphens");
        }
        name = PlainText.required("name", name, 60);
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            throw Fault.invalid("not-a-wall-size", "a wall is 1 to %d pixels wide and high".formatted(MOST_PIXELS));
        }
        screens = List.copyOf(screens);
        windows = List.copyOf(windows);
        if (screens.isEmpty()) {
            throw Fault.invalid("no-screens", "a wall has at least one screen");
        }
        requireUnique("duplicate-screen", screens, Screen::id);
        requireApart(screens);
        requireWindows(windows);
    }

    /** No more than a wall carries, each with an id of its own. */
    static void requireWindows(List<Window> windows) {
        if (windows.size() > MOST_WINDOWS) {
            throw Fault.invalid("too-many-windows", "a wall carries at most %d windows".formatted(MOST_WINDOWS))
                    .with(Map.of("most", MOST_WINDOWS));
        }
        requireUnique("duplicate-window", windows, Window::id);
    }

    private static <T> void requireUnique(String code, Collection<T> things, Function<T, Object> id) {
        Set<Object> seen = new HashSet<>();
        for (T thing : things) {
            Object key = id.apply(thing);
            if (!seen.add(key)) {
                throw Fault.invalid(code, "the id %s is given twice".formatted(key))
                        .with(Map.of("id", key));
            }
        }
    }

    private static void requireApart(List<Screen> screens) {
        for (Screen one : screens) {
            for (Screen other : screens) {
                if (one.id() < other.id() && one.rect().overlaps(other.rect())) {
                    throw Fault.invalid("screens-overlap", "screens %d and %d overlap".formatted(one.id(), other.id()))
                            .with(Map.of("one", one.id(), "other", other.id()));
                }
            }
        }
    }

    Optional<Screen> screen(int id) {
        return screens.stream().filter(screen -> screen.id() == id).findFirst();
    }

    /** The cameras that hang on it, also those of tours whose turn is another time. */
    public Set<String> cameras() {
        return windows.stream()
                .flatMap(window -> window.source().shows().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of them that are shown now or in a while. */
    Set<String> camerasSoon(Instant now) {
        return windows.stream()
                .flatMap(window -> window.source().showsSoon(now).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The cameras that hang on it, with who hung each. */
    public List<WindowSource.Camera> hangings() {
        return windows.stream()
                .flatMap(window -> window.source().hangings().stream())
                .toList();
    }

    Wall withWindows(List<Window> windows) {
        return new Wall(id, name, width, height, screens, windows, version, author, history);
    }

    /** With tours that have not begun beginning now. */
    Wall begun(Instant now) {
        return withWindows(windows.stream()
                .map(window -> window.source() instanceof Tour tour ? window.with(tour.begun(now)) : window)
                .toList());
    }

    Wall withWindow(Window window) {
        List<Window> more = new ArrayList<>(windows);
        more.add(window);
        return withWindows(more);
    }

    /** The window changed, or the fault {@code not-found}. */
    Wall withWindow(String id, UnaryOperator<Window> change) {
        require(id);
        return withWindows(windows.stream()
                .map(window -> window.id().equals(id) ? change.apply(window) : window)
                .toList());
    }

    /** The window gone, or the fault {@code not-found}. */
    Wall withoutWindow(String id) {
        require(id);
        return withWindows(
                windows.stream().filter(window -> !window.id().equals(id)).toList());
    }

    /** The window of that id, or the fault {@code not-found}. */
    Window window(String id) {
        require(id);
        return windows.stream()
                .filter(window -> window.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Wall withHistory(History history) {
        return new Wall(id, name, width, height, screens, windows, version, author, history);
    }

    private void require(String window) {
        if (windows.stream().noneMatch(hung -> hung.id().equals(window))) {
            throw Fault.notFound("not-found", "no such window hangs on the wall")
                    .with(Map.of("window", window));
        }
    }

    Wall withFrame(String name, int width, int height, List<Screen> screens) {
        return new Wall(id, name, width, height, screens, windows, version, author, history);
    }

    /** The next version, by that person. */
    Wall next(@Nullable Author author) {
        return new Wall(id, name, width, height, screens, windows, version + 1, author, history);
    }
}
