package org.shilian.clip;

/** Smooth repeatable noise between 0 and 1, for stains, grass and ripples. */
final class Noise {
    private Noise() {}

    static double at(double x, double y, double z) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        int iz = (int) Math.floor(z);
        double fx = ease(x - ix);
        double fy = ease(y - iy);
        double fz = ease(z - iz);
        double near = mix(row(ix, iy, iz, fx), row(ix, iy + 1, iz, fx), fy);
        double far = mix(row(ix, iy, iz + 1, fx), row(ix, iy + 1, iz + 1, fx), fy);
        return mix(near, far, fz);
    }

    /** Three octaves of it. */
    static double rough(double x, double y, double z) {
        return 0.55 * at(x, y, z) + 0.28 * at(2.1 * x, 2.1 * y, 2.1 * z) + 0.17 * at(4.3 * x, 4.3 * y, 4.3 * z);
    }

    /** Noise over the plane and a circle of time, so that phase 1 is phase 0 again. */
    static double looped(double x, double y, double phase, double radius) {
        double angle = 2 * Math.PI * phase;
        return at(x + radius * Math.cos(angle), y, 17 + radius * Math.sin(angle));
    }

    private static double row(int x, int y, int z, double share) {
        return mix(lattice(x, y, z), lattice(x + 1, y, z), share);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double lattice(int x, int y, int z) {
        int h = x * 374761393 + y * 668265263 + z * 2147483647;
        h = (h ^ h >>> 13) * 1274126177;
        return ((h ^ h >>> 16) & 0xffffff) / (double) 0x1000000;
    }
}
