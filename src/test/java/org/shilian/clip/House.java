package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.SplittableRandom;

/** Buildings of a county town: rows of windows with sills and air conditioners, shops below, a parapet above. */
final class House {
    private static final Surface GLASS = Surface.of(0x25323a).glossy(0.85);
    private static final Surface FRAME = Surface.of(0xd9dad6);
    private static final Surface COOLER = Surface.of(0xd6d5cf);
    private static final Surface GRILLE = Surface.of(0x6b6f70);
    private static final Surface LEDGE = Surface.of(0xc2beb4);
    private static final Color[] SIGNS = {
        new Color(0xa82020),
        new Color(0x1d5fa8),
        new Color(0x1f7a43),
        new Color(0xc4691c),
        new Color(0x6a2a6f),
        new Color(0x8c1f2c),
        new Color(0x1b3f73),
        new Color(0xd0a21c)
    };

    private final Mesh mesh = new Mesh();
    private final double width;
    private final double depth;
    private final Surface wall;
    private final SplittableRandom dice;
    private double top;
    private boolean night;

    /** Its front faces the camera's foot, its front left lower corner is the origin. */
    House(double width, double depth, int wall, int seed) {
        this.width = width;
        this.depth = depth;
        this.wall = Surface.of(wall).grained(0.10, 2.3);
        this.dice = new SplittableRandom(seed);
    }

    Mesh done() {
        return mesh;
    }

    /** With lights in some windows, behind the shop fronts and on the signs, as at night. */
    House lit(boolean night) {
        this.night = night;
        return this;
    }

    /** Flats or offices: floors of windows of a breadth. */
    House floors(int floors, double high, double bay, boolean coolers) {
        mesh.box(0, top, 0, width, top + floors * high, depth, wall);
        int bays = (int) Math.floor((width - 0.4) / bay);
        double margin = (width - bays * bay) / 2;
        for (int floor = 0; floor < floors; floor++) {
            double y = top + floor * high;
            mesh.box(-0.06, y - 0.08, -0.10, width + 0.06, y + 0.08, 0, LEDGE);
            for (int i = 0; i < bays; i++) {
                double x = margin + i * bay + 0.5 * (bay - 0.62 * bay);
                window(x, y + 0.85, 0.62 * bay, high - 1.35);
                if (coolers && dice.nextInt(3) > 0) {
                    cooler(x + 0.62 * bay - 0.2, y + 0.15);
                }
            }
        }
        sides(floors, high);
        top += floors * high;
        return this;
    }

    /** Shops with their signs; one bay a sign. */
    House shops(double high, String... signs) {
        double bay = width / signs.length;
        mesh.box(0, 0, 0.6, width, high, depth, wall);
        mesh.box(0, high - 0.25, 0, width, high, 0.6, wall);
        for (int i = 0; i < signs.length; i++) {
            double x = i * bay;
            mesh.box(x - 0.15, 0, 0, x + 0.15, high, 0.6, wall);
            shop(x + 0.15, bay - 0.30, high);
            sign(x + 0.06, bay - 0.12, high - 1.15, 1.05, signs[i], SIGNS[dice.nextInt(SIGNS.length)]);
        }
        mesh.box(width - 0.15, 0, 0, width, high, 0.6, wall);
        top = high;
        return this;
    }

    House parapet(double high) {
        mesh.box(-0.15, top, -0.15, width + 0.15, top + 0.2, depth + 0.1, LEDGE);
        mesh.box(0, top + 0.2, 0, width, top + high, 0.25, wall);
        mesh.box(0, top + 0.2, depth - 0.25, width, top + high, depth, wall);
        mesh.box(0, top + 0.2, 0, 0.25, top + high, depth, wall);
        mesh.box(width - 0.25, top + 0.2, 0, width, top + high, depth, wall);
        return this;
    }

    /** A tiled roof sloping to front and back. */
    House gable(double rise, double eaves, int tiles) {
        Surface tile = Surface.of(Texture.wall(width, depth / 2 + eaves, 24, g -> tiles(g, tiles)));
        double y = top - eaves * rise / (depth / 2);
        Vec ridgeLeft = new Vec(-eaves, top + rise, depth / 2);
        Vec ridgeRight = new Vec(width + eaves, top + rise, depth / 2);
        Vec frontLeft = new Vec(-eaves, y, -eaves);
        Vec frontRight = new Vec(width + eaves, y, -eaves);
        Vec backLeft = new Vec(-eaves, y, depth + eaves);
        Vec backRight = new Vec(width + eaves, y, depth + eaves);
        mesh.quad(frontLeft, frontRight, ridgeRight, ridgeLeft, tile);
        mesh.quad(backRight, backLeft, ridgeLeft, ridgeRight, tile);
        mesh.bar(ridgeLeft, ridgeRight, 0.14, 0.14, 6, Surface.of(0x55524f));
        double[] uv = new double[6];
        for (double x : new double[] {0, width}) {
            Vec out = new Vec(x > 0 ? 1 : -1, 0, 0);
            Vec a = new Vec(x, top, 0);
            Vec b = new Vec(x, top, depth);
            Vec c = new Vec(x, top + rise, depth / 2);
            mesh.triangle(a, b, c, out, out, out, uv, wall);
        }
        return this;
    }

