package org.shilian.clip;

import java.util.List;

/** A way over the ground through given points, smoothed, measured in metres along it. */
final class Route {
    private static final int STEPS = 24;

    private final double[] x;
    private final double[] z;
    private final double[] along;

    private Route(List<double[]> points) {
        int n = points.size();
        x = new double[n];
        z = new double[n];
        along = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = points.get(i)[0];
            z[i] = points.get(i)[1];
            along[i] = i == 0 ? 0 : along[i - 1] + Math.hypot(x[i] - x[i - 1], z[i] - z[i - 1]);
        }
    }

    /** Through points given as x, z, x, z …. */
    static Route through(double... xz) {
        int n = xz.length / 2;
        List<double[]> points = new java.util.ArrayList<>();
        for (int i = 0; i + 1 < n; i++) {
            for (int s = 0; s < STEPS; s++) {
                double t = s / (double) STEPS;
                points.add(new double[] {bend(xz, i, n, 0, t), bend(xz, i, n, 1, t)});
            }
        }
        points.add(new double[] {xz[2 * n - 2], xz[2 * n - 1]});
        return new Route(points);
    }

    /** The curve of Catmull and Rom. */
    private static double bend(double[] xz, int i, int n, int axis, double t) {
        double a = xz[2 * Math.max(i - 1, 0) + axis];
        double b = xz[2 * i + axis];
        double c = xz[2 * (i + 1) + axis];
        double d = xz[2 * Math.min(i + 2, n - 1) + axis];
        double cubic = -a + 3 * b - 3 * c + d;
        return 0.5 * (2 * b + t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * cubic)));
    }

    double length() {
        return along[along.length - 1];
    }

    /** The place so many metres along, facing the way. */
    Placement at(double metres, double height) {
        Vec rear = point(metres - 0.6);
        Vec front = point(metres + 0.6);
        Vec here = point(metres);
        double heading = Math.atan2(front.x() - rear.x(), front.z() - rear.z());
        return Placement.facing(here.x(), height, here.z(), heading);
    }

    /** Straight on beyond both ends. */
    private Vec point(double metres) {
        int i = java.util.Arrays.binarySearch(along, metres);
        int from = Math.min(Math.max(i < 0 ? -i - 2 : i, 0), along.length - 2);
        double share = (metres - along[from]) / Math.max(1e-9, along[from + 1] - along[from]);
        return new Vec(x[from] + (x[from + 1] - x[from]) * share, 0, z[from] + (z[from + 1] - z[from]) * share);
    }
}
