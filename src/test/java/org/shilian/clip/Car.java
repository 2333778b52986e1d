package org.shilian.clip;

/** Motor cars about 4.6 m long, looking along their own z axis. */
final class Car {
    private static final Surface GLASS = Surface.of(0x1a2226).glossy(0.75);
    private static final Surface TYRE = Surface.of(0x1b1b1c);
    private static final Surface RIM = Surface.of(0xa8abae).glossy(0.3);
    private static final Surface TRIM = Surface.of(0x2a2b2d);
    private static final Surface LAMP = Surface.of(0xdfe4e6).glossy(0.5);
    private static final Surface TAIL = Surface.of(0x9a1616).glossy(0.3).glowing(0.15);
    private static final Surface PLATE = Surface.of(0x1f4fa8);

    private Car() {}

    static Mesh saloon(int rgb) {
        double[][] hull = {
            {-2.28, 0.70, 0.42, 0.86}, {-2.20, 0.82, 0.30, 0.98}, {-1.5, 0.88, 0.22, 1.02}, {-0.3, 0.90, 0.20, 0.98},
            {0.9, 0.89, 0.20, 0.96}, {1.6, 0.86, 0.20, 0.86}, {2.12, 0.80, 0.26, 0.74}, {2.30, 0.66, 0.36, 0.60}
        };
        return car(rgb, hull, new Cabin(-1.95, -1.15, 0.30, 1.12, 0.98, 1.46, 0.80, 0.60), 1.42);
    }

    static Mesh offroader(int rgb) {
        double[][] hull = {
            {-2.25, 0.78, 0.45, 1.00}, {-2.18, 0.88, 0.34, 1.08}, {-1.4, 0.92, 0.28, 1.10}, {0, 0.93, 0.26, 1.08},
            {0.9, 0.92, 0.26, 1.06}, {1.6, 0.90, 0.28, 1.00}, {2.1, 0.84, 0.34, 0.90}, {2.26, 0.72, 0.42, 0.74}
        };
        return car(rgb, hull, new Cabin(-2.16, -1.85, 0.25, 1.02, 1.08, 1.70, 0.84, 0.68), 1.38);
    }

    /** The small van seen everywhere in the country. */
    static Mesh van(int rgb) {
        double[][] hull = {
            {-2.05, 0.76, 0.40, 1.05}, {-2.0, 0.80, 0.30, 1.10}, {-1.2, 0.82, 0.26, 1.10}, {0.2, 0.82, 0.26, 1.08},
            {1.2, 0.82, 0.26, 1.06}, {1.7, 0.80, 0.28, 1.0}, {2.0, 0.74, 0.34, 0.86}, {2.06, 0.66, 0.42, 0.66}
        };
        return car(rgb, hull, new Cabin(-2.02, -1.92, 1.0, 1.72, 1.08, 1.88, 0.80, 0.70), 1.25);
    }

    /** The glazed part: where it meets the hull and where its roof begins and ends, from the rear. */
    private record Cabin(
            double rear,
            double roofRear,
            double roofFront,
            double front,
            double belt,
            double roof,
            double low,
            double high) {}

    private static Mesh car(int rgb, double[][] hull, Cabin cabin, double axle) {
        Surface paint = Surface.of(rgb).glossy(0.55);
        Mesh mesh = new Mesh();
        Vec[][] rings = new Vec[hull.length + 2][];
        for (int i = 0; i < hull.length; i++) {
            rings[i + 1] = ring(hull[i][0], hull[i][1], hull[i][2], hull[i][3]);
        }
        rings[0] = shut(rings[1]);
        rings[hull.length + 1] = shut(rings[hull.length]);
        mesh.skin(rings, paint);
        cabin(mesh, cabin, paint);
        for (double side : new double[] {-1, 1}) {
            wheel(mesh, side * 0.80, axle);
            wheel(mesh, side * 0.80, -axle);
            double nose = hull[hull.length - 1][0];
            double tail = hull[0][0];
            mesh.box(side * 0.56 - 0.17, 0.60, nose - 0.22, side * 0.56 + 0.17, 0.73, nose - 0.03, LAMP);
            mesh.box(side * 0.62 - 0.16, 0.78, tail - 0.02, side * 0.62 + 0.16, 0.93, tail + 0.1, TAIL);
            double mirror = cabin.front - 0.35;
            mesh.ball(new Vec(side * 0.97, cabin.belt + 0.08, mirror), 0.11, 0.08, 0.07, 4, paint);
        }
        mesh.box(-0.55, 0.30, hull[hull.length - 1][0] - 0.05, 0.55, 0.52, hull[hull.length - 1][0] + 0.02, TRIM);
        mesh.box(-0.22, 0.42, hull[hull.length - 1][0], 0.22, 0.54, hull[hull.length - 1][0] + 0.04, PLATE);
        mesh.box(-0.22, 0.62, hull[0][0] - 0.04, 0.22, 0.74, hull[0][0], PLATE);
        return mesh;
    }

