package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.SplittableRandom;

/** A market morning: stalls under awnings and umbrellas on both sides, people strolling and buying between them. */
final class MarketStreet implements Scene {
    private static final double QUARTER = Math.PI / 2;
    private static final int[] AWNINGS = {0xa83a34, 0x2f6ea6, 0x3f8a5a, 0xd0a03c, 0x8d4a7a, 0xc4662c};
    private static final int[] GOODS = {0x5f8f35, 0xc8502c, 0xd9a52e, 0x7a4a86, 0xb9352f, 0x8fae4a, 0xc9b27a, 0xe0d8c0};

    private final Cast cast = new Cast();

    MarketStreet() {
        SplittableRandom dice = new SplittableRandom(5);
        for (int i = 0; i < 15; i++) {
            double x = -2.1 + 4.2 * dice.nextDouble();
            double bend = 0.6 * dice.nextDouble() - 0.3;
            boolean away = i % 2 == 0;
            Route route = away
                    ? Route.through(x, 1, x + bend, 16, x - bend, 34, x, 58)
                    : Route.through(x, 56, x - bend, 32, x + bend, 14, x, 0);
            double stop = 9 + 24 * dice.nextDouble();
            double start = 4.0 * i;
            double pause = 6 + 3 * (i % 3);
            double first = start + stop / 1.1;
            double end = Math.min(first + pause + (route.length() - stop) / 1.1, start + 59.5);
            Pace pace = Pace.of(start, 0, first, stop, first + pause, stop + 0.001, end, route.length());
            cast.add(Actor.walker(Figure.number(i * 3 + 1), route, pace, 0));
        }
        Route cart = Route.through(0.4, 62, 0.2, 30, -0.3, 12, 0, -4);
        cast.add(Actor.vehicle(Bus.tricycle(0x2f5f8a, 8), cart, Pace.even(20, 2.2, cart.length())));
    }

    @Override
    public Vec eye() {
        return new Vec(1.9, 5.4, 0);
    }

    @Override
    public Vec target() {
        return new Vec(-0.4, 0.5, 14);
    }

    @Override
    public double angle() {
        return 74;
    }

    @Override
    public Light light() {
        return Light.day(0.42, 0.86, -0.22).hazy(420);
    }

    @Override
    public Mesh scenery() {
        Mesh set = new Mesh();
        set.level(-200, -20, 200, 500, -0.03, Surface.of(0x8c8a80));
        Surface road = Surface.of(Texture.floor(-8, -2, 8, 80, 30, MarketStreet::paint))
                .grained(0.14, 1.1);
        set.level(-8, -2, 8, 80, 0, road);
        String[][] left = {{"农资门市", "王桥豆腐坊", "早点铺"}, {"日杂百货", "布匹窗帘"}, {"鲜肉店", "粮油店", "渔具"}};
        String[][] right = {{"茶叶店", "修表配钥匙"}, {"竹器农具", "卤味熟食", "鞋店"}, {"种子化肥", "杂货"}};
        int[] walls = {0xd6cbb6, 0xc2b39c, 0xdcd6ca};
        double z = -1;
        double other = 6;
        for (int i = 0; i < 3; i++) {
            double wide = 4.4 * left[i].length;
            House house =
                    new House(wide, 9, walls[i], 140 + i).shops(3.5, left[i]).floors(2, 3, 2.8, true);
            set.add(house.gable(2.2, 0.5, 0x5f5c5a).done(), Placement.facing(-7.2, 0, z, -QUARTER));
            z += wide + 0.5;
            double breadth = 4.4 * right[i].length;
            House facing = new House(breadth, 9, walls[2 - i], 150 + i)
                    .shops(3.5, right[i])
                    .floors(1 + i % 2, 3, 2.8, true);
            set.add(facing.gable(2.2, 0.5, 0x66605c).done(), Placement.facing(7.2, 0, other + breadth, QUARTER));
            other += breadth + 0.5;
        }
        House far = new House(20, 9, 0xd0c6b4, 160).floors(4, 3, 3, true).parapet(1);
        set.add(far.done(), Placement.at(-12, 0, 74));
        stalls(set);
        for (int i = 0; i < 4; i++) {
            Vec from = new Vec(-7, 7.6, 14 + 11 * i);
            set.add(Props.wire(from, new Vec(7, 7.4, 16 + 11 * i), 0.5), Placement.HERE);
        }
        banner(set);
        Hills.along(set, 420, 90, 31);
        return set;
    }

    private static void stalls(Mesh set) {
        for (int i = 0; i < 10; i++) {
            double z = 8.5 + 4.1 * i;
            set.add(stall(2 * i), Placement.facing(-4.3, 0, z, -QUARTER));
            set.add(stall(2 * i + 1), Placement.facing(4.3, 0, z + 1.7, QUARTER));
            set.add(Figure.number(i + 200).standing(0), Placement.facing(-5.6, 0, z + 0.3 * (i % 3), QUARTER));
            set.add(Figure.number(i + 300).standing(0), Placement.facing(5.6, 0, z + 1.7, -QUARTER));
        }
    }

