package org.shilian.wall;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/** Something hung on a wall: what it shows, where, and before or behind which others. */
public record Window(
        String id,
        WindowSource source,
        Rect rect,
        int z,
        @Nullable String title) {
    static final double SMALLEST = 0.02;
    private static final int HIGHEST = 9_999;

    public Window {
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw Fault.invalid("not-a-window-id", "a window's id is 1 to 64 letters, digits, _ or -");
        }
        if (!rect.atLeast(SMALLEST)) {
            throw Fault.invalid("window-too-small", "a window covers at least a fiftieth of the wall each way")
                    .with(Map.of("window", id));
        }
        if (z < 0 || z > HIGHEST) {
            throw Fault.invalid("not-a-depth", "z is between 0 and " + HIGHEST).with(Map.of("window", id));
        }
        title = PlainText.optional("title", title, 100);
    }

    /** The same place, showing something else. */
    Window with(WindowSource source) {
        return new Window(id, source, rect, z, title);
    }
}
