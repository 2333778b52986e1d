package org.shilian.clip;

/** Wooded hills on the horizon, pale in the haze. */
final class Hills {
    private static final Surface WOOD = Surface.of(0x3f5234).grained(0.55, 16);

    private Hills() {}

    /** A chain of them so far away and so high, different for each seed. */
    static void along(Mesh set, double distance, double high, int seed) {
        for (int chain = 0; chain < 2; chain++) {
            double z = distance * (1 + 0.7 * chain);
            double top = high * (1 + 0.9 * chain);
            int steps = 90;
            Vec[][] rings = new Vec[2][steps + 1];
            for (int i = 0; i <= steps; i++) {
                double x = (i / (double) steps - 0.5) * 4.2 * z;
                double y = top * (0.25 + 0.95 * Noise.rough(i * 0.11 + 9 * chain, seed, chain));
                rings[0][i] = new Vec(x, -5, z);
                rings[1][i] = new Vec(x, y, z + 0.6 * y);
            }
            set.skin(rings, WOOD);
        }
    }
}
