package org.shilian.clip;

import java.awt.Color;

/** Small things that stand about in streets and squares. */
final class Props {
    static final Surface STEEL = Surface.of(0x9a9ea0).glossy(0.15);
    static final Surface DARK = Surface.of(0x33373a);
    static final Surface CONCRETE = Surface.of(0xa9a59b).grained(0.12, 0.8);
    static final Surface WHITE = Surface.of(0xe4e4df);

    private Props() {}

    /** A lamp post with its arm to the right. */
    static Mesh lampPost(double high, double arm) {
        Mesh mesh = new Mesh();
        mesh.bar(Vec.BLACK, new Vec(0, high, 0), 0.10, 0.06, 8, STEEL);
        mesh.bar(new Vec(0, high - 0.3, 0), new Vec(arm, high + 0.35, 0), 0.045, 0.04, 6, STEEL);
        double end = Math.signum(arm) * 0.55;
        mesh.box(Math.min(arm, arm + end), high + 0.30, -0.14, Math.max(arm, arm + end), high + 0.42, 0.14, WHITE);
        mesh.bar(Vec.BLACK, new Vec(0, 0.5, 0), 0.16, 0.14, 8, DARK);
        return mesh;
    }

    static Mesh bin() {
        Mesh mesh = new Mesh();
        mesh.box(-0.45, 0.12, -0.2, -0.02, 0.95, 0.2, Surface.of(0x2f6b45));
        mesh.box(0.02, 0.12, -0.2, 0.45, 0.95, 0.2, Surface.of(0x4b5155));
        mesh.box(-0.5, 0.95, -0.25, 0.5, 1.02, 0.25, DARK);
        return mesh;
    }

    /** A blue direction board on a post at its left. */
    static Mesh directionSign(double wide, double high, String upper, String lower) {
        Mesh mesh = new Mesh();
        Texture board = Texture.wall(wide, high, 100, g -> {
            Lettering.board(g, "", wide, high, new Color(0x1b4f9c));
            g.setColor(new Color(0xf2f4f6));
            g.setStroke(new java.awt.BasicStroke(0.03f));
            g.draw(new java.awt.geom.Rectangle2D.Double(0.05, 0.05, wide - 0.1, high - 0.1));
            Lettering.centred(g, upper, wide / 2, 0.32 * high, 0.24 * high);
            Lettering.centred(g, lower, wide / 2, 0.70 * high, 0.24 * high);
        });
        mesh.bar(new Vec(-0.3, 0, 0.1), new Vec(-0.3, 4.6 + high, 0.1), 0.11, 0.09, 8, STEEL);
        mesh.bar(new Vec(-0.3, 4.8 + high / 2, 0.1), new Vec(wide, 4.8 + high / 2, 0.1), 0.06, 0.05, 6, STEEL);
        mesh.panel(new Vec(0, 4.6, 0), new Vec(wide, 0, 0), high, Surface.of(board));
        mesh.box(0, 4.6, 0.01, wide, 4.6 + high, 0.05, STEEL);
        return mesh;
    }

    /** White rails between carriageways, along z. */
    static Mesh railing(double length) {
        Mesh mesh = new Mesh();
        for (double z = 0; z <= length + 0.01; z += 2.5) {
            mesh.box(-0.05, 0, z - 0.05, 0.05, 1.0, z + 0.05, WHITE);
            mesh.box(-0.16, 0, z - 0.12, 0.16, 0.1, z + 0.12, DARK);
        }
        for (double y : new double[] {0.35, 0.65, 0.95}) {
            mesh.box(-0.025, y - 0.025, 0, 0.025, y + 0.025, length, WHITE);
        }
        for (double z = 0.5; z < length; z += 0.5) {
            mesh.box(-0.012, 0.35, z - 0.012, 0.012, 0.95, z + 0.012, WHITE);
        }
        return mesh;
    }

    /** A wire that sags between two points. */
    static Mesh wire(Vec from, Vec to, double sag) {
        Mesh mesh = new Mesh();
        Vec last = from;
        for (int i = 1; i <= 10; i++) {
            double share = i / 10.0;
            Vec next = from.mix(to, share).minus(new Vec(0, 4 * sag * share * (1 - share), 0));
            mesh.bar(last, next, 0.018, 0.018, 3, DARK);
            last = next;
        }
        return mesh;
    }

    static Mesh flowerBox(double wide, int seed) {
        Mesh mesh = new Mesh();
        mesh.box(-wide / 2, 0, -0.3, wide / 2, 0.45, 0.3, CONCRETE);
        return mesh.add(Tree.bush(wide * 0.95, 0.4, 0.5, seed), Placement.at(0, 0.4, 0));
    }
}
