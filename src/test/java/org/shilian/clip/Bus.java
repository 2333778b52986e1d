package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Coaches, lorries and tractors, looking along their own z axis. */
final class Bus {
    private static final Surface GLASS = Surface.of(0x1b2529).glossy(0.7);
    private static final Surface LAMP = Surface.of(0xdfe4e6).glossy(0.4);
    private static final Surface TAIL = Surface.of(0x9a1616).glowing(0.15);

    private Bus() {}

    /** A coach 9 m long with a stripe. */
    static Mesh coach(int body, int stripe, String route) {
        double length = 9.0;
        double half = length / 2;
        Mesh mesh = new Mesh();
        Surface paint = Surface.of(body).glossy(0.35);
        Surface flank = Surface.of(Texture.wall(length, 2.75, 40, g -> flank(g, length, body, stripe)))
                .glossy(0.28);
        mesh.box(-1.18, 0.35, -half + 0.05, 1.18, 3.05, half - 0.05, paint);
        mesh.panel(new Vec(-1.19, 0.35, half), new Vec(0, 0, -length), 2.7, flank);
        mesh.panel(new Vec(1.19, 0.35, -half), new Vec(0, 0, length), 2.7, flank);
        mesh.box(-0.9, 3.05, -2.6, 0.9, 3.28, 0.4, Surface.of(0xd6d7d3));
        mesh.panel(new Vec(1.12, 1.25, half), new Vec(-2.24, 0, 0), 1.55, GLASS);
        mesh.panel(new Vec(-1.05, 1.55, -half), new Vec(2.10, 0, 0), 1.15, GLASS);
        Texture words = Texture.wall(1.7, 0.3, 120, g -> Lettering.board(g, route, 1.7, 0.3, new Color(0x23180c)));
        mesh.panel(
                new Vec(0.85, 2.72, half + 0.02),
                new Vec(-1.7, 0, 0),
                0.26,
                Surface.of(words).glowing(0.5));
        for (double side : new double[] {-1, 1}) {
            mesh.box(side * 0.85 - 0.18, 0.62, half - 0.06, side * 0.85 + 0.18, 0.82, half + 0.02, LAMP);
            mesh.box(side * 0.98 - 0.12, 0.7, -half - 0.02, side * 0.98 + 0.12, 1.15, -half + 0.1, TAIL);
            mesh.box(side * 1.32 - 0.06, 1.9, half - 0.1, side * 1.32 + 0.06, 2.3, half + 0.12, Props.DARK);
            Car.wheel(mesh, side * 1.06, 2.6, 0.48, 0.28);
            Car.wheel(mesh, side * 1.06, -2.3, 0.48, 0.28);
        }
        return mesh;
    }

    private static void flank(Graphics2D g, double length, int body, int stripe) {
        g.setColor(new Color(body));
        g.fill(new Rectangle2D.Double(0, 0, length, 3));
        g.setColor(new Color(stripe));
        g.fill(new Rectangle2D.Double(0, 1.55, length, 0.34));
        g.fill(new Rectangle2D.Double(0, 1.98, length, 0.10));
        g.setColor(new Color(0x20292d));
        for (double x = 0.25; x + 1.2 < length; x += 1.42) {
            g.fill(new java.awt.geom.RoundRectangle2D.Double(x, 0.28, 1.32, 1.0, 0.12, 0.12));
        }
    }

    /** A red field tractor pulling a blue trailer. */
    static Mesh tractor() {
        Mesh mesh = new Mesh();
        Surface red = Surface.of(0xb5301f).glossy(0.3);
        Surface blue = Surface.of(0x2d5a94).glossy(0.1);
        mesh.box(-0.32, 0.75, 0.5, 0.32, 1.35, 2.0, red);
        mesh.box(-0.28, 0.6, 1.98, 0.28, 1.30, 2.06, Props.DARK);
        mesh.box(-0.4, 0.55, -0.7, 0.4, 0.85, 0.6, Props.DARK);
        mesh.bar(new Vec(0.2, 1.3, 1.3), new Vec(0.2, 2.0, 1.3), 0.04, 0.04, 6, Props.DARK);
        for (double side : new double[] {-1, 1}) {
            Car.wheel(mesh, side * 0.75, -0.35, 0.72, 0.36);
            Car.wheel(mesh, side * 0.6, 1.55, 0.38, 0.22);
            mesh.box(side * 0.75 - 0.22, 1.42, -1.0, side * 0.75 + 0.22, 1.50, 0.3, red);
            Car.wheel(mesh, side * 0.85, -3.4, 0.42, 0.24);
            mesh.box(side * 0.95 - 0.03, 0.85, -4.9, side * 0.95 + 0.03, 1.45, -1.9, blue);
            mesh.bar(new Vec(side * 0.55, 1.4, -0.75), new Vec(side * 0.55, 2.35, -0.75), 0.03, 0.03, 5, Props.DARK);
            mesh.bar(new Vec(side * 0.55, 1.4, 0.5), new Vec(side * 0.55, 2.35, 0.4), 0.03, 0.03, 5, Props.DARK);
        }
        mesh.box(-0.7, 2.33, -0.95, 0.7, 2.40, 0.65, blue);
        mesh.add(Figure.number(5).small(1.62).seated(0), Placement.at(0, 0.62, -0.55));
        mesh.box(-0.98, 0.75, -4.9, 0.98, 0.86, -1.9, blue);
        mesh.box(-0.95, 0.85, -1.95, 0.95, 1.45, -1.9, blue);
        mesh.box(-0.95, 0.85, -4.9, 0.95, 1.45, -4.85, blue);
        mesh.bar(new Vec(0, 0.7, -0.7), new Vec(0, 0.75, -1.9), 0.05, 0.05, 5, Props.DARK);
        for (int i = 0; i < 8; i++) {
            double x = -0.5 + i % 3 * 0.5;
            mesh.ball(new Vec(x, 1.35, -2.3 - i * 0.32), 0.42, 0.30, 0.38, 5, Surface.of(0xb9a878));
        }
        return mesh;
    }

    /** A cargo tricycle with its driver, as used on every market. */
    static Mesh tricycle(int rgb, int driver) {
        Mesh mesh = new Mesh();
        Surface paint = Surface.of(rgb).glossy(0.2);
        mesh.add(Bike.ridden(rgb, Figure.number(driver)), Placement.at(0, 0, 0.7));
        mesh.box(-0.55, 0.55, -1.6, 0.55, 0.62, -0.1, paint);
        for (double side : new double[] {-1, 1}) {
            mesh.box(side * 0.53 - 0.02, 0.6, -1.6, side * 0.53 + 0.02, 0.95, -0.1, paint);
            Car.wheel(mesh, side * 0.58, -0.95, 0.28, 0.12);
        }
        mesh.box(-0.53, 0.6, -1.62, 0.53, 0.95, -1.58, paint);
        mesh.box(-0.53, 0.6, -0.12, 0.53, 0.95, -0.08, paint);
        mesh.ball(new Vec(0, 0.85, -0.8), 0.45, 0.28, 0.6, 5, Surface.of(0x6f8a3a));
        return mesh;
    }
}
