package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;

/** The car park before the petition reception centre: a barrier lifts for each car, people go to the door. */
final class PetitionParking implements Scene {
    private static final double GATE = 12.5;
    private static final int[] PAINTS = {0xe2e2de, 0x23262b, 0x8a1f22, 0x9fa4a8, 0x27405f, 0xd8d5cc, 0x4a4d50, 0x6b3a2a
    };

    private final Cast cast = new Cast();

    PetitionParking() {
        Mesh car = Car.saloon(0x35506b);
        Mesh reversing = new Mesh().add(car, Placement.HERE.turned(Math.PI));
        Route backOut = Route.through(-7.0, 31.4, -7.0, 28, -8.4, 25.4, -11.2, 24.8);
        double back = backOut.length();
        cast.add(Actor.vehicle(reversing, backOut, Pace.of(0, 0, 5, 0.001, 9.4, back, 10.5, back + 0.0001)));
        Route out = Route.through(-11.2, 24.8, -6, 24.8, 0, 23.6, 1.9, 19.6, 1.9, 13, 1.8, -14);
        Pace leaving = Pace.of(10.5, 0, 15, 18.6, 18, 18.61, 22, 30, 25, out.length());
        cast.add(Actor.vehicle(car, out, leaving));
        Route in = Route.through(5.2, -14, 5.2, 6, 5.1, 13, 4.6, 22, 0.5, 24.6, -4.2, 24.8, -6.9, 27, -7.0, 31.4);
        double slot = in.length();
        Pace coming = Pace.of(28, 0, 34, 21.8, 39, 21.81, 44, 34, 51, slot, 59.99, slot + 0.001);
        cast.add(Actor.vehicle(car, in, coming));
        Route visit = Route.through(-5.7, 29.5, -4.4, 26.6, -1.7, 27.2, -1.4, 35, 2.6, 41.4);
        Route leave = Route.through(2.6, 41.4, -1.4, 35, -1.8, 27.4, -4.6, 26.6, -5.7, 29.5);
        Route foot = Route.through(11.4, -4, 11.4, 16, 9.9, 22, 6.6, 34, 3.4, 41.4);
        Route away = Route.through(2.2, 41.4, 6.4, 34, 10.4, 21, 11.6, 10, 11.6, -4);
        cast.walk(5, visit, 53, 1.2, 0).walk(16, visit, 54.6, 1.2, 0).walk(37, leave, 44, 1.2, 0);
        cast.walk(25, foot, 36, 1.2, 0).walk(29, foot, 3, 1.15, 0).walk(33, away, 16, 1.2, 0);
        cast.walk(41, away, 49, 1.2, 0);
    }

    @Override
    public Vec eye() {
        return new Vec(12.2, 6.2, 1);
    }

    @Override
    public Vec target() {
        return new Vec(-0.6, 0.9, 22);
    }

    @Override
    public double angle() {
        return 72;
    }

    @Override
    public Light light() {
        return Light.day(-0.58, 0.74, -0.42).hazy(900);
    }

    @Override
    public Mesh scenery() {
        Mesh set = new Mesh();
        set.level(-400, -40, 400, 900, -0.03, Surface.of(0x8f8d80));
        Surface ground = Surface.of(Texture.floor(-34, -4, 34, 48, 24, PetitionParking::paint))
                .grained(0.10, 1.9);
        set.level(-34, -4, 34, 48, 0, ground);
        hall(set);
        parked(set);
        gate(set);
        for (int i = 0; i < 5; i++) {
            set.add(Tree.broad(6.4, 640 + i), Placement.at(-25.5, 0, 14 + 7 * i));
            set.add(Tree.broad(6.0, 650 + i), Placement.at(24 + i % 2, 0, 22 + 6 * i));
            set.add(Tree.bush(4.6, 0.8, 1.0, 660 + i), Placement.at(-20 + 4.9 * i, 0, 13.4));
        }
        for (int i = 0; i < 4; i++) {
            House house =
                    new House(15, 12, i % 2 == 0 ? 0xc9b79c : 0xc2bcb0, 180 + i).floors(5 + i * 3 % 4, 3, 3, true);
            set.add(house.parapet(1).done(), Placement.at(-58 + 30 * i, 0, 66));
        }
        set.add(Props.lampPost(7.5, 1.8), Placement.at(-13.6, 0, 14.2));
        Hills.along(set, 560, 100, 51);
        return set;
    }

