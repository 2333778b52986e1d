package org.shilian.clip;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** Paints roads, pavings and their marks in world metres. */
record Ground(Graphics2D g) {
    static final Color ASPHALT = new Color(0x6c6d6e);
    static final Color PAVING = new Color(0xa39a8d);
    static final Color MARK = new Color(0xdcdcd6);
    static final Color YELLOW = new Color(0xd8a531);

    Ground fill(double left, double near, double right, double far, Color colour) {
        g.setColor(colour);
        g.fill(new Rectangle2D.Double(left, near, right - left, far - near));
        return this;
    }

    /** A painted line. */
    Ground line(double x0, double z0, double x1, double z1, double wide, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(x0, z0, x1, z1));
        return this;
    }

    Ground dashes(double x0, double z0, double x1, double z1, double dash, double gap, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(
                0.15f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {(float) dash, (float) gap}, 0));
        g.draw(new Line2D.Double(x0, z0, x1, z1));
        return this;
    }

    /** Stripes of a crossing; each runs along z if the walkers go along x. */
    Ground zebra(double left, double near, double right, double far, boolean alongZ) {
        double span = alongZ ? right - left : far - near;
        for (double at = 0.3; at + 0.45 < span; at += 1.0) {
            if (alongZ) {
                fill(left + at, near, left + at + 0.45, far, MARK);
            } else {
                fill(left, near + at, right, near + at + 0.45, MARK);
            }
        }
        return this;
    }

    /** Joints of square slabs. */
    Ground slabs(double left, double near, double right, double far, double size, Color joint) {
        for (double x = left; x <= right; x += size) {
            line(x, near, x, far, 0.03, joint);
        }
        for (double z = near; z <= far; z += size) {
            line(left, z, right, z, 0.03, joint);
        }
        return this;
    }

    /** Oil, patches and worn tracks that make a road look used. */
    Ground wear(double left, double near, double right, double far, int seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            double x = left + (right - left) * dice.nextDouble();
            double z = near + (far - near) * dice.nextDouble();
            double size = 0.2 + 1.1 * dice.nextDouble();
            boolean dark = dice.nextInt(3) > 0;
            g.setColor(dark ? new Color(30, 30, 32, 7) : new Color(200, 196, 186, 8));
            for (int k = 0; k < 4; k++) {
                double r = size * (1 - 0.2 * k);
                g.fill(new Ellipse2D.Double(x - r / 2, z - r, r, 2 * r));
            }
        }
        g.setColor(new Color(40, 40, 42, 38));
        for (int i = 0; i < 7; i++) {
            crack(left + (right - left) * dice.nextDouble(), near + (far - near) * dice.nextDouble(), dice);
        }
        return this;
    }

    private void crack(double x0, double z0, SplittableRandom dice) {
        double x = x0;
        double z = z0;
        g.setStroke(new BasicStroke(0.03f));
        for (int i = 0; i < 14; i++) {
            double nextX = x + 0.4 * (dice.nextDouble() - 0.4);
            double nextZ = z + 0.7 * dice.nextDouble();
            g.draw(new Line2D.Double(x, z, nextX, nextZ));
            x = nextX;
            z = nextZ;
        }
    }

    /** A straight-on arrow for drivers going away, or towards when turned. */
    Ground arrow(double x, double z, boolean away) {
        double d = away ? 1 : -1;
        java.awt.geom.Path2D path = new java.awt.geom.Path2D.Double();
        double[][] outline = {{-0.08, 0}, {-0.08, 3}, {-0.3, 3}, {0, 4.6}, {0.3, 3}, {0.08, 3}, {0.08, 0}};
        path.moveTo(x + outline[0][0], z);
        for (double[] p : outline) {
            path.lineTo(x + p[0], z + d * p[1]);
        }
        path.closePath();
        g.setColor(MARK);
        g.fill(path);
        return this;
    }

    Ground cover(double x, double z) {
        g.setColor(new Color(0x55534f));
        g.fill(new Ellipse2D.Double(x - 0.35, z - 0.35, 0.7, 0.7));
        g.setColor(new Color(0x6e6b66));
        g.fill(new Ellipse2D.Double(x - 0.27, z - 0.27, 0.54, 0.54));
        return this;
    }
}
