package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;

/** The gate of a township government: office building, flag, a sliding gate that opens for a car. */
final class TownshipGate implements Scene {
    private static final double GATE = 20;
    private static final Surface STONE = Surface.of(0xb9aea0).grained(0.14, 0.9);
    private static final Surface STEEL = Surface.of(0xc3c7ca).glossy(0.3);

    private final Cast cast = new Cast();
    private final Flag flag = new Flag(3.0);
    private final Pace gate = Pace.of(0, 0.001, 14, 0.002, 19, 6.2, 27, 6.201, 32, 6.3, 33, 6.301, 60, 6.302);

    TownshipGate() {
        Route in = Route.through(48, 11.5, 18, 11.5, 5, 12.2, 1.2, 17, 0.8, 26, 4, 33, 12, 35, 40, 35, 80, 35);
        double turn = 43;
        Pace entry = Pace.of(9, 0, 14.2, turn, 19.5, turn + 0.001, 27, turn + 21, 41, in.length());
        cast.add(Actor.vehicle(Car.saloon(0x1f2226), in, entry));
        Route right = Route.through(-70, 8.2, 70, 8.2);
        Route left = Route.through(70, 11.6, -70, 11.6);
        cast.drive(Car.van(0xd8d6cf), right, 2, 8);
        cast.drive(Bus.tricycle(0x2f5f8a, 8), right, 24, 4.6);
        cast.drive(Car.offroader(0x7a2422), right, 48, 8);
        cast.drive(Car.saloon(0xc9cbc8), left, 33, 8.5);
        cast.drive(Bike.ridden(0xb54230, Figure.number(3)), left, 44, 5);
        cast.drive(Bike.ridden(0x2f4f7a, Figure.number(12)), right, 11, 5);
        Route visitor = Route.through(-16, 15.6, -6, 16, -3.4, 19, -3.2, 26, -1, 38, 0, 43);
        Route leaving = Route.through(2, 43, -1.5, 34, -3.4, 24, -3.4, 18, -6, 15.4, -26, 15.2);
        Route along = Route.through(24, 15.4, -24, 15.6);
        cast.walk(4, visitor, 36, 1.3, 0.02).walk(9, leaving, 3, 1.3, 0.02);
        cast.walk(14, leaving, 4.2, 1.3, 0.02).walk(23, along, 22, 1.25, 0.02);
    }

    @Override
    public Vec eye() {
        return new Vec(-7.5, 6.2, 0);
    }

    @Override
    public Vec target() {
        return new Vec(0.6, 3.5, 22);
    }

    @Override
    public double angle() {
        return 68;
    }

    @Override
    public Light light() {
        return Light.day(-0.55, 0.72, -0.62).hazy(900);
    }

    @Override
    public Mesh scenery() {
        Mesh set = new Mesh();
        set.level(-400, -40, 400, 900, -0.03, Surface.of(0x8f8d7c).grained(0.2, 9));
        Surface ground = Surface.of(Texture.floor(-40, 0, 40, 48, 24, TownshipGate::paint))
                .grained(0.10, 1.8);
        set.level(-40, 0, 40, 48, 0, ground);
        office(set);
        wall(set);
        green(set);
        Hills.along(set, 420, 90, 11);
        return set;
    }

