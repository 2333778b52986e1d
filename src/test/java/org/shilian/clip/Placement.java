package org.shilian.clip;

/** Where and which way round a mesh stands: its origin and the directions of its own three axes. */
record Placement(Vec origin, Vec right, Vec up, Vec ahead) {
    static final Placement HERE = at(0, 0, 0);

    static Placement at(double x, double y, double z) {
        return new Placement(new Vec(x, y, z), new Vec(1, 0, 0), Vec.UP, new Vec(0, 0, 1));
    }

    /** On the ground, looking to the heading: 0 away from the camera's foot, a quarter turn to the right. */
    static Placement facing(double x, double y, double z, double heading) {
        return at(x, y, z).turned(heading);
    }

    Placement turned(double heading) {
        double c = Math.cos(heading);
        double s = Math.sin(heading);
        return new Placement(
                origin, right.times(c).minus(ahead.times(s)), up, ahead.times(c).plus(right.times(s)));
    }

    /** Tipped forwards. */
    Placement tipped(double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new Placement(
                origin, right, up.times(c).plus(ahead.times(s)), ahead.times(c).minus(up.times(s)));
    }

    /** Leaning to the right. */
    Placement rolled(double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new Placement(
                origin, right.times(c).minus(up.times(s)), up.times(c).plus(right.times(s)), ahead);
    }

    Placement sized(double k) {
        return new Placement(origin, right.times(k), up.times(k), ahead.times(k));
    }

    Placement moved(double x, double y, double z) {
        return new Placement(point(x, y, z), right, up, ahead);
    }

    Vec point(double x, double y, double z) {
        return origin.plus(direction(x, y, z));
    }

    Vec direction(double x, double y, double z) {
        return right.times(x).plus(up.times(y)).plus(ahead.times(z));
    }
}
