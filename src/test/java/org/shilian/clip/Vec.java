package org.shilian.clip;

/** A point, direction or linear colour; metres, x to the right, y up, z away from the camera's foot. */
record Vec(double x, double y, double z) {
    static final Vec UP = new Vec(0, 1, 0);
    static final Vec BLACK = new Vec(0, 0, 0);

    /** The linear colour of an sRGB code. */
    static Vec colour(int rgb) {
        return new Vec(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255));
    }

    static double linear(int code) {
        double value = code / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    Vec plus(Vec o) {
        return new Vec(x + o.x, y + o.y, z + o.z);
    }

    Vec minus(Vec o) {
        return new Vec(x - o.x, y - o.y, z - o.z);
    }

    Vec times(double k) {
        return new Vec(x * k, y * k, z * k);
    }

    Vec times(Vec o) {
        return new Vec(x * o.x, y * o.y, z * o.z);
    }

    double dot(Vec o) {
        return x * o.x + y * o.y + z * o.z;
    }

    Vec cross(Vec o) {
        return new Vec(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    Vec unit() {
        double length = length();
        return length < 1e-12 ? UP : times(1 / length);
    }

    Vec mix(Vec o, double share) {
        return times(1 - share).plus(o.times(share));
    }

    /** This direction mirrored at a surface with the given normal. */
    Vec mirrored(Vec normal) {
        return minus(normal.times(2 * dot(normal)));
    }
}
