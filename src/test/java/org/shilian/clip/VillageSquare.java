package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** A village square: morning exercise in rows, children with a ball at the far end, elders on a bench. */
final class VillageSquare implements Scene {
    private static final Surface STONE = Surface.of(0xb5ab9b).grained(0.14, 0.8);
    private static final Surface BALL = Surface.of(0xd87a2a);
    private static final int[] SUITS = {0xa8323c, 0xa8323c, 0x9a2c4a, 0xb54a3a, 0xa8323c, 0x9a2c4a};

    private final Cast cast = new Cast();

    VillageSquare() {
        Route stroll = Route.through(-24, 16, -8, 11.5, 6, 12.4, 24, 17);
        Route back = Route.through(24, 36.5, 6, 35.5, -10, 36.5, -26, 33);
        cast.walk(11, stroll, 8, 1.15, 0).walk(19, stroll, 9.5, 1.15, 0);
        cast.walk(28, back, 25, 1.2, 0);
        Route ride = Route.through(34, 41, 8, 40.5, -34, 41);
        cast.drive(Bike.ridden(0x2f4f7a, Figure.number(9)), ride, 38, 4.5);
        cast.drive(Bus.tricycle(0x2f6b5a, 15), ride, 12, 4);
    }

    @Override
    public Vec eye() {
        return new Vec(-9.5, 6.0, 0);
    }

    @Override
    public Vec target() {
        return new Vec(0.4, 1.2, 22);
    }

    @Override
    public double angle() {
        return 64;
    }

    @Override
    public Light light() {
        return Light.day(0.72, 0.66, -0.30).hazy(900);
    }

    @Override
    public Mesh scenery() {
        Mesh set = new Mesh();
        set.level(-400, -40, 400, 900, -0.03, Surface.of(0x7c8458).grained(0.25, 12));
        Surface ground = Surface.of(Texture.floor(-45, 0, 45, 46, 22, VillageSquare::paint))
                .grained(0.09, 1.6);
        set.level(-45, 0, 45, 46, 0, ground);
        houses(set);
        court(set);
        planting(set);
        Hills.along(set, 300, 80, 21);
        return set;
    }

    private static void houses(Mesh set) {
        int[] walls = {0xdfd8c8, 0xd9d2c4, 0xe4dfd3, 0xcfc2ab};
        for (int i = 0; i < 6; i++) {
            House house = new House(9.5, 8, walls[i % 4], 70 + i).floors(i % 3 == 1 ? 3 : 2, 3.1, 3.0, i % 2 == 0);
            set.add(house.gable(2.2, 0.6, 0x6a6866).done(), Placement.at(-44 + 12.4 * i, 0, 45 + i % 2 * 2.5));
        }
        for (int i = 0; i < 4; i++) {
            House house = new House(10, 8, walls[(i + 1) % 4], 90 + i).floors(2, 3.1, 3.0, false);
            set.add(house.gable(2.2, 0.6, 0x716a64).done(), Placement.at(-38 + 22 * i, 0, 66 + i * 3));
        }
        set.box(13, 0, 34, 27, 0.7, 39.5, STONE);
        set.box(13.4, 0.7, 39.0, 26.6, 4.6, 39.4, Surface.of(0xd7cdbb));
        Texture backdrop = Texture.wall(12.6, 3.6, 50, g -> {
            g.setPaint(new java.awt.GradientPaint(0, 0, new Color(0x2b6cab), 0, 3.6f, new Color(0xbfe0d8)));
            g.fillRect(0, 0, 20, 5);
            g.setColor(new Color(0x5f9a5a));
            g.fill(new Ellipse2D.Double(-2, 2.6, 9, 3));
            g.fill(new Ellipse2D.Double(4, 2.8, 11, 3));
            g.setColor(Color.WHITE);
            Lettering.centred(g, "上湾村文化广场", 6.3, 1.3, 1.05);
        });
        set.panel(new Vec(13.7, 0.9, 38.97), new Vec(12.6, 0, 0), 3.6, Surface.of(backdrop));
        House office = new House(13, 8, 0xe3dccd, 99).floors(2, 3.3, 3.1, false);
        office.sign(2.5, 8, 3.0, 0.7, "上湾村党群服务中心", new Color(0xa82020));
        set.add(office.gable(1.8, 0.5, 0x7a4b3c).done(), Placement.facing(-25, 0, 18, -1.15));
    }

    /** A basketball stand. */
    private static void court(Mesh set) {
        set.bar(new Vec(4, 0, 39), new Vec(4, 3.4, 38.4), 0.12, 0.1, 8, Props.STEEL);
        set.box(3.1, 2.9, 37.6, 4.9, 4.0, 37.66, Props.WHITE);
        set.bar(new Vec(4, 3.3, 38.4), new Vec(4, 3.3, 37.6), 0.06, 0.06, 6, Props.STEEL);
        set.bar(new Vec(4, 3.05, 37.58), new Vec(4, 3.05, 37.0), 0.24, 0.24, 10, Surface.of(0xc4501c));
        for (int i = 0; i < 4; i++) {
            double x = -17 + 2.6 * i;
            set.bar(new Vec(x, 0, 27), new Vec(x, 2.1, 27), 0.06, 0.06, 6, Surface.of(0x2c6aa8));
            set.bar(new Vec(x, 2.1, 27), new Vec(x + 1.4, 2.1, 27), 0.05, 0.05, 6, Surface.of(0xd8a531));
            set.bar(new Vec(x + 1.4, 0, 27), new Vec(x + 1.4, 2.1, 27), 0.06, 0.06, 6, Surface.of(0x2c6aa8));
        }
    }

