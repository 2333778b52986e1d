package org.shilian.wall;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.text.PlainText;

/** A named layout of a wall. */
public record Scene(
        String id,
        String wall,
        String name,
        List<Window> windows,
        long version,
        @Nullable Author author) {
    public Scene {
        name = PlainText.required("name", name, 60);
        windows = List.copyOf(windows);
        Wall.requireWindows(windows);
    }

    Scene next(String name, List<Window> windows, Author author) {
        return new Scene(id, wall, name, windows, version + 1, author);
    }

    /** Its windows, tours from their first camera on. */
    List<Window> anew() {
        return windows.stream()
                .map(window -> window.source() instanceof Tour tour ? window.with(tour.anew()) : window)
                .toList();
    }
}
