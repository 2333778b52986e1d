package org.shilian.clip;

/** Electric bicycles and scooters, with or without a rider. */
final class Bike {
    private static final Surface TYRE = Surface.of(0x1c1c1d);
    private static final Surface STEEL = Surface.of(0x6f7376).glossy(0.2);
    private static final Surface SEAT = Surface.of(0x232120);
    private static final Surface LAMP = Surface.of(0xe6e8e2);
    private static final Surface TAIL = Surface.of(0xa01818).glowing(0.1);

    private Bike() {}

    static Mesh scooter(int rgb) {
        Surface paint = Surface.of(rgb).glossy(0.3);
        Mesh mesh = new Mesh();
        for (double z : new double[] {-0.62, 0.62}) {
            mesh.bar(new Vec(-0.05, 0.22, z), new Vec(0.05, 0.22, z), 0.22, 0.22, 12, TYRE);
            mesh.bar(new Vec(-0.06, 0.22, z), new Vec(0.06, 0.22, z), 0.12, 0.12, 8, STEEL);
        }
        mesh.box(-0.14, 0.26, -0.18, 0.14, 0.34, 0.40, paint);
        mesh.box(-0.13, 0.34, -0.66, 0.13, 0.66, -0.14, paint);
        mesh.box(-0.13, 0.66, -0.70, 0.13, 0.76, -0.02, SEAT);
        mesh.bar(new Vec(0, 0.25, 0.60), new Vec(0, 1.0, 0.38), 0.04, 0.03, 6, STEEL);
        mesh.quad(
                new Vec(0.19, 0.36, 0.46),
                new Vec(-0.19, 0.36, 0.46),
                new Vec(-0.15, 0.92, 0.43),
                new Vec(0.15, 0.92, 0.43),
                paint);
        mesh.bar(new Vec(-0.33, 1.02, 0.32), new Vec(0.33, 1.02, 0.32), 0.02, 0.02, 5, SEAT);
        mesh.ball(new Vec(0, 0.95, 0.44), 0.08, 0.08, 0.06, 4, LAMP);
        mesh.box(-0.05, 0.56, -0.74, 0.05, 0.64, -0.66, TAIL);
        mesh.box(-0.17, 0.78, -0.98, 0.17, 1.06, -0.70, SEAT);
        return mesh;
    }

    /** Somebody on a scooter. */
    static Mesh ridden(int rgb, Figure rider) {
        Mesh mesh = scooter(rgb);
        Figure seated = rider.small(1.62);
        mesh.add(seated.seated(0), Placement.at(0, 0.28, -0.34));
        for (double side : new double[] {-1, 1}) {
            Vec shoulder = new Vec(side * 0.19, 1.20, -0.32);
            mesh.bar(shoulder, new Vec(side * 0.28, 1.05, 0.28), 0.05, 0.035, 6, Surface.of(rider.top()));
        }
        boolean helmet = rider.top() % 3 != 0;
        if (helmet) {
            int colour = rider.top() % 2 == 0 ? 0xd8d4c8 : 0xb8402e;
            mesh.ball(
                    new Vec(0, 1.47, -0.33),
                    0.135,
                    0.13,
                    0.145,
                    6,
                    Surface.of(colour).glossy(0.3));
        }
        return mesh;
    }
}