    private static void planting(Mesh set) {
        double[][] trees = {
            {-15, 22},
            {-11.5, 14.5},
            {10.5, 12},
            {-19.5, 31},
            {15.5, 22},
            {21, 26},
            {-31, 37},
            {31, 33},
            {9, 41.6},
            {-8, 41.8},
            {-38, 30}
        };
        for (int i = 0; i < trees.length; i++) {
            double x = trees[i][0];
            double z = trees[i][1];
            set.add(Tree.broad(6.4 + i % 3 * 0.7, 500 + i), Placement.at(x, 0, z));
            set.box(x - 0.9, 0, z - 0.9, x + 0.9, 0.42, z + 0.9, STONE);
        }
        for (double[] at : new double[][] {{11.5, 18.5}, {13.5, 29}, {-13, 33}}) {
            set.box(at[0] - 0.9, 0.40, at[1] - 0.2, at[0] + 0.9, 0.46, at[1] + 0.2, Surface.of(0x8a6a48));
            set.box(at[0] - 0.7, 0, at[1] - 0.15, at[0] - 0.55, 0.4, at[1] + 0.15, STONE);
            set.box(at[0] + 0.55, 0, at[1] - 0.15, at[0] + 0.7, 0.4, at[1] + 0.15, STONE);
        }
        set.add(Figure.number(26).seated(0), Placement.facing(11.1, -0.05, 18.5, -2.3));
        set.add(Tree.bush(9, 0.6, 0.9, 520), Placement.at(-20, 0, 39.5));
        set.add(Tree.bush(9, 0.6, 0.9, 521), Placement.at(30, 0, 39.8));
        set.add(Props.lampPost(6, 1.2), Placement.at(-11.5, 0, 37));
        set.add(Props.lampPost(6, -1.2), Placement.at(12.2, 0, 33));
        set.add(Props.bin(), Placement.at(9.4, 0, 20));
    }

    private static void paint(Graphics2D g) {
        Ground ground = new Ground(g);
        ground.fill(-45, 0, 45, 46, new Color(0x7f786b)).fill(-45, 39.6, 45, 43.4, new Color(0x8b8a86));
        ground.fill(-22, 8, 28, 39.4, new Color(0x9c8f7d)).slabs(-22, 8, 28, 39.4, 1.0, new Color(0x8b7f70));
        double[][] rings = {{8.2, 0xa4604c}, {7.6, 0xa79a87}, {5.2, 0x8f8a80}, {4.8, 0xaea18d}, {1.6, 0xa4604c}};
        for (double[] ring : rings) {
            g.setColor(new Color((int) ring[1]));
            g.fill(new Ellipse2D.Double(1 - ring[0], 21 - ring[0], 2 * ring[0], 2 * ring[0]));
        }
        ground.fill(-4, 30.5, 12, 38.8, new Color(0x5d7f63)).line(-4, 30.6, 12, 30.6, 0.1, Ground.MARK);
        ground.line(-3.9, 30.5, -3.9, 38.8, 0.1, Ground.MARK).line(11.9, 30.5, 11.9, 38.8, 0.1, Ground.MARK);
        ground.line(2, 34, 6, 34, 0.1, Ground.MARK).line(2, 34, 2, 38.8, 0.1, Ground.MARK);
        ground.line(6, 34, 6, 38.8, 0.1, Ground.MARK).wear(-20, 9, 26, 38, 13);
    }

    @Override
    public void play(Stage stage, double time) {
        cast.play(stage, time);
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 5; i++) {
                int n = row * 5 + i;
                Figure figure = Figure.number(n + 2).wearing(SUITS[n % 6]);
                double phase = time / 4 + 0.01 * (n * 5 % 4);
                double side = 0.5 * Math.sin(2 * Math.PI * time / 12);
                stage.draw(
                        figure.stretching(phase),
                        Placement.facing(-3.2 + 2.1 * i + side, 0, 17.6 + 2.4 * row, 2.6 + 0.2 * side));
            }
        }
        stage.draw(Figure.number(52).seated(time / 20), Placement.facing(11.9, -0.05, 18.4, -2.3));
        game(stage, time);
    }

    /** Five children in a ring; the ball goes round among them. */
    private static void game(Stage stage, double time) {
        int children = 5;
        double turn = time / 2;
        for (int i = 0; i < children; i++) {
            Placement at = spot(i, time);
            double toBall = Math.abs((turn - i) % children);
            boolean active = toBall < 1 || toBall > children - 1;
            Figure child = Figure.number(60 + i).small(1.22);
            stage.draw(active ? child.stretching(turn) : child.walking(0.5 * Math.sin(time * Math.PI / 3 + i)), at);
        }
        int from = (int) Math.floor(turn);
        double share = turn - from;
        Vec a = spot(from % children, time).origin();
        Vec b = spot((from + 1) % children, time).origin();
        Vec middle = a.mix(b, share).plus(new Vec(0, 1.0 + 5.2 * share * (1 - share), 0));
        Mesh ball = new Mesh().ball(Vec.BLACK, 0.15, 0.15, 0.15, 6, BALL);
        stage.draw(ball, Placement.at(middle.x(), 0, middle.z()).moved(0, middle.y(), 0));
    }

    private static Placement spot(int child, double time) {
        double angle = 2 * Math.PI * (child * 2 % 5) / 5 + 0.5 * Math.sin(2 * Math.PI * time / 30);
        double radius = 2.6 + 0.4 * Math.sin(2 * Math.PI * time / 15 + child);
        return Placement.facing(4 + radius * Math.cos(angle), 0, 33.6 + radius * Math.sin(angle), -Math.PI / 2 - angle);
    }
}
