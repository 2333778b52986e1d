package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** The national flag in the wind, drawn to the measures of its law: 30 by 20 parts, five stars. */
final class Flag {
    private static final int COLUMNS = 14;
    private static final int ROWS = 5;

    private final Surface cloth;
    private final double width;

    Flag(double width) {
        this.width = width;
        double high = width * 2 / 3;
        cloth = Surface.of(Texture.wall(width, high, 120, g -> paint(g, width / 30)));
    }

    /** The flag flying along x from its staff at the origin, upper corner at height 0. */
    Mesh waving(double time) {
        Vec[][] rings = new Vec[ROWS + 1][COLUMNS + 1];
        for (int r = 0; r <= ROWS; r++) {
            for (int c = 0; c <= COLUMNS; c++) {
                double along = c / (double) COLUMNS;
                double turn = 2 * Math.PI * (50 * time / Film.SECONDS - 1.5 * along + 0.15 * r / ROWS);
                double gust = 0.75 + 0.25 * Math.sin(2 * Math.PI * 7 * time / Film.SECONDS);
                double out = 0.16 * width * along * gust * Math.sin(turn);
                double droop = 0.14 * width * along * along * (1.3 - gust);
                rings[r][c] = new Vec(width * along * 0.96, -width * 2 / 3 * r / ROWS - droop, out);
            }
        }
        return new Mesh().skin(rings, cloth);
    }

    private static void paint(Graphics2D g, double part) {
        g.setColor(new Color(0xc8141e));
        g.fillRect(0, 0, 100, 100);
        g.setColor(new Color(0xffdc00));
        star(g, 5 * part, 5 * part, 3 * part, -Math.PI / 2);
        double[][] small = {{10, 2}, {12, 4}, {12, 7}, {10, 9}};
        for (double[] at : small) {
            star(g, at[0] * part, at[1] * part, part, Math.atan2(5 - at[1], 5 - at[0]));
        }
    }

    private static void star(Graphics2D g, double x, double y, double radius, double point) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? radius : radius * 0.382;
            double angle = point + i * Math.PI / 5;
            double px = x + r * Math.cos(angle);
            double py = y + r * Math.sin(angle);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        g.fill(path);
    }
}
