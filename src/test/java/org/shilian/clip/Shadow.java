package org.shilian.clip;

import java.awt.Rectangle;

/** Throws triangles down to the ground and marks where the scenery there is that ground. */
final class Shadow {
    private final Plate plate;
    private final Lens lens;
    private final double ground;
    private final double[] x = new double[3];
    private final double[] y = new double[3];
    private final double[] z = new double[3];
    private int lowX = Integer.MAX_VALUE;
    private int lowY = Integer.MAX_VALUE;
    private int highX = -1;
    private int highY = -1;

    Shadow(Plate plate, double ground) {
        this.plate = plate;
        this.lens = plate.lens;
        this.ground = ground;
    }

    void cast(float[] world, int t, Vec toLight, double ceiling, float[] mask) {
        for (int c = 0; c < 3; c++) {
            int i = 18 * t + 6 * c;
            double above = Math.max(0, world[i + 1] - ground);
            if (above > ceiling) {
                return;
            }
            double back = above / toLight.y();
            double px = world[i] - toLight.x() * back;
            double pz = world[i + 2] - toLight.z() * back;
            z[c] = lens.depth(px, ground, pz);
            if (z[c] < 0.4) {
                return;
            }
            x[c] = lens.column(px, ground, pz, z[c]);
            y[c] = lens.row(px, ground, pz, z[c]);
        }
        fill(mask);
    }

    private void fill(float[] mask) {
        double area = (x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]);
        int x0 = (int) Math.max(0, Math.floor(Math.min(x[0], Math.min(x[1], x[2])) - 0.5));
        int x1 = (int) Math.min(lens.width - 1.0, Math.ceil(Math.max(x[0], Math.max(x[1], x[2]))));
        int y0 = (int) Math.max(0, Math.floor(Math.min(y[0], Math.min(y[1], y[2])) - 0.5));
        int y1 = (int) Math.min(lens.height - 1.0, Math.ceil(Math.max(y[0], Math.max(y[1], y[2]))));
        if (Math.abs(area) < 1e-9 || x0 > x1 || y0 > y1) {
            return;
        }
        lowX = Math.min(lowX, x0);
        lowY = Math.min(lowY, y0);
        highX = Math.max(highX, x1);
        highY = Math.max(highY, y1);
        for (int py = y0; py <= y1; py++) {
            for (int px = x0; px <= x1; px++) {
                double wa = ((x[1] - px - 0.5) * (y[2] - py - 0.5) - (x[2] - px - 0.5) * (y[1] - py - 0.5)) / area;
                double wb = ((x[2] - px - 0.5) * (y[0] - py - 0.5) - (x[0] - px - 0.5) * (y[2] - py - 0.5)) / area;
                double wc = 1 - wa - wb;
                if (wa >= 0 && wb >= 0 && wc >= 0) {
                    mark(px, py, 1 / (wa / z[0] + wb / z[1] + wc / z[2]), mask);
                }
            }
        }
    }

    private void mark(int px, int py, double depth, float[] mask) {
        double seen = plate.depth[2 * py * 2 * lens.width + 2 * px];
        if (Math.abs(seen - depth) < 0.12 + 0.02 * depth) {
            mask[py * lens.width + px] = 1;
        }
    }

    /** Everything marked, with a margin. */
    Rectangle area(int margin) {
        if (highX < 0) {
            return new Rectangle();
        }
        return new Rectangle(
                lowX - margin, lowY - margin, highX - lowX + 1 + 2 * margin, highY - lowY + 1 + 2 * margin);
    }
}
