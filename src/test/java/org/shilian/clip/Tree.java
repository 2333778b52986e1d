package org.shilian.clip;

import java.util.SplittableRandom;

/** Trees of many small leaves, lit as one round crown. */
final class Tree {
    private static final Surface BARK = Surface.of(0x5d5146).grained(0.3, 0.15);
    private static final int[] CAMPHOR = {0x3f5a25, 0x4d6a2c, 0x587834, 0x36501f, 0x66843c};
    private static final int[] WILLOW = {0x6a8438, 0x78923f, 0x5c7733, 0x869c4b, 0x4f6a2c};
    private static final int[] PINE = {0x2b4527, 0x33502c, 0x263d24, 0x3c5a33, 0x2f4a2a};

    private Tree() {}

    /** A broad street tree of a height. */
    static Mesh broad(double height, int seed) {
        Mesh mesh = new Mesh();
        SplittableRandom dice = new SplittableRandom(seed);
        double trunk = 0.36 * height;
        mesh.bar(Vec.BLACK, new Vec(0, trunk, 0), 0.028 * height, 0.018 * height, 8, BARK);
        for (int i = 0; i < 9; i++) {
            double turn = i * 2.4 + dice.nextDouble();
            double reach = height * (0.11 + 0.13 * dice.nextDouble());
            Vec middle =
                    new Vec(reach * Math.cos(turn), height * (0.5 + 0.34 * dice.nextDouble()), reach * Math.sin(turn));
            mesh.bar(new Vec(0, trunk * 0.95, 0), middle, 0.012 * height, 0.004 * height, 5, BARK);
            crown(mesh, middle, height * 0.17, height * 0.14, 130, 0.037 * height, CAMPHOR, dice);
        }
        crown(mesh, new Vec(0, 0.80 * height, 0), height * 0.2, height * 0.18, 240, 0.037 * height, CAMPHOR, dice);
        return mesh;
    }

    /** A slim poplar. */
    static Mesh poplar(double height, int seed) {
        Mesh mesh = new Mesh();
        SplittableRandom dice = new SplittableRandom(seed);
        mesh.bar(Vec.BLACK, new Vec(0, 0.9 * height, 0), 0.015 * height, 0.004 * height, 7, BARK);
        for (int i = 0; i < 9; i++) {
            double y = height * (0.26 + 0.08 * i);
            double wide = height * (i < 4 ? 0.10 + 0.012 * i : 0.15 - 0.02 * (i - 3));
            crown(mesh, new Vec(0, y, 0), wide, height * 0.075, 80, 0.032 * height, WILLOW, dice);
        }
        return mesh;
    }

    /** A willow by the water. */
    static Mesh willow(double height, int seed) {
        Mesh mesh = new Mesh();
        SplittableRandom dice = new SplittableRandom(seed);
        mesh.bar(Vec.BLACK, new Vec(0.1, 0.55 * height, 0), 0.04 * height, 0.02 * height, 8, BARK);
        for (int i = 0; i < 46; i++) {
            double turn = dice.nextDouble() * 2 * Math.PI;
            double reach = height * (0.08 + 0.30 * Math.sqrt(dice.nextDouble()));
            double high = height * (0.95 - 0.5 * reach / height);
            Vec top = new Vec(reach * Math.cos(turn), high, reach * Math.sin(turn));
            double hang = height * (0.2 + 0.28 * dice.nextDouble());
            for (int k = 0; k < 10; k++) {
                Vec at = top.minus(new Vec(0, hang * k / 10, 0));
                crown(mesh, at, 0.03 * height, 0.04 * height, 3, 0.05 * height, WILLOW, dice);
            }
        }
        return mesh;
    }

