package org.shilian.clip;

/** The scenery of a scene as the lens sees it, split by light so that actors can throw shadows on it. */
final class Plate {
    final Lens lens;
    /** Light thrown back from sun and lamps, three floats a pixel. */
    final float[] direct;
    /** Light thrown back from the sky and from other things, and haze. */
    final float[] ambient;
    /** How much of a pixel is leaves. */
    final float[] leaf;
    /** How much of a pixel is water. */
    final float[] water;
    /** What still water would mirror. */
    final float[] mirrored;
    /** Depth at four points of each pixel, in rows of twice the width. */
    final float[] depth;

    Plate(Lens lens) {
        int pixels = lens.width * lens.height;
        this.lens = lens;
        direct = new float[3 * pixels];
        ambient = new float[3 * pixels];
        leaf = new float[pixels];
        water = new float[pixels];
        mirrored = new float[3 * pixels];
        depth = new float[4 * pixels];
    }

    /** Blurs the leaves a little, as a cheap lens does, so that they cost fewer bits. */
    Plate softened() {
        soften(direct);
        soften(ambient);
        return this;
    }

    private void soften(float[] values) {
        float[] from = values.clone();
        int width = lens.width;
        for (int i = width + 1; i < leaf.length - width - 1; i++) {
            float share = Math.min(1, 1.2f * leaf[i]);
            for (int k = 0; k < 3 && share > 0; k++) {
                float sum = 0;
                for (int n = 0; n < 9; n++) {
                    sum += from[3 * (i + (n / 3 - 1) * width + n % 3 - 1) + k];
                }
                values[3 * i + k] = from[3 * i + k] * (1 - share) + sum / 9 * share;
            }
        }
    }
}
