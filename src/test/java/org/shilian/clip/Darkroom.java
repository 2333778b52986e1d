package org.shilian.clip;

import java.awt.Rectangle;
import java.util.Arrays;

/** Puts plate and stage together, moves leaves and water, exposes, and bends the picture as a cheap lens does. */
final class Darkroom {
    private static final int STEPS = 4096;
    private static final double BEND = 0.045;

    private final Plate plate;
    private final Light light;
    private final Lens lens;
    private final Water water;
    private final double wind;
    private final float[] curve = new float[STEPS];
    private final float[] still;
    private final float[] toned;
    private final int[] sources;
    private final float[] shares;
    private final float[] fade;
    private final float[] pixel = new float[3];
    private final int[] restless;
    private final byte[] printed;

    Darkroom(Plate plate, Light light, Vec flow, double wind) {
        this.plate = plate;
        this.light = light;
        this.lens = plate.lens;
        this.wind = wind;
        this.water = new Water(plate, flow);
        int pixels = lens.width * lens.height;
        for (int i = 0; i < STEPS; i++) {
            double exposed = 1 - Math.exp(-light.exposure() * 1.26 * 4 * i / STEPS);
            exposed = 0.72 * exposed + 0.28 * exposed * exposed * (3 - 2 * exposed);
            double code = exposed <= 0.0031308 ? 12.92 * exposed : 1.055 * Math.pow(exposed, 1 / 2.4) - 0.055;
            curve[i] = (float) (255 * code);
        }
        still = new float[3 * pixels];
        toned = new float[3 * pixels];
        sources = new int[pixels];
        shares = new float[2 * pixels];
        fade = new float[pixels];
        int[] moving = new int[pixels];
        int count = 0;
        for (int i = 0; i < pixels; i++) {
            sum(i, 0, 0);
            tone(i, still);
            if (restless(i)) {
                moving[count++] = i;
            }
        }
        restless = Arrays.copyOf(moving, count);
        bend();
        printed = new byte[3 * pixels];
        System.arraycopy(still, 0, toned, 0, still.length);
        print(new Rectangle(lens.width, lens.height), printed);
    }

    /** Where each pixel of the bent picture comes from, and how much darker the corners are. */
    private void bend() {
        double cx = lens.width / 2.0;
        double cy = lens.height / 2.0;
        double corner = cx * cx + cy * cy;
        for (int y = 0; y < lens.height; y++) {
            for (int x = 0; x < lens.width; x++) {
                double dx = x + 0.5 - cx;
                double dy = y + 0.5 - cy;
                double out = (dx * dx + dy * dy) / corner;
                double k = 1 - BEND + BEND * out;
                double sx = Math.min(Math.max(cx + dx * k - 0.5, 0), lens.width - 1.001);
                double sy = Math.min(Math.max(cy + dy * k - 0.5, 0), lens.height - 1.001);
                int i = y * lens.width + x;
                sources[i] = ((int) sy) * lens.width + (int) sx;
                shares[2 * i] = (float) (sx - (int) sx);
                shares[2 * i + 1] = (float) (sy - (int) sy);
                fade[i] = (float) (1 - 0.16 * out * out);
            }
        }
    }

    /** The frame at a phase of the loop, as red, green and blue bytes. */
    void develop(Stage stage, double phase, byte[] out) {
        System.arraycopy(still, 0, toned, 0, still.length);
        System.arraycopy(printed, 0, out, 0, printed.length);
        water.flow(phase);
        for (int i : restless) {
            restless(i, phase);
            over(stage, i);
        }
        for (Rectangle area : stage.touched) {
            for (int y = area.y; y < area.y + area.height; y++) {
                for (int x = area.x; x < area.x + area.width; x++) {
                    int i = y * lens.width + x;
                    if (restless(i)) {
                        restless(i, phase);
                    } else {
                        sum(i, blurred(stage.shade, x, y), blurred(stage.contact, x, y));
                    }
                    over(stage, i);
                }
            }
        }
        if (restless.length > 0) {
            print(new Rectangle(lens.width, lens.height), out);
        } else {
            for (Rectangle area : stage.touched) {
                print(bent(area), out);
            }
        }
    }

    private void over(Stage stage, int i) {
        stage.cover(i % lens.width, i / lens.width, pixel);
        for (int k = 0; k < 3; k++) {
            pixel[k] += stage.glow[3 * i + k];
        }
        tone(i, toned);
    }

