package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;

/** The forecourt of the bus station: coaches in their bays, one leaving, one coming, travellers with cases. */
final class BusStation implements Scene {
    private static final int[][] LIVERY = {
        {0xe4e4df, 0x2f6ea6}, {0xe6e0d0, 0x3f8a5a}, {0xe8e8e4, 0xb5402f}, {0xdfe6ea, 0x2a8a9a}
    };
    private static final String[] ROUTES = {"县城—清溪", "县城—柳河", "县城—石桥", "县城—王桥"};

    private final Cast cast = new Cast();

    BusStation() {
        Mesh leaving = coach(1);
        Route out = Route.through(-2.4, 27, -2.4, 21, -0.5, 15.5, 8, 11.2, 60, 10.9);
        cast.add(Actor.vehicle(leaving, out, Pace.of(0, 0, 12, 0.001, 16, 5, 27, out.length())));
        Route in = Route.through(-70, 11, 8, 11);
        cast.add(Actor.vehicle(leaving, in, Pace.of(31, 0, 42, 78, 44, 78.0001)));
        Mesh reversing = new Mesh().add(leaving, Placement.HERE.turned(Math.PI));
        Route back = Route.through(8, 11, 4, 11, -0.8, 15, -2.4, 20.5, -2.4, 27);
        double bay = back.length();
        Pace easing = Pace.of(44, 0, 46, 1.5, 53, bay - 1, 55, bay, 59.99, bay + 0.001);
        cast.add(Actor.vehicle(reversing, back, easing));
        Route taxi = Route.through(70, 8.6, 10, 8.6, 4, 9.2, -8, 8.8, -70, 8.6);
        cast.add(Actor.vehicle(taxi(), taxi, Pace.of(4, 0, 12, 62, 21, 62.01, 29, taxi.length())));
        cast.drive(Car.saloon(0x9fa4a8), Route.through(70, 6.2, -70, 6.2), 39, 8);
        cast.drive(Bike.ridden(0xb54230, Figure.number(4)), Route.through(60, 7.2, -60, 7.0), 23, 5);
        Route toDoor = Route.through(7.4, 10.6, 9.4, 18, 11, 29, 11.4, 36);
        Route fromDoor = Route.through(12.4, 36, 10.4, 28, 4, 19, -3, 10, -30, 3.5);
        Route along = Route.through(26, 17, 12, 20, 5, 29, 2.6, 33.4);
        traveller(6, toDoor, 14, 0xb5402f);
        traveller(13, fromDoor, 2, 0x2a3f63);
        traveller(22, fromDoor, 42, 0x3b3b40);
        traveller(31, along, 8, 0x5b3a6b);
        cast.walk(40, fromDoor, 3.1, 1.25, 0).walk(44, along, 34, 1.2, 0).walk(48, toDoor, 30, 1.25, 0);
    }

    private void traveller(int number, Route route, double start, int colour) {
        Figure figure = Figure.number(number);
        Mesh bag = new Mesh();
        bag.box(0.24, 0.08, -0.75, 0.62, 0.72, -0.5, Surface.of(colour).glossy(0.2));
        bag.bar(new Vec(0.42, 0.7, -0.6), new Vec(0.30, 0.85, -0.15), 0.015, 0.015, 4, Props.STEEL);
        cast.add(new Actor(
                m -> figure.walking(m).add(bag, Placement.HERE), route, Pace.even(start, 1.2, route.length()), 0));
    }

    private static Mesh coach(int n) {
        return Bus.coach(LIVERY[n][0], LIVERY[n][1], ROUTES[n]);
    }

    private static Mesh taxi() {
        Mesh mesh = Car.saloon(0x2f8f6b);
        return mesh.box(-0.3, 1.47, -0.5, 0.3, 1.62, -0.3, Surface.of(0xe8d9a0).glowing(0.3));
    }

    @Override
    public Vec eye() {
        return new Vec(-11.5, 6.8, 0);
    }

    @Override
    public Vec target() {
        return new Vec(1.2, 1.4, 22);
    }

    @Override
    public double angle() {
        return 74;
    }

    @Override
    public Light light() {
        return Light.day(0.46, 0.82, -0.62).hazy(900);
    }

    @Override
    public Mesh scenery() {
        Mesh set = new Mesh();
        set.level(-400, -40, 400, 900, -0.03, Surface.of(0x8c8a80));
        Surface ground =
                Surface.of(Texture.floor(-60, 0, 60, 50, 22, BusStation::paint)).grained(0.10, 2.1);
        set.level(-60, 0, 60, 50, 0, ground);
        terminal(set);
        double[] bays = {-16.6, -11.9, -7.15, 2.35};
        for (int i = 0; i < bays.length; i++) {
            set.add(coach(i == 1 ? 2 : i), Placement.facing(bays[i], 0, 27, Math.PI));
        }
        for (int i = 0; i < 5; i++) {
            set.add(Tree.broad(6.5, 600 + i), Placement.at(20 + 6.5 * i, 0, 14.6));
            set.add(Tree.broad(6.1, 610 + i), Placement.at(-24 - 7 * i, 0, 18));
            set.add(Props.flowerBox(2, 620 + i), Placement.at(15.5 + 3.2 * i, 0, 17.4));
        }
        for (int i = 0; i < 4; i++) {
            set.add(i == 2 ? Car.saloon(0x8a1f22) : taxi(), Placement.facing(16 + 5.6 * i, 0, 13.6, Math.PI / 2));
        }
        set.add(Props.lampPost(9, 2), Placement.at(6.2, 0, 15));
        set.add(Props.lampPost(9, -2), Placement.at(-20.5, 0, 17));
        set.add(Props.bin(), Placement.at(7.6, 0, 20));
        for (int i = 0; i < 6; i++) {
            House house =
                    new House(16, 12, i % 2 == 0 ? 0xc9b79c : 0xc2bcb0, 170 + i).floors(4 + i * 2 % 5, 3, 3.1, true);
            set.add(house.parapet(1).done(), Placement.at(-62 + 23 * i, 0, 62 + i % 2 * 8));
        }
        Hills.along(set, 520, 100, 41);
        return set;
    }

