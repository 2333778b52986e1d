package org.shilian.clip;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The moving things of one frame, drawn in front of or behind the scenery at four points a pixel. */
final class Stage {
    final Lens lens;
    final int width;
    final int height;
    private final Plate plate;
    private final Shading shading;
    private final float[] colour;
    private final float[] depth;
    private final int[] drawn;
    final float[] shade;
    final float[] contact;
    final float[] glow;
    final List<Rectangle> touched = new ArrayList<>();
    private final float[] texel = new float[3];
    private int frame;

    /** One corner of a triangle on the picture: place, depth, light thrown back, light added, picture place. */
    private static final class Corner {
        double x;
        double y;
        double z;
        final float[] light = new float[3];
        final float[] shine = new float[3];
        double u;
        double v;
    }

    private final Corner[] corners = {new Corner(), new Corner(), new Corner()};

    Stage(Plate plate, Tracer tracer, Light light) {
        this.plate = plate;
        this.lens = plate.lens;
        this.width = 2 * lens.width;
        this.height = 2 * lens.height;
        this.shading = new Shading(tracer, light, lens.at);
        colour = new float[3 * width * height];
        depth = new float[width * height];
        drawn = new int[width * height];
        shade = new float[lens.width * lens.height];
        contact = new float[lens.width * lens.height];
        glow = new float[3 * lens.width * lens.height];
    }

    void begin() {
        frame++;
        for (Rectangle area : touched) {
            for (int y = area.y; y < area.y + area.height; y++) {
                int from = y * lens.width + area.x;
                Arrays.fill(shade, from, from + area.width, 0);
                Arrays.fill(contact, from, from + area.width, 0);
                Arrays.fill(glow, 3 * from, 3 * (from + area.width), 0);
            }
        }
        touched.clear();
    }

    /** Whether something as large as a coach standing there can be in the picture, or its shadow. */
    boolean sees(Vec at) {
        double z = lens.depth(at.x(), at.y(), at.z());
        double margin = 9 * lens.focal / Math.max(z, 1);
        double x = lens.column(at.x(), at.y(), at.z(), Math.max(z, 1));
        return z > -6 && (z < 12 || (x > -margin && x < lens.width + margin));
    }

    /** Draws a thing that stands on the ground at its own origin, with its shadow. */
    void draw(Mesh mesh, Placement at) {
        float[] world = shading.placed(mesh, at);
        Vec down = shading.down();
        Shadow shadow = new Shadow(plate, at.origin().y());
        for (int t = 0; t < mesh.size(); t++) {
            shadow.cast(world, t, down, 40, shade);
            shadow.cast(world, t, Vec.UP, 0.7, contact);
        }
        touch(shadow.area(6));
        drawAloft(mesh, at);
    }

    /** Draws a thing without a shadow. */
    void drawAloft(Mesh mesh, Placement at) {
        float[] world = shading.placed(mesh, at);
        double[] box = {1e9, 1e9, -1e9, -1e9};
        for (int t = 0; t < mesh.size(); t++) {
            Surface surface = mesh.surfaces.get(t);
            if (seen(mesh, world, t, surface, at, box)) {
                fill(surface);
            }
        }
        if (box[0] <= box[2]) {
            int x = (int) box[0] / 2 - 2;
            int y = (int) box[1] / 2 - 2;
            touch(new Rectangle(x, y, (int) box[2] / 2 + 3 - x, (int) box[3] / 2 + 3 - y));
        }
    }

    /** A soft light about a point, added to the picture where nothing hides the point. */
    void shine(Vec at, double radius, Vec power) {
        double z = lens.depth(at.x(), at.y(), at.z());
        if (z < 0.5) {
            return;
        }
        double px = lens.column(at.x(), at.y(), at.z(), z);
        double py = lens.row(at.x(), at.y(), at.z(), z);
        if (hidden(px, py, z - 0.4)) {
            return;
        }
        double reach = radius * lens.focal / z;
        spot(px, py, reach, reach, power);
    }

    /** A soft patch of lamp light lying on the ground. */
    void pool(Vec at, double radius, double power) {
        double z = lens.depth(at.x(), at.y(), at.z());
        if (z < 1) {
            return;
        }
        double px = lens.column(at.x(), at.y(), at.z(), z);
        double py = lens.row(at.x(), at.y(), at.z(), z);
        if (!hidden(px, py, z - 0.4)) {
            double reach = radius * lens.focal / z;
            double flat =
                    Math.max(0.12, (lens.at.y() - at.y()) / at.minus(lens.at).length());
            spot(px, py, reach, reach * flat * 1.6, new Vec(power, 0.95 * power, 0.85 * power));
        }
    }

