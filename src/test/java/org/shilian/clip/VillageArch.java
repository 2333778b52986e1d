package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;

/** The way into a village: a memorial arch with three tiled roofs across the road, fields to both sides, a tractor. */
final class VillageArch implements Scene {
    private static final double ARCH = 20;
    private static final Surface STONE = Surface.of(0xb9b0a2).grained(0.14, 0.7);
    private static final Surface RED = Surface.of(0x8e2f24).grained(0.08, 0.8);
    private static final int TILE = 0x4f5a58;

    private final Cast cast = new Cast();

    VillageArch() {
        Route in = Route.through(2.4, -12, 1.7, 8, 1.5, 20, 1.2, 36, 4, 60, 13, 84, 30, 110);
        Route out = Route.through(30, 114, 9.5, 84, 0.4, 60, -1.6, 36, -1.5, 20, -1.8, 8, -2.6, -12);
        cast.drive(Bus.tractor(), out, 3, 4.3);
        cast.drive(Car.saloon(0xd9d9d4), in, 8, 7);
        cast.drive(Bike.ridden(0xb54230, Figure.number(3)), in, 22, 4.6);
        cast.drive(Bus.tricycle(0x2f5f8a, 8), in, 36, 4.1);
        cast.drive(Bike.ridden(0x356b5a, Figure.number(14)), out, 38, 5);
        cast.drive(Car.van(0x9fa4a8), out, 47, 7);
        Route walk = Route.through(6.2, 4, 5.6, 16, 5.2, 24, 4.0, 40, 6.5, 60);
        Route back = Route.through(-3.4, 58, -4.6, 36, -5.2, 22, -6, 2);
        cast.walk(7, walk, 5, 1.2, 0.01).walk(11, walk, 6.3, 1.2, 0.01).walk(18, back, 26, 1.2, 0.01);
        cast.walk(32, walk, 44, 1.2, 0.01);
    }

    @Override
    public Vec eye() {
        return new Vec(-6.8, 5.6, -1);
    }

    @Override
    public Vec target() {
        return new Vec(0.2, 3.0, 20);
    }

    @Override
    public double angle() {
        return 68;
    }

    @Override
    public Light light() {
        return Light.day(-0.66, 0.66, -0.50).hazy(650);
    }

    @Override
    public Mesh scenery() {
        Mesh set = new Mesh();
        Surface field = Surface.of(Texture.floor(-90, -10, 90, 150, 12, VillageArch::paint))
                .grained(0.16, 1.4);
        set.level(-90, -10, 90, 150, 0, field);
        set.level(-600, -50, 600, 900, -0.05, Surface.of(0x6f7d45).grained(0.25, 14));
        arch(set);
        village(set);
        for (int i = 0; i < 4; i++) {
            set.add(Tree.broad(6.2 + i % 2, 740 + i), Placement.at(11 + 5 * i, 0, 25 + 5 * i));
            set.add(Tree.poplar(10 + i % 2, 750 + i), Placement.at(-12 - 4.6 * i, 0, 30 + 2 * i));
            set.add(Tree.bush(3.4, 0.6, 0.8, 760 + i), Placement.at(9 + 3.7 * i, 0, 18.8));
            set.add(Tree.bush(3.4, 0.6, 0.8, 770 + i), Placement.at(-9.2 - 3.7 * i, 0, 18.8));
        }
        Texture stone = Texture.wall(3.0, 1.3, 90, g -> {
            g.setColor(new Color(0xa59a86));
            g.fillRect(0, 0, 6, 2);
            g.setColor(new Color(0xa82a20));
            Lettering.centred(g, "梅溪村", 1.5, 0.65, 0.72);
        });
        set.ball(new Vec(10.2, 0.7, 15.6), 1.9, 1.5, 0.5, 9, STONE);
        set.panel(new Vec(8.9, 0.45, 15.02), new Vec(2.6, 0, 0), 1.1, Surface.of(stone));
        for (int i = 0; i < 5; i++) {
            double x = -8.6 - 14 * (i > 2 ? 1 : 0);
            double z = 34 + 22 * i;
            set.bar(new Vec(x, 0, z), new Vec(x, 8.5, z), 0.14, 0.09, 7, Props.CONCRETE);
            set.bar(new Vec(x - 0.8, 8.0, z), new Vec(x + 0.8, 8.0, z), 0.05, 0.05, 5, Props.DARK);
        }
        Hills.along(set, 300, 80, 71);
        return set;
    }