    House sign(double x, double wide, double y, double high, String words, Color ground) {
        Texture board = Texture.wall(wide, high, 90, g -> Lettering.board(g, words, wide, high, ground));
        Surface face = Surface.of(board).glowing(night ? 0.8 : 0.06);
        mesh.box(x, y, -0.22, x + wide, y + high, 0, GRILLE);
        mesh.panel(new Vec(x, y, -0.23), new Vec(wide, 0, 0), high, face);
        return this;
    }

    private static void tiles(Graphics2D g, int rgb) {
        Color base = new Color(rgb);
        g.setColor(base);
        g.fillRect(0, 0, 100, 100);
        for (int row = 0; row < 80; row++) {
            g.setColor(new Color(0, 0, 0, row % 2 == 0 ? 46 : 20));
            g.fill(new java.awt.geom.Rectangle2D.Double(0, row * 0.3, 100, 0.07));
        }
        g.setColor(new Color(0, 0, 0, 34));
        for (int column = 0; column < 330; column++) {
            g.fill(new java.awt.geom.Rectangle2D.Double(column * 0.3, 0, 0.1, 100));
        }
    }

    private void window(double x, double y, double wide, double high) {
        mesh.box(x - 0.06, y - 0.10, -0.14, x + wide + 0.06, y - 0.03, 0.02, LEDGE);
        mesh.box(x, y, -0.03, x + wide, y + high, 0, FRAME);
        double half = wide / 2;
        for (int i = 0; i < 2; i++) {
            mesh.panel(
                    new Vec(x + 0.06 + i * half, y + 0.06, -0.035),
                    new Vec(half - 0.10, 0, 0),
                    high - 0.12,
                    pane(dice.nextInt(5)));
        }
    }

    private Surface pane(int kind) {
        if (night && kind < 2) {
            return Surface.of(kind == 0 ? 0xe0b878 : 0xcdd6da).glowing(0.45);
        }
        return kind == 0 ? Surface.of(0x8f9a98).glossy(0.5) : GLASS;
    }

    private void cooler(double x, double y) {
        mesh.box(x, y, -0.40, x + 0.78, y + 0.55, -0.05, COOLER);
        mesh.panel(new Vec(x + 0.1, y + 0.06, -0.405), new Vec(0.44, 0, 0), 0.42, GRILLE);
    }

    private void shop(double x, double wide, double high) {
        int kind = dice.nextInt(4);
        double clear = high - 1.15;
        if (kind == 0) {
            Surface shutter = Surface.of(Texture.wall(wide, clear, 40, g -> shutter(g, wide, clear)));
            mesh.panel(new Vec(x, 0, 0.4), new Vec(wide, 0, 0), clear, shutter);
            return;
        }
        Surface inside = night
                ? Surface.of(kind == 1 ? 0xd9a860 : 0xc4ccca).glowing(0.55)
                : Surface.of(kind == 1 ? 0x4a3d2c : 0x2f3538).glossy(0.7).glowing(0.12);
        mesh.panel(new Vec(x, 0, 0.5), new Vec(wide, 0, 0), clear, inside);
        for (int i = 0; i <= 3; i++) {
            double at = x + i * (wide - 0.06) / 3;
            mesh.box(at, 0, 0.42, at + 0.06, clear, 0.5, FRAME);
        }
        mesh.box(x, 0, 0.42, x + wide, 0.12, 0.5, GRILLE);
        mesh.box(x, 2.2, 0.42, x + wide, 2.27, 0.5, FRAME);
    }

    private static void shutter(Graphics2D g, double wide, double high) {
        g.setColor(new Color(0x9a9c9b));
        g.fill(new java.awt.geom.Rectangle2D.Double(0, 0, wide, high));
        g.setColor(new Color(0x7d8080));
        for (double y = 0; y < high; y += 0.12) {
            g.fill(new java.awt.geom.Rectangle2D.Double(0, y, wide, 0.045));
        }
    }

    /** Windows on the two end walls, seen along the street. */
    private void sides(int floors, double high) {
        for (int floor = 0; floor < floors; floor++) {
            double y = top + floor * high + 0.95;
            for (double z = 1.6; z + 1.6 < depth; z += 3.4) {
                mesh.panel(new Vec(-0.02, y, z + 1.3), new Vec(0, 0, -1.3), high - 1.5, GLASS);
                mesh.panel(new Vec(width + 0.02, y, z), new Vec(0, 0, 1.3), high - 1.5, GLASS);
            }
        }
    }
}
