package org.shilian.wall;

import java.util.Map;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/** One panel of a wall, counted from 1, and the part of the wall it shows. */
public record Screen(int id, String name, Rect rect) {
    private static final int MOST = 64;
    private static final double SMALLEST = 0.01;

    public Screen {
        if (id < 1 || id > MOST) {
            throw Fault.invalid("not-a-screen-id", "screens are counted from 1 to " + MOST)
                    .with(Map.of("screen", id));
        }
        name = PlainText.required("screen", name, 60);
        if (!rect.atLeast(SMALLEST)) {
            throw Fault.invalid("screen-too-small", "a screen covers at least a hundredth of the wall each way")
                    .with(Map.of("screen", id));
        }
    }
}