    private static void hall(Mesh set) {
        House house = new House(30, 12, 0xd9d3c7, 77).floors(3, 3.7, 3.7, false).parapet(1.2);
        set.add(house.done(), Placement.at(-14, 0.45, 44));
        Surface stone = Surface.of(0xb6ada0).grained(0.1, 0.9);
        set.box(-15, 0, 42.6, 17, 0.42, 56, stone);
        set.box(-2.5, 3.9, 40, 8.5, 4.9, 44, Surface.of(0xc8c1b4));
        for (double x : new double[] {-2, 8}) {
            set.box(x - 0.35, 0, 40.2, x + 0.35, 3.9, 40.9, stone);
        }
        Texture name =
                Texture.wall(10.6, 0.9, 70, g -> Lettering.board(g, "云岭县信访接待中心", 10.6, 0.9, new Color(0x1f4f94)));
        set.panel(
                new Vec(-2.3, 3.95, 39.97),
                new Vec(10.6, 0, 0),
                0.9,
                Surface.of(name).glowing(0.1));
        set.panel(
                new Vec(-0.6, 0.45, 43.4),
                new Vec(7.2, 0, 0),
                3.1,
                Surface.of(0x2d3b41).glossy(0.8));
        for (double x : new double[] {-0.6, 1.8, 4.2, 6.5}) {
            set.box(x, 0.45, 43.3, x + 0.1, 3.55, 43.4, Props.STEEL);
        }
        for (double x : new double[] {-4, -6, 10.5, 12.5}) {
            set.add(Props.flowerBox(1.6, (int) (x * 10) + 670), Placement.at(x, 0, 41.6));
        }
        set.add(Figure.number(3).wearing(0x22304a).standing(0), Placement.facing(0.4, 0.42, 42.8, Math.PI));
    }

    private static void parked(Mesh set) {
        for (int i = 0; i < 9; i++) {
            double x = -18.2 + 2.8 * i;
            if (i != 4 && i != 6) {
                Mesh car = i % 3 == 0
                        ? Car.offroader(PAINTS[i % 8])
                        : i % 3 == 1 ? Car.saloon(PAINTS[i % 8]) : Car.van(PAINTS[i % 8]);
                set.add(car, Placement.facing(x, 0, 31.4, i % 2 * Math.PI));
            }
        }
        for (int i = 0; i < 5; i++) {
            double x = -18.2 + 2.8 * i;
            if (i != 1) {
                Mesh car = i % 2 == 0 ? Car.saloon(PAINTS[(i + 3) % 8]) : Car.offroader(PAINTS[(i + 5) % 8]);
                set.add(car, Placement.facing(x, 0, 17.8, Math.PI));
            }
        }
        int[] colours = {0x8c2f2a, 0x2f4f7a, 0xc9c6bd, 0x356b5a};
        for (int i = 0; i < 8; i++) {
            set.add(Bike.scooter(colours[i % 4]), Placement.facing(15.4 + 0.8 * i, 0, 33.5, 0.25));
        }
        set.box(14.6, 2.5, 31.6, 22.4, 2.58, 35, Surface.of(0x4a7fa8));
        for (double x : new double[] {14.8, 18.5, 22.2}) {
            set.bar(new Vec(x, 0, 34.8), new Vec(x, 2.5, 34.8), 0.06, 0.06, 6, Props.STEEL);
        }
    }

