package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;

/** A stone bridge of three arches over the river, traffic crossing, willows on the banks, water flowing by. */
final class RiverBridge implements Scene {
    private static final double NEAR = 25;
    private static final double FAR = 33;
    private static final double DECK = 5.2;
    private static final Surface STONE = Surface.of(0xb3aa9a).grained(0.16, 1.1);
    private static final Surface RAIL = Surface.of(0xcfc9bd).grained(0.08, 0.6);

    private final Cast cast = new Cast();

    RiverBridge() {
        Route right = Route.through(-90, 27.6, 90, 27.6);
        Route left = Route.through(90, 30.9, -90, 30.9);
        cross(Car.saloon(0xe0e0dc), right, 2, 8);
        cross(Car.van(0x7f8a92), right, 19, 7.5);
        cross(Bus.coach(0xe4e4df, 0x2f6ea6, "县城—柳河"), right, 41, 7);
        cross(Car.offroader(0x7a2422), left, 9, 8);
        cross(Bus.tricycle(0x2f5f8a, 8), left, 29, 4.4);
        cross(Car.saloon(0x27405f), left, 51, 8);
        cross(Bike.ridden(0xb54230, Figure.number(3)), right, 10, 4.8);
        cross(Bike.ridden(0x2f4f7a, Figure.number(12)), left, 44, 4.8);
        Route walk = Route.through(-40, 25.9, 40, 25.9);
        Route back = Route.through(40, 32.2, -40, 32.2);
        cast.walk(4, walk, 0, 1.4, DECK).walk(9, walk, 1.4, 1.4, DECK).walk(17, back, 20, 1.4, DECK);
        Route path = Route.through(-17, 3, -15.5, 12, -15, 21);
        cast.walk(21, path, 12, 1.1, 1.75).walk(25, path, 13.3, 1.1, 1.75);
    }

    private void cross(Mesh mesh, Route route, double start, double speed) {
        cast.add(new Actor(m -> mesh, route, Pace.even(start, speed, route.length()), DECK));
    }

    @Override
    public Vec eye() {
        return new Vec(-12.5, 9.4, -2);
    }

    @Override
    public Vec target() {
        return new Vec(2.5, 2.4, 26);
    }

    @Override
    public double angle() {
        return 66;
    }

    @Override
    public Light light() {
        return Light.day(-0.60, 0.68, -0.52).hazy(700);
    }

    @Override
    public Vec current() {
        return new Vec(0.4, 0, -4.2);
    }

    @Override
    public Mesh scenery() {
        Mesh set = new Mesh();
        Surface water = Surface.of(0x46594d).grained(0.2, 7).moving(Surface.Motion.WATER);
        set.level(-400, -60, 400, 420, 0, water);
        banks(set);
        bridge(set);
        for (int i = 0; i < 7; i++) {
            set.add(Tree.willow(6.2 + i % 3, 700 + i), Placement.at(22.5 + 1.2 * (i % 2), 2, 36 + 8.5 * i));
            set.add(Tree.broad(6.5 + i % 2, 710 + i), Placement.at(-25 - i % 2, 2, 38 + 8 * i));
        }
        set.add(Tree.willow(6.6, 720), Placement.at(23, 2, 18));
        set.add(Tree.willow(6.0, 721), Placement.at(-18.5, 1.9, 16.5));
        int[] walls = {0xdfd8c8, 0xcfc2ab, 0xe4dfd3, 0xc6b9a4};
        for (int i = 0; i < 7; i++) {
            House house = new House(9, 8, walls[i % 4], 190 + i).floors(2 + i % 2, 3, 2.9, false);
            set.add(
                    house.gable(2, 0.5, 0x66635f).done(),
                    Placement.facing(30 + i % 2 * 3, 2, 46 + 11 * i, Math.PI / 2));
            House other = new House(9, 8, walls[(i + 1) % 4], 200 + i).floors(2 + i % 3, 3, 2.9, true);
            set.add(other.gable(2, 0.5, 0x6e6862).done(), Placement.facing(-32, 2, 38 + 11 * i, -Math.PI / 2));
        }
        House tower = new House(20, 12, 0xd2cabb, 8).floors(9, 3, 3.1, false).parapet(1);
        set.add(tower.done(), Placement.at(40, 2, 90));
        Hills.along(set, 380, 62, 61);
        return set;
    }