    /** A rounded cross-section, closed below. */
    private static Vec[] ring(double z, double half, double low, double high) {
        double[][] half2 = {
            {0.80, low},
            {0.97, low + 0.10},
            {1, (low + high) / 2},
            {0.96, high - 0.09},
            {0.86, high - 0.01},
            {0.4, high + 0.025}
        };
        Vec[] ring = new Vec[2 * half2.length + 1];
        for (int i = 0; i < half2.length; i++) {
            ring[i] = new Vec(half2[i][0] * half, half2[i][1], z);
            ring[2 * half2.length - 1 - i] = new Vec(-half2[i][0] * half, half2[i][1], z);
        }
        ring[2 * half2.length] = ring[0];
        return ring;
    }

    private static Vec[] shut(Vec[] ring) {
        Vec[] shut = new Vec[ring.length];
        for (int i = 0; i < ring.length; i++) {
            shut[i] = new Vec(ring[i].x() * 0.02, 0.6 + (ring[i].y() - 0.6) * 0.3, ring[i].z());
        }
        return shut;
    }

    private static void cabin(Mesh mesh, Cabin c, Surface paint) {
        Vec[][] rings = {
            around(c.rear, c.front, c.low, c.belt - 0.03),
            around(c.roofRear, c.roofFront, c.high, c.roof - 0.05),
            around(c.roofRear + 0.15, c.roofFront - 0.12, c.high - 0.12, c.roof),
            around(c.roofRear + 0.6, c.roofFront - 0.5, 0.001, c.roof + 0.02)
        };
        mesh.skin(rings, paint);
        mesh.quad(
                new Vec(c.low * 0.92, c.belt + 0.01, c.front + 0.01),
                new Vec(-c.low * 0.92, c.belt + 0.01, c.front + 0.01),
                new Vec(-c.high * 0.90, c.roof - 0.10, c.roofFront + 0.09),
                new Vec(c.high * 0.90, c.roof - 0.10, c.roofFront + 0.09),
                GLASS);
        mesh.quad(
                new Vec(-c.low * 0.88, c.belt + 0.04, c.rear - 0.01),
                new Vec(c.low * 0.88, c.belt + 0.04, c.rear - 0.01),
                new Vec(c.high * 0.86, c.roof - 0.12, c.roofRear - 0.06),
                new Vec(-c.high * 0.86, c.roof - 0.12, c.roofRear - 0.06),
                GLASS);
        for (double side : new double[] {-1, 1}) {
            double middle = (c.roofRear + c.roofFront) / 2;
            pane(mesh, c, side, c.rear + 0.22, middle - 0.04, c.roofRear + 0.10, middle - 0.04);
            pane(mesh, c, side, middle + 0.04, c.front - 0.20, middle + 0.04, c.roofFront - 0.06);
        }
    }

    private static void pane(
            Mesh mesh, Cabin c, double side, double lowRear, double lowFront, double rear, double front) {
        double out = side * (c.low + 0.012);
        double in = side * (c.high + 0.035);
        mesh.quad(
                new Vec(out, c.belt + 0.03, lowRear),
                new Vec(out, c.belt + 0.03, lowFront),
                new Vec(in, c.roof - 0.11, front),
                new Vec(in, c.roof - 0.11, rear),
                GLASS);
    }

    private static Vec[] around(double rear, double front, double half, double y) {
        double inset = 0.93 * half;
        return new Vec[] {
            new Vec(inset, y, rear), new Vec(half, y, rear + 0.08), new Vec(half, y, front - 0.08),
            new Vec(inset, y, front), new Vec(-inset, y, front), new Vec(-half, y, front - 0.08),
            new Vec(-half, y, rear + 0.08), new Vec(-inset, y, rear), new Vec(inset, y, rear)
        };
    }

    static void wheel(Mesh mesh, double x, double z) {
        wheel(mesh, x, z, 0.32, 0.20);
    }

    static void wheel(Mesh mesh, double x, double z, double radius, double width) {
        double out = x + Math.signum(x) * width / 2;
        double in = x - Math.signum(x) * width / 2;
        mesh.bar(new Vec(in, radius, z), new Vec(out, radius, z), radius, radius, 14, TYRE);
        mesh.bar(
                new Vec(in, radius, z),
                new Vec(out + Math.signum(x) * 0.012, radius, z),
                radius * 0.6,
                radius * 0.58,
                10,
                RIM);
    }
}
