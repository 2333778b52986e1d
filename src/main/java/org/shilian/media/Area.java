package org.shilian.media;

import java.util.List;

/** A polygon over a picture, its corners in fractions of the picture's width and height. */
public record Area(List<Corner> corners) {
    /** One corner; 0,0 is the picture's upper left and 1,1 its lower right. */
    public record Corner(double x, double y) {}

    public Area {
        corners = List.copyOf(corners);
    }
}
