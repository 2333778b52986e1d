package org.shilian.clip;

/** Takes the speckle out of light values, but not over the edges of things. */
final class Smoother {
    private static final float[] WEIGHT = {0.375f, 0.25f, 0.0625f};

    private final int width;
    private final int height;
    private final float[] guide;

    /** The guide holds the normal and the depth of each pixel. */
    Smoother(int width, int height, float[] guide) {
        this.width = width;
        this.height = height;
        this.guide = guide;
    }

    void smooth(float[] values, int passes) {
        for (int pass = 0; pass < passes; pass++) {
            float[] from = values.clone();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    around(from, values, x, y, 1 << pass);
                }
            }
        }
    }

    private void around(float[] from, float[] to, int x, int y, int step) {
        int here = y * width + x;
        float total = 0;
        float red = 0;
        float green = 0;
        float blue = 0;
        for (int dy = -2; dy <= 2; dy++) {
            int row = y + dy * step;
            if (row < 0 || row >= height) {
                continue;
            }
            for (int dx = -2; dx <= 2; dx++) {
                int column = x + dx * step;
                if (column < 0 || column >= width) {
                    continue;
                }
                int there = row * width + column;
                float weight = WEIGHT[Math.abs(dx)] * WEIGHT[Math.abs(dy)] * likeness(here, there);
                total += weight;
                red += weight * from[3 * there];
                green += weight * from[3 * there + 1];
                blue += weight * from[3 * there + 2];
            }
        }
        to[3 * here] = red / total;
        to[3 * here + 1] = green / total;
        to[3 * here + 2] = blue / total;
    }

    private float likeness(int a, int b) {
        float dot =
                guide[4 * a] * guide[4 * b] + guide[4 * a + 1] * guide[4 * b + 1] + guide[4 * a + 2] * guide[4 * b + 2];
        float depth = guide[4 * a + 3];
        float apart = Math.abs(depth - guide[4 * b + 3]) / (0.04f * depth + 0.05f);
        float bend = Math.max(0, dot);
        return a == b ? 1 : bend * bend * bend * bend / (1 + apart * apart * apart) + 1e-6f;
    }
}