    private void spot(double px, double py, double wide, double high, Vec power) {
        Rectangle area = new Rectangle((int) (px - wide), (int) (py - high), (int) (2 * wide) + 2, (int) (2 * high) + 2)
                .intersection(new Rectangle(lens.width, lens.height));
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                double away = Math.hypot((x + 0.5 - px) / wide, (y + 0.5 - py) / high);
                double k = away < 1 ? Math.pow(1 - away, 3) : 0;
                int i = 3 * (y * lens.width + x);
                glow[i] += (float) (power.x() * k);
                glow[i + 1] += (float) (power.y() * k);
                glow[i + 2] += (float) (power.z() * k);
            }
        }
        touch(area);
    }

    private boolean hidden(double px, double py, double z) {
        int x = (int) (2 * px);
        int y = (int) (2 * py);
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return false;
        }
        return depthAt(y * width + x) < z;
    }

    private float depthAt(int i) {
        return drawn[i] == frame ? depth[i] : plate.depth[i];
    }

    private void touch(Rectangle area) {
        Rectangle inside = area.intersection(new Rectangle(lens.width, lens.height));
        if (!inside.isEmpty()) {
            touched.add(inside);
        }
    }

    private boolean seen(Mesh mesh, float[] world, int t, Surface surface, Placement at, double[] box) {
        double lowX = 1e9;
        double lowY = 1e9;
        double highX = -1e9;
        double highY = -1e9;
        for (int c = 0; c < 3; c++) {
            Corner corner = corners[c];
            int i = 18 * t + 6 * c;
            corner.z = lens.depth(world[i], world[i + 1], world[i + 2]);
            if (corner.z < 0.4) {
                return false;
            }
            corner.x = 2 * lens.column(world[i], world[i + 1], world[i + 2], corner.z);
            corner.y = 2 * lens.row(world[i], world[i + 1], world[i + 2], corner.z);
            corner.u = mesh.places[6 * t + 2 * c];
            corner.v = mesh.places[6 * t + 2 * c + 1];
            lowX = Math.min(lowX, corner.x);
            highX = Math.max(highX, corner.x);
            lowY = Math.min(lowY, corner.y);
            highY = Math.max(highY, corner.y);
        }
        if (highX < 0 || highY < 0 || lowX >= width || lowY >= height) {
            return false;
        }
        shading.light(world, t, surface, at.origin().y(), corners[0].light, corners[0].shine, 0);
        shading.light(world, t, surface, at.origin().y(), corners[1].light, corners[1].shine, 1);
        shading.light(world, t, surface, at.origin().y(), corners[2].light, corners[2].shine, 2);
        box[0] = Math.min(box[0], Math.max(0, lowX));
        box[1] = Math.min(box[1], Math.max(0, lowY));
        box[2] = Math.max(box[2], Math.min(width - 1.0, highX));
        box[3] = Math.max(box[3], Math.min(height - 1.0, highY));
        return true;
    }

    private void fill(Surface surface) {
        Corner a = corners[0];
        Corner b = corners[1];
        Corner c = corners[2];
        double area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        if (Math.abs(area) < 1e-9) {
            return;
        }
        int x0 = (int) Math.max(0, Math.floor(Math.min(a.x, Math.min(b.x, c.x)) - 0.5));
        int x1 = (int) Math.min(width - 1.0, Math.ceil(Math.max(a.x, Math.max(b.x, c.x))));
        int y0 = (int) Math.max(0, Math.floor(Math.min(a.y, Math.min(b.y, c.y)) - 0.5));
        int y1 = (int) Math.min(height - 1.0, Math.ceil(Math.max(a.y, Math.max(b.y, c.y))));
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                double px = x + 0.5;
                double py = y + 0.5;
                double wa = ((b.x - px) * (c.y - py) - (c.x - px) * (b.y - py)) / area;
                double wb = ((c.x - px) * (a.y - py) - (a.x - px) * (c.y - py)) / area;
                double wc = 1 - wa - wb;
                if (wa >= 0 && wb >= 0 && wc >= 0) {
                    dot(surface, y * width + x, wa / a.z, wb / b.z, wc / c.z);
                }
            }
        }
    }

    private void dot(Surface surface, int i, double wa, double wb, double wc) {
        double z = 1 / (wa + wb + wc);
        if (z >= depthAt(i) - 1e-4 * z) {
            return;
        }
        Corner a = corners[0];
        Corner b = corners[1];
        Corner c = corners[2];
        double u = (wa * a.u + wb * b.u + wc * c.u) * z;
        double v = (wa * a.v + wb * b.v + wc * c.v) * z;
        surface.albedo(u, v, z / lens.focal, Vec.BLACK, texel);
        for (int k = 0; k < 3; k++) {
            double light = (wa * a.light[k] + wb * b.light[k] + wc * c.light[k]) * z;
            double shine = (wa * a.shine[k] + wb * b.shine[k] + wc * c.shine[k]) * z;
            colour[3 * i + k] = (float) (texel[k] * light + shine);
        }
        depth[i] = (float) z;
        drawn[i] = frame;
    }

    /** Puts what is drawn over a pixel of scenery, in place. */
    void cover(int x, int y, float[] pixel) {
        int count = 0;
        float red = 0;
        float green = 0;
        float blue = 0;
        for (int k = 0; k < 4; k++) {
            int i = (2 * y + k / 2) * width + 2 * x + k % 2;
            if (drawn[i] == frame) {
                count++;
                red += colour[3 * i];
                green += colour[3 * i + 1];
                blue += colour[3 * i + 2];
            }
        }
        if (count > 0) {
            float rest = (4 - count) / 4f;
            pixel[0] = pixel[0] * rest + red / 4;
            pixel[1] = pixel[1] * rest + green / 4;
            pixel[2] = pixel[2] * rest + blue / 4;
        }
    }
}
