package org.shilian.camera;

import java.util.List;
import org.shilian.fault.Fault;
import org.shilian.media.Area;

/** A part of the picture that is to be blacked out: a polygon in fractions of the picture. */
public record Mask(List<Corner> corners) {
    private static final int MOST_CORNERS = 32;

    /** One corner; 0,0 is the picture's upper left and 1,1 its lower right. */
    public record Corner(double x, double y) {
        public Corner {
            if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
                throw Fault.invalid("mask-outside-picture", "the corners of a mask are within 0 and 1");
            }
        }
    }

    Area area() {
        return new Area(corners.stream()
                .map(corner -> new Area.Corner(corner.x(), corner.y()))
                .toList());
    }

    public Mask {
        corners = List.copyOf(corners);
        if (corners.size() < 3 || corners.size() > MOST_CORNERS) {
            throw Fault.invalid("not-a-mask", "a mask has 3 to %d corners".formatted(MOST_CORNERS));
        }
    }
}
