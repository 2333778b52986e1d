package org.shilian.clip;

import org.jspecify.annotations.Nullable;

/** What something is made of: colour or picture, unevenness, gloss, glow, and whether wind or water moves it. */
record Surface(
        Vec colour,
        @Nullable Texture texture,
        double grain,
        double grainSize,
        double gloss,
        double glow,
        Motion motion) {
    /** What moves by itself without being an actor. */
    enum Motion {
        STILL,
        LEAF,
        WATER
    }

    static final Vec WHITE = new Vec(1, 1, 1);

    static Surface of(int rgb) {
        return new Surface(Vec.colour(rgb), null, 0, 1, 0, 0, Motion.STILL);
    }

    static Surface of(Texture texture) {
        return new Surface(WHITE, texture, 0, 1, 0, 0, Motion.STILL);
    }

    Surface grained(double amount, double size) {
        return new Surface(colour, texture, amount, size, gloss, glow, motion);
    }

    Surface glossy(double amount) {
        return new Surface(colour, texture, grain, grainSize, amount, glow, motion);
    }

    Surface glowing(double amount) {
        return new Surface(colour, texture, grain, grainSize, gloss, amount, motion);
    }

    Surface moving(Motion by) {
        return new Surface(colour, texture, grain, grainSize, gloss, glow, by);
    }

    /** The linear colour at a place, into the array. */
    void albedo(double u, double v, double footprint, Vec at, float[] out) {
        if (texture == null) {
            out[0] = (float) colour.x();
            out[1] = (float) colour.y();
            out[2] = (float) colour.z();
        } else {
            texture.sample(u, v, texture.level(footprint), out);
        }
        if (grain > 0) {
            double k = 1 / grainSize;
            float factor = (float) (1 + grain * (2 * Noise.rough(at.x() * k, at.y() * k, at.z() * k) - 1));
            for (int i = 0; i < 3; i++) {
                out[i] *= factor;
            }
        }
    }
}