    private void sum(int i, double shade, double contact) {
        double sun = 1 - shade * (light.sun().x() > 0 ? 0.97 : 0.5);
        double sky = 1 - 0.5 * contact;
        for (int k = 0; k < 3; k++) {
            pixel[k] = (float) (plate.ambient[3 * i + k] * sky + plate.direct[3 * i + k] * sun);
        }
    }

    private boolean restless(int i) {
        return plate.water[i] > 0.5 || (wind > 0 && plate.leaf[i] > 0.3);
    }

    private void restless(int i, double phase) {
        if (plate.water[i] > 0.5) {
            water.colour(i, pixel);
            return;
        }
        int x = i % lens.width;
        int y = i / lens.width;
        double gust = wind * (0.6 + 0.4 * Math.sin(2 * Math.PI * (4 * phase + x / 900.0)));
        double sway = gust * Math.sin(2 * Math.PI * (24 * phase + x / 47.0 + y / 83.0));
        double nod = 0.5 * gust * Math.sin(2 * Math.PI * (31 * phase + x / 29.0 - y / 41.0));
        blend(x + sway * plate.leaf[i], y + nod * plate.leaf[i]);
    }

    private void blend(double x, double y) {
        int x0 = (int) Math.min(Math.max(x, 0), lens.width - 2.0);
        int y0 = (int) Math.min(Math.max(y, 0), lens.height - 2.0);
        double fx = Math.min(Math.max(x - x0, 0), 1);
        double fy = Math.min(Math.max(y - y0, 0), 1);
        int a = 3 * (y0 * lens.width + x0);
        int b = a + 3 * lens.width;
        for (int k = 0; k < 3; k++) {
            double top = value(a + k) * (1 - fx) + value(a + 3 + k) * fx;
            double bottom = value(b + k) * (1 - fx) + value(b + 3 + k) * fx;
            pixel[k] = (float) (top * (1 - fy) + bottom * fy);
        }
    }

    private double value(int i) {
        return plate.ambient[i] + plate.direct[i];
    }

    private double blurred(float[] mask, int x, int y) {
        int radius = (int) light.shadowBlur() + (mask.length > 0 && light.sun().x() > 1 ? 0 : 1);
        double sum = 0;
        int count = 0;
        for (int dy = -radius; dy <= radius; dy++) {
            int row = Math.min(Math.max(y + dy, 0), lens.height - 1) * lens.width;
            for (int dx = -radius; dx <= radius; dx++) {
                sum += mask[row + Math.min(Math.max(x + dx, 0), lens.width - 1)];
                count++;
            }
        }
        return sum / count;
    }

    private void tone(int i, float[] to) {
        float grey = 0.14f * (0.3f * pixel[0] + 0.6f * pixel[1] + 0.1f * pixel[2]);
        for (int k = 0; k < 3; k++) {
            int step = (int) ((0.86f * pixel[k] + grey) * (STEPS / 4f));
            to[3 * i + k] = curve[Math.min(Math.max(step, 0), STEPS - 1)];
        }
    }

    /** A rectangle in which all of the area appears after bending. */
    private Rectangle bent(Rectangle area) {
        Rectangle moved = new Rectangle(area.x - lens.width / 2, area.y - lens.height / 2, area.width, area.height);
        double k = 1 / (1 - BEND);
        int x0 = (int) Math.floor(Math.min(moved.x, moved.x * k)) - 2;
        int y0 = (int) Math.floor(Math.min(moved.y, moved.y * k)) - 2;
        int x1 = (int) Math.ceil(Math.max(moved.getMaxX(), moved.getMaxX() * k)) + 2;
        int y1 = (int) Math.ceil(Math.max(moved.getMaxY(), moved.getMaxY() * k)) + 2;
        return new Rectangle(x0 + lens.width / 2, y0 + lens.height / 2, x1 - x0, y1 - y0)
                .intersection(new Rectangle(lens.width, lens.height));
    }

    private void print(Rectangle area, byte[] out) {
        int row = 3 * lens.width;
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int i = y * lens.width + area.x; i < y * lens.width + area.x + area.width; i++) {
                int a = 3 * sources[i];
                float fx = shares[2 * i];
                float fy = shares[2 * i + 1];
                for (int k = 0; k < 3; k++) {
                    float top = toned[a + k] * (1 - fx) + toned[a + 3 + k] * fx;
                    float bottom = toned[a + row + k] * (1 - fx) + toned[a + row + 3 + k] * fx;
                    float value = (top * (1 - fy) + bottom * fy) * fade[i] + 0.5f;
                    out[3 * i + k] = (byte) (int) value;
                }
            }
        }
    }
}