    private static void office(Mesh set) {
        House house =
                new House(34, 12, 0xd8d0c0, 31).floors(4, 3.5, 3.35, false).parapet(1.3);
        set.add(house.done(), Placement.at(-17, 0.6, 46));
        set.box(-17.4, 0, 45.4, 17.4, 0.6, 58, STONE);
        set.box(-5.2, 3.9, 41.6, 5.2, 4.5, 46, STONE);
        for (double x : new double[] {-4.6, -1.7, 1.7, 4.6}) {
            set.bar(new Vec(x, 0, 42), new Vec(x, 3.9, 42), 0.30, 0.30, 12, STONE);
        }
        set.box(-4.8, 0, 41.4, 4.8, 0.3, 46, STONE);
        set.panel(
                new Vec(-3.2, 0.6, 45.2),
                new Vec(6.4, 0, 0),
                3.1,
                Surface.of(0x2c3a40).glossy(0.8));
        Texture name = Texture.wall(9.6, 0.6, 60, g -> {
            g.setColor(new Color(0xb9aea0));
            g.fillRect(0, 0, 20, 2);
            g.setColor(new Color(0xb01818));
            Lettering.centred(g, "清溪镇综治中心  便民服务中心", 4.8, 0.3, 0.46);
        });
        set.panel(new Vec(-4.8, 3.9, 41.58), new Vec(9.6, 0, 0), 0.6, Surface.of(name));
        Texture slogan = Texture.wall(14, 1.6, 50, g -> {
            g.setColor(new Color(0xd8d0c0));
            g.fillRect(0, 0, 20, 2);
            g.setColor(new Color(0xc01a1a));
            String[] words = {"为", "人", "民", "服", "务"};
            for (int i = 0; i < 5; i++) {
                Lettering.centred(g, words[i], 1.8 + 2.6 * i, 0.8, 1.35);
            }
        });
        set.panel(new Vec(-7, 14.75, 45.80), new Vec(14, 0, 0), 1.5, Surface.of(slogan));
    }

    private static void wall(Mesh set) {
        for (double side : new double[] {-1, 1}) {
            double x = side * 5.2;
            set.box(x - 0.65, 0, GATE - 0.65, x + 0.65, 4.3, GATE + 0.65, STONE);
            set.box(x - 0.8, 4.3, GATE - 0.8, x + 0.8, 4.55, GATE + 0.8, Props.CONCRETE);
            set.ball(new Vec(x, 4.85, GATE), 0.3, 0.3, 0.3, 8, Props.WHITE);
            double from = side > 0 ? 9.9 : -40;
            double to = side > 0 ? 40 : -5.85;
            set.box(from, 0, GATE - 0.15, to, 0.7, GATE + 0.15, STONE);
            set.box(from, 2.1, GATE - 0.05, to, 2.18, GATE + 0.05, Props.DARK);
            for (double at = from; at < to; at += 0.22) {
                set.box(at, 0.7, GATE - 0.02, at + 0.035, 2.4, GATE + 0.02, Props.DARK);
            }
        }
        board(set, -5.2, "清溪镇人民政府", 0x1a1a1a);
        board(set, 5.2, "中共清溪镇委员会", 0xb01818);
        set.box(5.9, 0, GATE - 1.2, 9.9, 3.1, GATE + 2.2, Surface.of(0xd4ccbc));
        set.box(5.6, 3.1, GATE - 1.6, 10.2, 3.35, GATE + 2.6, Props.CONCRETE);
        set.panel(
                new Vec(6.5, 1.0, GATE - 1.22),
                new Vec(2.8, 0, 0),
                1.3,
                Surface.of(0x26333a).glossy(0.8));
        set.panel(
                new Vec(5.88, 1.0, GATE + 1.4),
                new Vec(0, 0, -2),
                1.3,
                Surface.of(0x26333a).glossy(0.8));
        set.add(Figure.number(2).wearing(0x22304a).standing(0), Placement.facing(5.0, 0, GATE + 2.6, Math.PI));
        set.bar(new Vec(-2.5, 0, 33), new Vec(-2.5, 11.5, 33), 0.09, 0.05, 8, STEEL);
        set.box(-4, 0, 31.5, -1, 0.5, 34.5, STONE);
    }

    private static void board(Mesh set, double x, String words, int ink) {
        Texture board = Texture.wall(0.62, 3.2, 110, g -> {
            g.setColor(new Color(0xf2f0ea));
            g.fillRect(0, 0, 2, 5);
            g.setColor(new Color(ink));
            double size = 3.0 / words.length() / 1.12;
            Lettering.down(g, words, 0.31, 0.1, size);
        });
        set.panel(new Vec(x - 0.31, 0.7, GATE - 0.70), new Vec(0.62, 0, 0), 3.2, Surface.of(board));
    }

