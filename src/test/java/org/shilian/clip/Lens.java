package org.shilian.clip;

/** The fixed camera: where it hangs, where it looks, how wide. Depth is measured along its axis. */
final class Lens {
    final int width;
    final int height;
    final Vec at;
    final double focal;
    private final Vec ahead;
    private final Vec right;
    private final Vec up;

    Lens(int width, int height, Vec at, Vec target, double fieldOfViewDegrees) {
        this.width = width;
        this.height = height;
        this.at = at;
        this.focal = width / 2.0 / Math.tan(Math.toRadians(fieldOfViewDegrees) / 2);
        this.ahead = target.minus(at).unit();
        this.right = Vec.UP.cross(ahead).unit();
        this.up = ahead.cross(right);
    }

    /** The direction through a pixel, one long along the axis: a hit at distance t lies at depth t. */
    Vec ray(double px, double py) {
        return ahead.plus(right.times((px - width / 2.0) / focal)).minus(up.times((py - height / 2.0) / focal));
    }

    double depth(double x, double y, double z) {
        return (x - at.x()) * ahead.x() + (y - at.y()) * ahead.y() + (z - at.z()) * ahead.z();
    }

    double column(double x, double y, double z, double depth) {
        double side = (x - at.x()) * right.x() + (y - at.y()) * right.y() + (z - at.z()) * right.z();
        return width / 2.0 + side / depth * focal;
    }

    double row(double x, double y, double z, double depth) {
        double rise = (x - at.x()) * up.x() + (y - at.y()) * up.y() + (z - at.z()) * up.z();
        return height / 2.0 - rise / depth * focal;
    }
}