    private static void banks(Mesh set) {
        Surface grass = Surface.of(0x6a7a45).grained(0.3, 1.6);
        Surface wall = Surface.of(0x9b9588).grained(0.18, 0.9);
        for (double side : new double[] {-1, 1}) {
            double edge = side < 0 ? -14 : 19;
            double out = edge + side * 300;
            set.quad(
                    new Vec(edge, 0, side < 0 ? -20 : 400),
                    new Vec(edge, 0, side < 0 ? 400 : -20),
                    new Vec(edge + side * 0.9, 1.7, side < 0 ? 400 : -20),
                    new Vec(edge + side * 0.9, 1.7, side < 0 ? -20 : 400),
                    wall);
            double from = edge + side * 0.9;
            set.level(
                    Math.min(from, from + side * 2.6),
                    -20,
                    Math.max(from, from + side * 2.6),
                    400,
                    1.72,
                    Surface.of(0xa39a8d).grained(0.1, 1.4));
            double lawn = from + side * 2.6;
            set.level(Math.min(lawn, out), -20, Math.max(lawn, out), 400, 1.70, grass);
            for (double z = -2; z < 25; z += 2.2) {
                set.box(from - 0.09, 1.7, z - 0.09, from + 0.09, 2.75, z + 0.09, RAIL);
            }
            set.box(from - 0.05, 2.5, -4, from + 0.05, 2.62, 25, RAIL);
            set.box(from - 0.04, 2.05, -4, from + 0.04, 2.13, 25, RAIL);
        }
        set.box(-90, 1.7, NEAR - 0.2, -14.9, DECK, FAR + 0.2, wall);
        set.box(19.9, 1.7, NEAR - 0.2, 90, DECK, FAR + 0.2, wall);
    }

    /** Three arches between piers, a deck, railings of posts and slabs. */
    private static void bridge(Mesh set) {
        double left = -14;
        double span = 11;
        for (int arch = 0; arch < 3; arch++) {
            double x = left + span * arch;
            double radius = 4.5;
            double middle = x + span / 2;
            Vec[][] vault = new Vec[2][25];
            for (int i = 0; i <= 24; i++) {
                double angle = Math.PI * i / 24;
                double px = middle + radius * Math.cos(angle);
                double py = 0.1 + 0.92 * radius * Math.sin(angle);
                vault[0][i] = new Vec(px, py, NEAR);
                vault[1][i] = new Vec(px, py, FAR);
            }
            set.skin(vault, STONE);
            for (int i = 0; i < 24; i++) {
                for (double z : new double[] {NEAR, FAR}) {
                    Vec a = new Vec(vault[0][i].x(), vault[0][i].y(), z);
                    Vec b = new Vec(vault[0][i + 1].x(), vault[0][i + 1].y(), z);
                    set.quad(b, a, new Vec(a.x(), DECK - 0.35, z), new Vec(b.x(), DECK - 0.35, z), STONE);
                    Vec outA = a.plus(a.minus(new Vec(middle, 0.1, z)).unit().times(0.45))
                            .plus(new Vec(0, 0, -0.06));
                    Vec outB = b.plus(b.minus(new Vec(middle, 0.1, z)).unit().times(0.45))
                            .plus(new Vec(0, 0, -0.06));
                    set.quad(
                            b.minus(new Vec(0, 0, 0.06)),
                            a.minus(new Vec(0, 0, 0.06)),
                            outA,
                            outB,
                            Surface.of(0xc4bcae));
                }
            }
            set.box(x - 0.01, -1, NEAR, x + span / 2 - radius, DECK - 0.35, FAR, STONE);
            set.box(middle + radius, -1, NEAR, x + span + 0.01, DECK - 0.35, FAR, STONE);
            set.box(x - 1.0, -1, NEAR - 1.0, x + 1.0, 1.2, FAR + 1, STONE);
        }
        Surface road = Surface.of(Texture.floor(-90, NEAR, 90, FAR, 14, RiverBridge::paint));
        set.box(-90, DECK - 0.36, NEAR - 0.35, 90, DECK - 0.01, FAR + 0.35, RAIL);
        set.level(-90, NEAR, 90, FAR, DECK, road);
        for (double z : new double[] {NEAR - 0.1, FAR + 0.1}) {
            for (double x = -40; x <= 40; x += 2) {
                set.box(x - 0.11, DECK, z - 0.11, x + 0.11, DECK + 1.25, z + 0.11, RAIL);
                set.box(x + 0.11, DECK + 0.12, z - 0.04, x + 1.89, DECK + 0.26, z + 0.04, RAIL);
                set.box(x + 0.11, DECK + 0.86, z - 0.04, x + 1.89, DECK + 0.98, z + 0.04, RAIL);
                for (double bar = x + 0.4; bar < x + 1.8; bar += 0.4) {
                    set.box(bar - 0.03, DECK + 0.26, z - 0.03, bar + 0.03, DECK + 0.86, z + 0.03, RAIL);
                }
            }
        }
        Texture name = Texture.wall(4.4, 0.9, 90, g -> {
            g.setColor(new Color(0xb3aa9a));
            g.fillRect(0, 0, 6, 2);
            g.setColor(new Color(0xa02020));
            Lettering.centred(g, "柳 河 大 桥", 2.2, 0.45, 0.62);
        });
        set.panel(new Vec(0.3, DECK + 0.06, NEAR - 0.36), new Vec(4.4, 0, 0), 0.9, Surface.of(name));
    }

    private static void paint(Graphics2D g) {
        Ground ground = new Ground(g);
        ground.fill(-90, NEAR, 90, FAR, Ground.ASPHALT).dashes(-90, 29.2, 90, 29.2, 4, 4, Ground.YELLOW);
        ground.fill(-90, NEAR, 90, 26.4, Ground.PAVING).fill(-90, 31.8, 90, FAR, Ground.PAVING);
    }

    @Override
    public void play(Stage stage, double time) {
        cast.play(stage, time);
    }
}