    /** A table of goods facing against z, under an awning or an umbrella. */
    private static Mesh stall(int n) {
        Mesh mesh = new Mesh();
        SplittableRandom dice = new SplittableRandom(n + 77);
        Surface cloth = Surface.of(AWNINGS[n * 5 % 6]);
        mesh.box(-1.5, 0.62, -0.55, 1.5, 0.70, 0.55, Surface.of(0x8d6e4a));
        mesh.box(-1.5, 0.1, -0.56, 1.5, 0.62, -0.52, Surface.of(n % 2 == 0 ? 0x5b6f86 : 0x8c8476));
        for (int crate = 0; crate < 5; crate++) {
            double x = -1.2 + 0.6 * crate;
            Surface goods = Surface.of(GOODS[dice.nextInt(GOODS.length)]).grained(0.35, 0.06);
            for (double z : new double[] {-0.27, 0.27}) {
                mesh.box(x - 0.27, 0.70, z - 0.24, x + 0.27, 0.82, z + 0.24, Surface.of(0xb9a37a));
                for (int k = 0; k < 6; k++) {
                    double px = x - 0.16 + 0.16 * (k % 3);
                    double pz = z - 0.1 + 0.2 * Math.floorDiv(k, 3);
                    mesh.ball(new Vec(px, 0.84, pz), 0.10, 0.10, 0.11, 4, goods);
                }
            }
        }
        if (n % 3 == 1) {
            mesh.bar(new Vec(0, 0, 0.4), new Vec(0, 2.5, 0.4), 0.03, 0.03, 6, Props.STEEL);
            mesh.bar(new Vec(0, 2.15, 0.4), new Vec(0, 2.75, 0.4), 1.75, 0.02, 8, cloth);
        } else {
            Surface pale = Surface.of(0xe2ddd0);
            for (int strip = 0; strip < 8; strip++) {
                double x = -1.8 + 0.45 * strip;
                Surface stripe = strip % 2 == 0 ? cloth : pale;
                mesh.quad(
                        new Vec(x, 2.1, -1.0),
                        new Vec(x + 0.45, 2.1, -1.0),
                        new Vec(x + 0.45, 2.65, 0.9),
                        new Vec(x, 2.65, 0.9),
                        stripe);
                mesh.panel(new Vec(x, 1.88, -1.0), new Vec(0.45, 0, 0), 0.22, stripe);
            }
            for (double x : new double[] {-1.7, 1.7}) {
                mesh.bar(new Vec(x, 0, -0.9), new Vec(x, 2.1, -0.9), 0.025, 0.025, 5, Props.STEEL);
                mesh.bar(new Vec(x, 0, 0.8), new Vec(x, 2.6, 0.8), 0.025, 0.025, 5, Props.STEEL);
            }
        }
        mesh.box(-1.4, 0, -1.05, -0.9, 0.35, -0.65, Surface.of(0x4a7fa8));
        mesh.box(0.7, 0, -1.1, 1.3, 0.3, -0.7, Surface.of(0xb08a55));
        return mesh;
    }

    private static void banner(Mesh set) {
        Texture cloth = Texture.wall(9, 0.8, 70, g -> {
            g.setColor(new Color(0xb3201e));
            g.fillRect(0, 0, 10, 2);
            g.setColor(new Color(0xf8ecc8));
            Lettering.centred(g, "文明经营  诚信兴市  王桥镇农贸街欢迎您", 4.5, 0.4, 0.44);
        });
        set.panel(new Vec(-4.5, 5.2, 24), new Vec(9, 0, 0), 0.8, Surface.of(cloth));
        set.add(Props.wire(new Vec(-7, 6.1, 24), new Vec(7, 6.1, 24), 0.05), Placement.HERE);
    }

    private static void paint(Graphics2D g) {
        Ground ground = new Ground(g);
        ground.fill(-8, -2, 8, 80, new Color(0x8f8a82)).slabs(-8, -2, 8, 80, 2.5, new Color(0x817c75));
        ground.wear(-4, 0, 4, 60, 21).wear(-4, 0, 4, 60, 22);
        ground.line(-2.9, -2, -2.9, 80, 0.12, Ground.YELLOW).line(2.9, -2, 2.9, 80, 0.12, Ground.YELLOW);
    }

    @Override
    public void play(Stage stage, double time) {
        cast.play(stage, time);
        for (int i = 0; i < 5; i++) {
            double side = i % 2 == 0 ? -1 : 1;
            Figure buyer = Figure.number(i + 400);
            double z = 10 + 6.3 * i;
            stage.draw(
                    buyer.standing(time / 10 + 0.2 * i),
                    Placement.facing(
                            side * 2.95, 0, z, side * (QUARTER + 0.2 * Math.sin(2 * Math.PI * time / 20 + i))));
        }
    }
}