    /** Four pillars, beams between them, an inscription, and three roofs with lifted eaves. */
    private static void arch(Mesh set) {
        for (double x : new double[] {-7.0, -4.0, 4.0, 7.0}) {
            double high = Math.abs(x) < 5 ? 7.2 : 5.4;
            set.box(x - 0.36, 0, ARCH - 0.36, x + 0.36, high, ARCH + 0.36, STONE);
            set.box(x - 0.7, 0, ARCH - 1.0, x + 0.7, 0.9, ARCH + 1.0, STONE);
            set.ball(new Vec(x, 1.25, ARCH - 0.75), 0.36, 0.42, 0.3, 7, STONE);
        }
        beam(set, -4.0, 4.0, 5.35, 5.95);
        beam(set, -4.0, 4.0, 6.95, 7.45);
        beam(set, -7.0, -4.0, 4.3, 4.8);
        beam(set, 4.0, 7.0, 4.3, 4.8);
        set.box(-3.7, 5.95, ARCH - 0.14, 3.7, 6.95, ARCH + 0.14, RED);
        Texture name = Texture.wall(4.6, 0.9, 110, g -> {
            g.setColor(new Color(0x24405e));
            g.fillRect(0, 0, 6, 2);
            g.setColor(new Color(0xe0b653));
            g.setStroke(new java.awt.BasicStroke(0.04f));
            g.draw(new java.awt.geom.Rectangle2D.Double(0.06, 0.06, 4.48, 0.78));
            Lettering.centred(g, "梅 溪 村", 2.3, 0.45, 0.62);
        });
        set.panel(new Vec(-2.3, 6.0, ARCH - 0.2), new Vec(4.6, 0, 0), 0.9, Surface.of(name));
        couplet(set, -4.0, "青山绿水人家好");
        couplet(set, 4.0, "和睦乡邻岁月长");
        roof(set, -4.9, 4.9, 7.5, 1.25);
        roof(set, -7.9, -4.2, 5.0, 0.95);
        roof(set, 4.2, 7.9, 5.0, 0.95);
    }

    private static void beam(Mesh set, double from, double to, double low, double high) {
        set.box(from, low, ARCH - 0.28, to, high, ARCH + 0.28, STONE);
        for (double x = from + 0.4; x < to - 0.3; x += 0.62) {
            set.box(x, low + 0.12, ARCH - 0.31, x + 0.4, high - 0.12, ARCH - 0.27, Surface.of(0x3f6d78));
        }
    }

    private static void couplet(Mesh set, double x, String words) {
        Texture board = Texture.wall(0.5, 3.6, 110, g -> {
            g.setColor(new Color(0xb9b0a2));
            g.fillRect(0, 0, 2, 5);
            g.setColor(new Color(0x9a2018));
            Lettering.down(g, words, 0.25, 0.05, 0.44);
        });
        set.panel(new Vec(x - 0.25, 1.4, ARCH - 0.375), new Vec(0.5, 0, 0), 3.6, Surface.of(board));
    }

