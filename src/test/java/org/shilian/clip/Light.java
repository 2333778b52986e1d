package org.shilian.clip;

import java.util.List;

/** What lights a scene: sun and sky outdoors, lamps indoors and at night, the haze between, the exposure. */
record Light(
        Vec toSun,
        Vec sun,
        double sunRadius,
        Vec zenith,
        Vec horizon,
        Vec haze,
        double hazeDistance,
        double exposure,
        double shadowBlur,
        List<Lamp> lamps) {
    /** A lamp: a small level panel shining down, or a bulb shining all round when it has no width. */
    record Lamp(Vec at, double width, double depth, Vec power) {
        /** What reaches a point of a surface facing so, if nothing stands between. */
        Vec reach(Vec from, Vec point, Vec normal) {
            Vec way = from.minus(point);
            double squared = way.dot(way) + 0.05;
            Vec toLamp = way.unit();
            double down = width > 0 ? Math.max(0, toLamp.y()) : 0.25 + 0.75 * Math.max(0, toLamp.y());
            return power.times(Math.max(0, normal.dot(toLamp)) * down / squared);
        }
    }

    /** A bright, slightly hazy day; the sun stands to the side and above. */
    static Light day(double sunX, double sunY, double sunZ) {
        return new Light(
                new Vec(sunX, sunY, sunZ).unit(),
                new Vec(2.75, 2.55, 2.2),
                0.018,
                new Vec(0.34, 0.50, 0.80),
                new Vec(0.86, 0.93, 1.0),
                new Vec(0.80, 0.87, 0.94),
                900,
                1.0,
                1,
                List.of());
    }

    /** A grey day without shadows to speak of. */
    static Light overcast() {
        return new Light(
                new Vec(0.3, 0.9, -0.4).unit(),
                new Vec(0.7, 0.7, 0.7),
                0.25,
                new Vec(0.85, 0.90, 0.97),
                new Vec(0.95, 0.97, 1.0),
                new Vec(0.86, 0.89, 0.93),
                500,
                1.0,
                4,
                List.of());
    }

    /** A room under lamps, with a little light from all sides for what is thrown back more than once. */
    static Light room(List<Lamp> lamps, Vec fill, double exposure) {
        return new Light(Vec.UP, Vec.BLACK, 0, fill, fill, fill, 1e6, exposure, 5, lamps);
    }

    /** A street under lamps beneath a dark sky. */
    static Light night(List<Lamp> lamps) {
        return new Light(
                Vec.UP,
                Vec.BLACK,
                0,
                new Vec(0.010, 0.014, 0.028),
                new Vec(0.045, 0.040, 0.042),
                new Vec(0.03, 0.028, 0.03),
                900,
                1.5,
                3,
                lamps);
    }

    Light hazy(double distance) {
        return new Light(toSun, sun, sunRadius, zenith, horizon, haze, distance, exposure, shadowBlur, lamps);
    }

    /** The sky seen along a direction; below the horizon, what a lit ground throws back. */
    Vec sky(Vec direction) {
        double rise = direction.unit().y();
        if (rise < 0) {
            return horizon.mix(horizon.times(0.3), Math.min(1, -rise * 6));
        }
        return horizon.mix(zenith, 1 - Math.pow(1 - rise, 2.5));
    }

    double clearness(double distance) {
        return Math.exp(-distance / hazeDistance);
    }
}