    private static void gate(Mesh set) {
        set.box(3.2, 0, GATE - 3, 3.9, 0.18, GATE + 3, Props.CONCRETE);
        set.box(3.3, 0.18, GATE - 0.2, 3.65, 1.15, GATE + 0.2, Surface.of(0xd09a2c));
        Surface booth = Surface.of(0xd8dcdc);
        set.box(7.6, 0, GATE - 1.1, 9.4, 2.6, GATE + 1.1, booth);
        set.box(7.4, 2.6, GATE - 1.3, 9.6, 2.75, GATE + 1.3, Props.CONCRETE);
        Surface glass = Surface.of(0x2a383f).glossy(0.8);
        set.panel(new Vec(7.58, 1.0, GATE + 0.9), new Vec(0, 0, -1.8), 1.2, glass);
        set.panel(new Vec(7.8, 1.0, GATE - 1.12), new Vec(1.4, 0, 0), 1.2, glass);
        for (double x : new double[] {-24, 9.8}) {
            set.box(x, 0, GATE - 0.12, x < 0 ? 0.1 : 10.2, 0.5, GATE + 0.12, Props.CONCRETE);
        }
        for (double x = -24; x < 0; x += 0.25) {
            set.box(x, 0.5, GATE - 0.02, x + 0.035, 1.9, GATE + 0.02, Props.DARK);
        }
        set.box(-24, 1.7, GATE - 0.03, 0.1, 1.77, GATE + 0.03, Props.DARK);
        set.box(-0.1, 0, GATE - 0.3, 0.3, 2.4, GATE + 0.3, Surface.of(0xb9aea0));
    }

    private static void paint(Graphics2D g) {
        Ground ground = new Ground(g);
        ground.fill(-34, -4, 34, 48, new Color(0x9a958b)).fill(-22, 12.5, 12.5, 35, new Color(0x777777));
        ground.fill(0.3, -4, 7.4, 16, new Color(0x777777)).wear(-20, 2, 12, 34, 23);
        for (int i = 0; i < 10; i++) {
            double x = -19.6 + 2.8 * i;
            ground.line(x, 28.8, x, 34.2, 0.12, Ground.MARK);
            if (i < 6) {
                ground.line(x, 15, x, 20.4, 0.12, Ground.MARK);
            }
        }
        ground.line(-19.6, 34.2, 5.6, 34.2, 0.12, Ground.MARK).line(-19.6, 15, -5.6, 15, 0.12, Ground.MARK);
        ground.arrow(5.3, 2.5, true).arrow(1.9, 10, false);
        ground.fill(-34, 0, -22.5, 48, new Color(0x6c7a45)).fill(21, 18, 34, 48, new Color(0x6c7a45));
        ground.slabs(-22, 35, 21, 48, 1, new Color(0x8b867d)).slabs(9, -4, 21, 31, 1, new Color(0x8b867d));
        ground.zebra(9.2, 25, 12.4, 27.2, false).cover(4, 18).cover(-3, 24);
    }

    @Override
    public void play(Stage stage, double time) {
        cast.play(stage, time);
        arm(stage, 3.75, 1, opening(time, 36.5));
        arm(stage, 3.2, -1, opening(time, 15.8));
    }

    /** How far the arm is up: two seconds to lift, six up, two to fall. */
    private static double opening(double time, double from) {
        double since = time - from;
        if (since < 0 || since > 10) {
            return 0;
        }
        double share = Math.min(1, Math.min(since, 10 - since) / 2);
        return 1.45 * share * share * (3 - 2 * share);
    }

    private static void arm(Stage stage, double x, double side, double angle) {
        Mesh arm = new Mesh();
        for (int i = 0; i < 8; i++) {
            Surface band = Surface.of(i % 2 == 0 ? 0xc8281e : 0xe8e6e0);
            double from = side * 0.4 * i;
            double to = side * 0.4 * (i + 1);
            arm.box(Math.min(from, to), -0.05, -0.03, Math.max(from, to), 0.05, 0.03, band);
        }
        stage.draw(arm, Placement.at(x, 0, GATE).moved(0, 0.98, 0).rolled(-side * angle));
    }
}
