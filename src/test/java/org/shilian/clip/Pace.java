package org.shilian.clip;

/** How far along its route something is at a time of the minute, smooth between given moments and never backwards. */
final class Pace {
    private final double[] time;
    private final double[] way;
    private final double[] speed;

    private Pace(double[] time, double[] way) {
        this.time = time;
        this.way = way;
        int n = time.length;
        this.speed = new double[n];
        for (int i = 0; i < n; i++) {
            double before = i > 0 ? slope(i - 1) : slope(0);
            double after = i + 1 < n ? slope(i) : slope(n - 2);
            boolean stop = before < 1e-6 || after < 1e-6;
            speed[i] = stop ? 0 : 2 * before * after / (before + after);
        }
    }

    /** Moments as time, metres, time, metres …; equal metres twice in a row is a halt. */
    static Pace of(double... moments) {
        int n = moments.length / 2;
        double[] time = new double[n];
        double[] way = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = moments[2 * i];
            way[i] = moments[2 * i + 1];
        }
        return new Pace(time, way);
    }

    /** An even pace from a moment on. */
    static Pace even(double start, double speed, double length) {
        return of(start, 0, start + length / speed, length);
    }

    /** The same, so many seconds earlier. */
    Pace earlier(double seconds) {
        double[] moved = time.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= seconds;
        }
        return new Pace(moved, way);
    }

    private double slope(int i) {
        return (way[i + 1] - way[i]) / (time[i + 1] - time[i]);
    }

    /** Metres at a time of the minute, or a negative number while it is not there. */
    double metres(double now) {
        double t = now < time[0] ? now + Film.SECONDS : now;
        int n = time.length;
        if (t < time[0] || t > time[n - 1]) {
            return -1;
        }
        int i = 0;
        while (i + 2 < n && t > time[i + 1]) {
            i++;
        }
        double span = time[i + 1] - time[i];
        double s = (t - time[i]) / span;
        double rest = 1 - s;
        return way[i] * (1 + 2 * s) * rest * rest
                + span * speed[i] * s * rest * rest
                + way[i + 1] * s * s * (3 - 2 * s)
                - span * speed[i + 1] * s * s * rest;
    }
}
