package org.shilian.wall;

import java.util.Map;
import org.shilian.fault.Fault;

/** A rectangle in fractions of the wall: 0,0 is its upper left and 1,1 its lower right. */
public record Rect(double x, double y, double w, double h) {
    /** What may be lost to rounding when fractions are added. */
    private static final double GRAIN = 1e-6;

    public Rect {
        boolean inside = x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= 1 + GRAIN && y + h <= 1 + GRAIN;
        if (!inside) {
            throw Fault.invalid("outside-wall", "x, y, w, h are fractions of the wall and stay within 0 and 1")
                    .with(Map.of("x", text(x), "y", text(y), "w", text(w), "h", text(h)));
        }
    }

    boolean overlaps(Rect other) {
        return x + w > other.x + GRAIN
                && other.x + other.w > x + GRAIN
                && y + h > other.y + GRAIN
                && other.y + other.h > y + GRAIN;
    }

    boolean atLeast(double side) {
        return w >= side - GRAIN && h >= side - GRAIN;
    }

    private static String text(double value) {
        return String.valueOf(value);
    }
}