    /** A clipped bush or a length of hedge of a size. */
    static Mesh bush(double wide, double high, double deep, int seed) {
        Mesh mesh = new Mesh();
        SplittableRandom dice = new SplittableRandom(seed);
        Surface inside = Surface.of(0x2b3d1c);
        mesh.box(-0.46 * wide, 0, -0.46 * deep, 0.46 * wide, 0.9 * high, 0.46 * deep, inside);
        int leaves = (int) Math.min(2600, 260 * (wide * deep + 2 * high * (wide + deep)));
        for (int i = 0; i < leaves; i++) {
            Vec side = new Vec(dice.nextDouble() - 0.5, dice.nextDouble(), dice.nextDouble() - 0.5);
            int face = dice.nextInt(5);
            Vec at =
                    switch (face) {
                        case 0 -> new Vec(-0.5, side.y(), side.z());
                        case 1 -> new Vec(0.5, side.y(), side.z());
                        case 2 -> new Vec(side.x(), side.y(), -0.5);
                        case 3 -> new Vec(side.x(), side.y(), 0.5);
                        default -> new Vec(side.x(), 1, side.z());
                    };
            Vec normal = new Vec(2 * at.x(), at.y() - 0.1, 2 * at.z()).unit();
            Vec point = at.times(new Vec(wide, high, deep));
            leaf(mesh, point, normal, 0.16, Surface.Motion.STILL, CAMPHOR, dice);
        }
        return mesh;
    }

    static Mesh conifer(double height, int seed) {
        Mesh mesh = new Mesh();
        SplittableRandom dice = new SplittableRandom(seed);
        mesh.bar(Vec.BLACK, new Vec(0, 0.9 * height, 0), 0.02 * height, 0.004 * height, 7, BARK);
        for (int i = 0; i < 10; i++) {
            double share = i / 10.0;
            double wide = height * 0.17 * (1 - 0.85 * share);
            crown(
                    mesh,
                    new Vec(0, height * (0.12 + 0.86 * share), 0),
                    wide,
                    height * 0.06,
                    70,
                    0.035 * height,
                    PINE,
                    dice);
        }
        return mesh;
    }

    private static void crown(
            Mesh mesh,
            Vec middle,
            double wide,
            double high,
            int leaves,
            double size,
            int[] hues,
            SplittableRandom dice) {
        for (int i = 0; i < leaves; i++) {
            double turn = 2 * Math.PI * dice.nextDouble();
            double rise = 2 * dice.nextDouble() - 1;
            double ring = Math.sqrt(1 - rise * rise);
            Vec out = new Vec(ring * Math.cos(turn), rise, ring * Math.sin(turn));
            double depth = 0.55 + 0.45 * Math.sqrt(dice.nextDouble());
            Vec at = middle.plus(out.times(new Vec(wide * depth, high * depth, wide * depth)));
            Vec normal = out.plus(new Vec(0, 0.35, 0)).unit();
            leaf(mesh, at, normal, size * (0.7 + 0.6 * dice.nextDouble()), Surface.Motion.LEAF, hues, dice);
        }
    }

    private static void leaf(
            Mesh mesh, Vec at, Vec normal, double size, Surface.Motion motion, int[] hues, SplittableRandom dice) {
        Vec wild = new Vec(dice.nextDouble() - 0.5, dice.nextDouble() - 0.5, dice.nextDouble() - 0.5);
        Vec face = normal.plus(wild.times(1.8)).unit();
        Vec along = face.cross(new Vec(dice.nextDouble() - 0.5, 0.3, dice.nextDouble() - 0.5))
                .unit();
        Vec across = face.cross(along).times(size * 0.4);
        Vec length = along.times(size * 0.6);
        Surface surface = leafOf(hues[dice.nextInt(hues.length)], motion);
        double[] uv = new double[6];
        Vec a = at.minus(length);
        Vec b = at.plus(across);
        Vec c = at.plus(length);
        Vec d = at.minus(across);
        mesh.triangle(a, b, c, normal, normal, normal, uv, surface);
        mesh.triangle(a, c, d, normal, normal, normal, uv, surface);
    }

    private static Surface leafOf(int rgb, Surface.Motion motion) {
        return Surface.of(rgb).moving(motion);
    }
}
