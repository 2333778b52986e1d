package org.shilian.clip;

/** Small people without faces: clothes, hair, a gait. */
record Figure(int top, int trousers, int hair, double height) {
    private static final Surface SKIN = Surface.of(0xc09a7c);
    private static final Surface SHOE = Surface.of(0x2b2826);
    private static final int[] TOPS = {
        0x33475e, 0x6d2f33, 0x8c8a84, 0x2d2f33, 0xb9b4a6, 0x4c6650, 0x9c5a3c, 0x57637a, 0xc7c9cc, 0x7d3f5e, 0x28405c,
        0xa98a55
    };
    private static final int[] TROUSERS = {0x24272e, 0x39414e, 0x55504a, 0x2f3a4f, 0x1f1f22, 0x6b6a66};
    private static final int[] HAIR = {0x17130f, 0x1d1815, 0x2a2320, 0x6f6c68};

    /** Somebody, always the same for the same number. */
    static Figure number(int n) {
        int k = Math.abs(n * 7919 + 13);
        return new Figure(
                TOPS[k % TOPS.length],
                TROUSERS[k / 5 % TROUSERS.length],
                HAIR[k / 3 % HAIR.length],
                1.56 + 0.02 * (k % 11));
    }

    Figure wearing(int colour) {
        return new Figure(colour, trousers, hair, height);
    }

    Figure small(double size) {
        return new Figure(top, trousers, hair, size);
    }

    /** Walking; one turn of the gait is two steps, about 1.3 m. */
    Mesh walking(double metres) {
        double swing = Math.sin(2 * Math.PI * metres / 1.3);
        return body(0.42 * swing, -0.42 * swing, Math.max(0, -swing) * 0.5, Math.max(0, swing) * 0.5)
                .add(arms(-0.40 * swing, 0.40 * swing, 0.15), Placement.HERE);
    }

    /** Standing, shifting a little with the phase. */
    Mesh standing(double phase) {
        double shift = 0.05 * Math.sin(2 * Math.PI * phase);
        return body(shift * 0.4, -0.04, 0, 0).add(arms(0.06 + shift, -0.05, 0.1), Placement.HERE);
    }

    /** Exercising: arms lifted in front, then to the sides, with a step. */
    Mesh stretching(double phase) {
        double lift = 0.5 - 0.5 * Math.cos(2 * Math.PI * phase);
        double step = 0.16 * Math.sin(2 * Math.PI * phase);
        Mesh mesh = body(step, -step, 0.25 * lift, 0.1 * lift);
        arm(mesh, 1, 2.3 * lift, 1.1 * lift, 0.1);
        arm(mesh, -1, 2.3 * lift, 1.1 * lift, 0.1);
        return mesh;
    }

    /** Seated at the height of a chair, the seat under the origin. */
    Mesh seated(double phase) {
        double nod = 0.03 * Math.sin(2 * Math.PI * phase);
        Mesh mesh = new Mesh();
        double k = height / 1.7;
        for (double side : new double[] {-1, 1}) {
            Vec hip = new Vec(side * 0.10 * k, 0.50, 0);
            Vec knee = new Vec(side * 0.12 * k, 0.50, 0.42 * k);
            mesh.bar(hip, knee, 0.085, 0.065, 7, Surface.of(trousers));
            mesh.bar(knee, new Vec(side * 0.12 * k, 0.06, 0.44 * k), 0.065, 0.05, 7, Surface.of(trousers));
            mesh.box(side * 0.12 - 0.05, 0, 0.38 * k, side * 0.12 + 0.05, 0.07, 0.62 * k, SHOE);
            Vec shoulder = new Vec(side * 0.20 * k, 0.99 * k, 0.0);
            Vec elbow = new Vec(side * 0.24 * k, 0.72 * k, 0.08);
            mesh.bar(shoulder, elbow, 0.055, 0.045, 6, Surface.of(top));
            mesh.bar(elbow, new Vec(side * 0.12, 0.60 * k, 0.32), 0.045, 0.035, 6, Surface.of(top));
        }
        trunk(mesh, 0.48, 1.06 * k, nod);
        head(mesh, new Vec(0, 1.20 * k, 0.02 + nod));
        return mesh;
    }

