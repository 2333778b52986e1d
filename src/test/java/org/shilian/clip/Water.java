package org.shilian.clip;

/** Flowing water: mirrors the banks through ripples that drift with the current and repeat with the loop. */
final class Water {
    private static final int DRIFTS = 10;

    private final Plate plate;
    private final Lens lens;
    private final Vec flow;
    private double first;
    private double second;
    private double share;

    Water(Plate plate, Vec flow) {
        this.plate = plate;
        this.lens = plate.lens;
        this.flow = flow;
    }

    /** Sets the time: two drifts half a period apart, each unseen at the moment it jumps back. */
    void flow(double phase) {
        double turn = phase * DRIFTS;
        first = turn - Math.floor(turn);
        second = turn + 0.5 - Math.floor(turn + 0.5);
        share = Math.abs(2 * first - 1);
    }

    void colour(int pixel, float[] out) {
        int x = pixel % lens.width;
        int y = pixel / lens.width;
        double depth = plate.depth[2 * y * 2 * lens.width + 2 * x];
        Vec at = lens.at.plus(lens.ray(x + 0.5, y + 0.5).times(Math.min(depth, 500)));
        double a = height(at, first, 0);
        double b = height(at, second, 31.7);
        double h = a * (1 - share) + b * share - 0.5;
        double calm = 1 / (1 + depth / 60);
        double lift = 46 * h * calm;
        int sx = (int) Math.min(Math.max(x + 0.35 * lift, 0), lens.width - 1.0);
        int sy = (int) Math.min(Math.max(y + lift, 0), lens.height - 1.0);
        int from = sy * lens.width + sx;
        if (plate.water[from] < 0.5) {
            from = pixel;
        }
        double down = -lens.ray(x + 0.5, y + 0.5).unit().y();
        double mirror = 0.06 + 0.80 * Math.pow(1 - Math.max(0.02, down + 0.5 * h * calm), 4);
        for (int k = 0; k < 3; k++) {
            double body = plate.ambient[3 * pixel + k] + plate.direct[3 * pixel + k];
            out[k] = (float) (body * (1 - mirror) * (1 + 0.5 * h * calm) + plate.mirrored[3 * from + k] * mirror);
        }
    }

    private double height(Vec at, double drift, double offset) {
        double x = at.x() - flow.x() * drift + offset;
        double z = at.z() - flow.z() * drift;
        return 0.6 * Noise.at(0.7 * x, 3 + 2 * offset, 0.9 * z) + 0.4 * Noise.at(2.1 * x, 7 + offset, 1.7 * z);
    }
}