    /** A hipped roof whose corners turn up. */
    private static void roof(Mesh set, double left, double right, double y, double rise) {
        Surface tile = Surface.of(TILE).grained(0.2, 0.22);
        int steps = 16;
        for (double side : new double[] {-1, 1}) {
            Vec[][] rings = new Vec[6][steps + 1];
            for (int r = 0; r < 6; r++) {
                double down = r / 5.0;
                for (int i = 0; i <= steps; i++) {
                    double along = i / (double) steps;
                    double end = Math.pow(Math.abs(2 * along - 1), 6);
                    double wide = (right - left) * (0.86 + 0.14 * down);
                    double x = (left + right) / 2 + (along - 0.5) * wide;
                    double sag = rise * (1 - down) * (1 - 0.35 * down);
                    rings[r][i] = new Vec(x, y + sag + 0.42 * end * down, ARCH + side * 1.25 * down);
                }
            }
            set.skin(rings, tile);
            for (int i = 1; i < steps * 2; i++) {
                double x = left + (right - left) * i / (2.0 * steps);
                double end = Math.pow(Math.abs(i / (double) steps - 1), 6);
                set.ball(
                        new Vec(x, y + 0.42 * end - 0.04, ARCH + side * 1.25),
                        0.07,
                        0.07,
                        0.05,
                        4,
                        Surface.of(0x3e4745));
            }
        }
        set.bar(
                new Vec(left + 0.6, y + rise, ARCH),
                new Vec(right - 0.6, y + rise, ARCH),
                0.13,
                0.13,
                6,
                Surface.of(0x3e4745));
        set.box(left + 0.3, y - 0.12, ARCH - 0.9, right - 0.3, y + 0.05, ARCH + 0.9, RED);
    }

    private static void village(Mesh set) {
        int[] walls = {0xe2dccf, 0xd9d2c4, 0xcfc2ab, 0xe6e2d8};
        double[][] at = {
            {14, 52}, {26, 46}, {20, 70}, {-8, 86}, {-22, 74}, {-36, 64}, {34, 62}, {44, 78}, {6, 100}, {-50, 84}
        };
        for (int i = 0; i < at.length; i++) {
            House house = new House(10, 8, walls[i % 4], 210 + i).floors(2 + i % 3 / 2, 3.1, 3.1, i % 3 == 0);
            set.add(
                    house.gable(2.3, 0.6, i % 2 == 0 ? 0x66635f : 0x7d5346).done(),
                    Placement.facing(at[i][0], 0, at[i][1], 0.25 * (i % 3 - 1)));
        }
    }

    private static void paint(Graphics2D g) {
        Ground ground = new Ground(g);
        ground.fill(-90, -10, 90, 150, new Color(0x75834a));
        for (int strip = 0; strip < 26; strip++) {
            double z = 24 + 4.6 * strip;
            Color crop = new Color[] {new Color(0x8f9a4c), new Color(0x6a8040), new Color(0xb5a55a), new Color(0x7c9148)
                    }
                    [strip % 4];
            ground.fill(-90, z, -13, z + 4.3, crop).fill(19 + 20 * (strip % 2), z + 8, 90, z + 12, crop);
        }
        g.setColor(new Color(0x9d9788));
        java.awt.geom.Path2D road = new java.awt.geom.Path2D.Double();
        road.moveTo(0, -12);
        road.curveTo(0, 20, 0, 34, 0, 40);
        road.curveTo(0, 56, 6, 76, 32, 116);
        g.setStroke(new java.awt.BasicStroke(12.4f));
        g.draw(road);
        g.setColor(new Color(0x8d8b86));
        g.setStroke(new java.awt.BasicStroke(7.0f));
        g.draw(road);
        ground.wear(-3, 0, 3, 50, 27)
                .fill(-15, 14, 15, 23, new Color(0x9d9586))
                .fill(-3.4, 12, 3.4, 24, new Color(0x8d8b86));
        ground.slabs(-15, 14, -3.5, 23, 0.9, new Color(0x90887a)).slabs(3.5, 14, 15, 23, 0.9, new Color(0x90887a));
    }

    @Override
    public void play(Stage stage, double time) {
        cast.play(stage, time);
    }
}