    private Mesh body(double left, double right, double leftBend, double rightBend) {
        Mesh mesh = new Mesh();
        leg(mesh, -1, left, leftBend);
        leg(mesh, 1, right, rightBend);
        trunk(mesh, 0.50 * height, 0.86 * height, 0.02);
        head(mesh, new Vec(0, 0.935 * height, 0.03));
        return mesh;
    }

    private Mesh arms(double left, double right, double bend) {
        Mesh mesh = new Mesh();
        arm(mesh, -1, left, 0, bend);
        arm(mesh, 1, right, 0, bend);
        return mesh;
    }

    private void leg(Mesh mesh, double side, double swing, double bend) {
        double length = 0.25 * height;
        Vec hip = new Vec(side * 0.055 * height, 0.52 * height, 0);
        Vec knee = hip.plus(new Vec(0, -length * Math.cos(swing), length * Math.sin(swing)));
        double shin = swing - bend;
        Vec foot = knee.plus(new Vec(0, -length * Math.cos(shin), length * Math.sin(shin)));
        mesh.bar(hip, knee, 0.052 * height, 0.038 * height, 7, Surface.of(trousers));
        mesh.bar(knee, foot, 0.038 * height, 0.028 * height, 7, Surface.of(trousers));
        mesh.ball(foot.plus(new Vec(0, -0.01, 0.05)), 0.05, 0.04, 0.12, 3, SHOE);
    }

    private void arm(Mesh mesh, double side, double swing, double spread, double bend) {
        double length = 0.165 * height;
        Vec shoulder = new Vec(side * 0.118 * height, 0.80 * height, 0);
        double out = side * Math.sin(spread) * length;
        Vec elbow = shoulder.plus(
                new Vec(out + side * 0.02, -length * Math.cos(swing) * Math.cos(spread), length * Math.sin(swing)));
        double fore = swing + bend;
        Vec hand = elbow.plus(new Vec(out, -length * Math.cos(fore) * Math.cos(spread), length * Math.sin(fore)));
        mesh.bar(shoulder, elbow, 0.034 * height, 0.027 * height, 6, Surface.of(top));
        mesh.bar(elbow, hand, 0.027 * height, 0.02 * height, 6, Surface.of(top));
        mesh.ball(hand, 0.04, 0.05, 0.04, 3, SKIN);
    }

    private void trunk(Mesh mesh, double low, double high, double lean) {
        double[][] shape = {{0.098, 0.065}, {0.092, 0.066}, {0.10, 0.072}, {0.122, 0.072}, {0.112, 0.062}, {0.04, 0.04}
        };
        double[] up = {0, 0.2, 0.5, 0.82, 0.95, 1.0};
        Vec[][] rings = new Vec[shape.length][11];
        for (int r = 0; r < shape.length; r++) {
            double y = low + (high - low) * up[r];
            for (int i = 0; i <= 10; i++) {
                double angle = 2 * Math.PI * (i % 10) / 10;
                double x = shape[r][0] * height * Math.cos(angle);
                double z = shape[r][1] * height * Math.sin(angle) + lean * up[r];
                rings[r][i] = new Vec(x, y, z);
            }
        }
        mesh.skin(rings, Surface.of(top));
    }

    private void head(Mesh mesh, Vec at) {
        double r = 0.062 * height;
        mesh.bar(at.minus(new Vec(0, 1.6 * r, 0.01)), at, 0.45 * r, 0.45 * r, 6, SKIN);
        mesh.ball(at, 0.82 * r, 1.1 * r, 0.95 * r, 6, SKIN);
        mesh.ball(at.plus(new Vec(0, 0.25 * r, -0.16 * r)), 0.92 * r, 1.0 * r, 0.98 * r, 6, Surface.of(hair));
    }
}