    private static void terminal(Mesh set) {
        Surface stone = Surface.of(0xd3cbbb).grained(0.1, 1.2);
        Surface glass = Surface.of(0x31444d).glossy(0.85);
        set.box(-19, 4.2, 33.4, 27, 8.6, 46, stone);
        set.box(-19, 0, 37, 27, 4.2, 46, stone);
        for (int i = 0; i < 11; i++) {
            double x = -18.4 + 4.15 * i;
            set.panel(new Vec(x, 4.8, 33.36), new Vec(3.5, 0, 0), 1.5, glass);
            set.panel(new Vec(x, 0.2, 36.96), new Vec(3.6, 0, 0), 3.2, glass);
        }
        set.box(-20, 8.6, 32.6, 28, 9.2, 46.5, Surface.of(0xbfb7a8));
        set.box(-20, 4.0, 31.2, 28, 4.25, 37, Surface.of(0xc9c4ba));
        for (int i = 0; i < 11; i++) {
            double x = -19 + 4.5 * i;
            set.bar(new Vec(x, 0, 32), new Vec(x, 4.0, 32), 0.22, 0.22, 10, stone);
        }
        Texture name = Texture.wall(20, 1.9, 50, g -> {
            g.setColor(new Color(0xd3cbbb));
            g.fillRect(0, 0, 30, 3);
            g.setColor(new Color(0xb81c1c));
            String words = "云岭县汽车客运站";
            for (int i = 0; i < words.length(); i++) {
                Lettering.centred(g, words.substring(i, i + 1), 1.5 + 2.4 * i, 0.95, 1.6);
            }
        });
        set.panel(new Vec(-6, 6.5, 33.34), new Vec(20, 0, 0), 1.9, Surface.of(name));
        Texture doors = Texture.wall(5, 0.6, 80, g -> Lettering.board(g, "进 站 口", 5, 0.6, new Color(0x1f56a0)));
        set.panel(
                new Vec(9.4, 3.3, 36.9),
                new Vec(5, 0, 0),
                0.6,
                Surface.of(doors).glowing(0.3));
        for (int bay = 0; bay < 5; bay++) {
            int number = bay + 1;
            Texture plate =
                    Texture.wall(1.0, 0.7, 100, g -> Lettering.board(g, "" + number, 1.0, 0.7, new Color(0x1b4f9c)));
            double x = -17.1 + 4.75 * bay;
            set.panel(new Vec(x, 3.2, 31.15), new Vec(1.0, 0, 0), 0.7, Surface.of(plate));
        }
        for (int i = 0; i < 3; i++) {
            double x = 17 + 3 * i;
            set.add(Figure.number(700 + i).standing(0), Placement.facing(x, 0, 30 + i % 2, Math.PI + 0.6 * i));
        }
    }

    private static void paint(Graphics2D g) {
        Ground ground = new Ground(g);
        ground.fill(-60, 0, 60, 50, new Color(0x9a958c)).fill(-60, 3.6, 60, 15, Ground.ASPHALT);
        ground.wear(-30, 4, 40, 15, 17)
                .fill(-20, 15, 5.4, 32, new Color(0x84827f))
                .wear(-20, 15, 5, 32, 18);
        ground.dashes(-60, 9.9, 60, 9.9, 4, 4, Ground.MARK).line(-60, 3.9, 60, 3.9, 0.15, Ground.MARK);
        ground.line(5.8, 14.8, 60, 14.8, 0.15, Ground.MARK).slabs(5.6, 15, 60, 50, 1, new Color(0x8b867d));
        for (int bay = 0; bay <= 5; bay++) {
            double x = -19 + 4.75 * bay;
            ground.line(x, 21.5, x, 32, 0.14, Ground.YELLOW);
        }
        ground.fill(13, 16, 60, 18.6, new Color(0x6c7a45));
        ground.cover(-5, 17).cover(9, 12);
    }

    @Override
    public void play(Stage stage, double time) {
        cast.play(stage, time);
        for (int i = 0; i < 4; i++) {
            stage.draw(
                    Figure.number(720 + i).standing(time / 12 + 0.2 * i),
                    Placement.facing(4.9 + 0.8 * i, 0, 29.5 - 0.9 * (i % 2), -1.5 + i));
        }
    }
}