    private static void green(Mesh set) {
        for (int i = 0; i < 4; i++) {
            set.add(Tree.conifer(6.5, 400 + i), Placement.at(-9 - 5.5 * i, 0, 40));
            set.add(Tree.conifer(6.2, 410 + i), Placement.at(17 + 5.5 * i, 0, 41));
            set.add(Tree.broad(6.6, 420 + i), Placement.at(14 + 7 * i, 0, 23.5));
            set.add(Tree.broad(6.9, 430 + i), Placement.at(-11 - 7.5 * i, 0, 24));
        }
        set.add(Tree.bush(12, 0.8, 1.0, 440), Placement.at(-13, 0, 37));
        set.add(Tree.bush(8, 0.8, 1.0, 441), Placement.at(20, 0, 33));
        for (double x : new double[] {-7.5, -9.2, 11.5, 13.2}) {
            set.add(Props.flowerBox(1.4, (int) (x * 10) + 450), Placement.at(x, 0, GATE - 1.4));
        }
        set.add(Car.offroader(0xd9d9d4), Placement.facing(16, 0, 37.2, -1.57));
        set.add(Car.van(0xb7bbbd), Placement.facing(22, 0, 37.2, 1.57));
        set.add(Props.lampPost(7.5, -1.8), Placement.facing(-14, 0, 14.4, Math.PI / 2));
        set.add(Props.lampPost(7.5, -1.8), Placement.facing(20, 0, 14.4, Math.PI / 2));
    }

    private static void paint(Graphics2D g) {
        Ground ground = new Ground(g);
        ground.fill(-40, 0, 40, 48, new Color(0xa5a096)).fill(-40, 0, 40, 13.6, Ground.ASPHALT);
        ground.wear(-30, 5, 30, 13, 9).dashes(-40, 9.9, 40, 9.9, 4, 4, Ground.MARK);
        ground.line(-40, 6.2, 40, 6.2, 0.14, Ground.MARK).line(-40, 13.4, -7, 13.4, 0.14, Ground.MARK);
        ground.line(7, 13.4, 40, 13.4, 0.14, Ground.MARK);
        ground.slabs(-40, 13.8, 40, 48, 1.2, new Color(0x968f84));
        ground.fill(-5, 13.6, 5, GATE + 3, new Color(0x8c8a86)).fill(-40, 23, -8, 42, new Color(0x66773f));
        ground.fill(12.5, 21, 40, 34, new Color(0x66773f));
        for (double x = -4.5; x < 4.5; x += 0.9) {
            ground.line(x, GATE - 1.4, x + 0.4, GATE - 1.4, 0.35, Ground.YELLOW);
        }
    }

    @Override
    public void play(Stage stage, double time) {
        cast.play(stage, time);
        double open = time < 33 ? gate.metres(time) : Math.max(0, 6.3 * (1 - (time - 33) / 7));
        Mesh fence = new Mesh();
        double squeeze = 1 - 0.10 * open;
        for (int i = 0; i < 12; i++) {
            double x = -4.4 + 0.78 * i * squeeze;
            fence.box(x, 0.1, -0.25, x + 0.08, 1.35, -0.2, STEEL);
            fence.box(x, 0.1, 0.2, x + 0.08, 1.35, 0.25, STEEL);
            fence.bar(new Vec(x, 0.2, 0), new Vec(x + 0.78 * squeeze, 1.3, 0), 0.025, 0.025, 4, STEEL);
            fence.bar(new Vec(x, 1.3, 0), new Vec(x + 0.78 * squeeze, 0.2, 0), 0.025, 0.025, 4, STEEL);
        }
        stage.draw(fence, Placement.at(0, 0, GATE));
        stage.drawAloft(flag.waving(time), Placement.at(-2.45, 11.3, 33));
    }
}
