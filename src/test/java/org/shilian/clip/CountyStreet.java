package org.shilian.clip;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The main street of the county town: shops, trees, cars and scooters; by night under its lamps. */
final class CountyStreet implements Scene {
    private static final double QUARTER = Math.PI / 2;
    private static final double KERB = 0.15;

    private final boolean night;
    private final Cast actors = new Cast();

    CountyStreet(boolean night) {
        this.night = night;
        traffic();
        walkers();
    }

    @Override
    public Vec eye() {
        return new Vec(5.9, 5.8, 0);
    }

    @Override
    public Vec target() {
        return new Vec(-0.2, 0.6, 21);
    }

    @Override
    public double angle() {
        return 72;
    }

    @Override
    public Light light() {
        if (night) {
            return Light.night(lamps());
        }
        return Light.day(0.50, 0.90, -0.45).hazy(700);
    }

    /** The street lamps and what falls out of the shop fronts. */
    private static List<Light.Lamp> lamps() {
        List<Light.Lamp> lamps = new ArrayList<>();
        for (double z = 16; z < 110; z += 24) {
            lamps.add(new Light.Lamp(new Vec(-4.0, 8.3, z), 0.5, 0.3, new Vec(30, 25, 16)));
            lamps.add(new Light.Lamp(new Vec(4.0, 8.3, z + 12), 0.5, 0.3, new Vec(30, 25, 16)));
        }
        lamps.add(new Light.Lamp(new Vec(4.0, 8.3, 4), 0.5, 0.3, new Vec(30, 25, 16)));
        for (double z = 3.4; z < 60; z += 4.6) {
            boolean warm = (int) z % 3 > 0;
            Vec power = warm ? new Vec(1.5, 1.2, 0.8) : new Vec(1.0, 1.25, 1.4);
            lamps.add(new Light.Lamp(new Vec(-10.2, 2.4, z), 0, 0, power));
            if (z > 14) {
                lamps.add(new Light.Lamp(new Vec(10.2, 2.4, z + 1.5), 0, 0, power));
            }
        }
        return lamps;
    }

    @Override
    public Mesh scenery() {
        Mesh set = new Mesh();
        set.level(-300, -20, 300, 900, -0.02, Surface.of(0x8c8a80));
        Surface road = Surface.of(Texture.floor(-6, -2, 6, 130, 28, CountyStreet::paintRoad))
                .grained(0.10, 1.7);
        set.level(-6, -2, 6, 130, 0, road);
        Surface paving = Surface.of(Texture.floor(0, 0, 5, 132, 24, CountyStreet::paintPaving))
                .grained(0.10, 2);
        for (double x : new double[] {-11, 6}) {
            set.level(x, -2, x + 5, 130, KERB, paving);
            double edge = x < 0 ? -6.12 : 6.0;
            set.box(edge, 0, -2, edge + 0.12, KERB + 0.005, 130, Surface.of(0xb4b0a8));
        }
        houses(set);
        furniture(set);
        return set;
    }

    private static void paintRoad(java.awt.Graphics2D g) {
        Ground ground = new Ground(g);
        ground.fill(-6, -2, 6, 130, Ground.ASPHALT).wear(-6, -2, 6, 130, 5);
        for (double x : new double[] {-2.55, -1.0, 1.0, 2.55}) {
            ground.line(x, -2, x, 130, 0.5, new Color(40, 40, 42, 22));
        }
        ground.line(-0.12, -2, -0.12, 130, 0.12, Ground.YELLOW).line(0.12, -2, 0.12, 130, 0.12, Ground.YELLOW);
        for (double side : new double[] {-1, 1}) {
            ground.line(side * 3.75, -2, side * 3.75, 130, 0.15, Ground.MARK);
            ground.line(side * 5.85, -2, side * 5.85, 130, 0.1, new Color(0xb5b3ad));
        }
        ground.fill(-6, 33, 6, 38, Ground.ASPHALT).zebra(-6, 33.4, 6, 37.4, true);
        ground.line(0.3, 31.6, 5.8, 31.6, 0.3, Ground.MARK).line(-5.8, 39.2, -0.3, 39.2, 0.3, Ground.MARK);
        ground.arrow(1.9, 24, true)
                .arrow(-1.9, 50, false)
                .cover(2.8, 15.5)
                .cover(-3.0, 22)
                .cover(1.2, 44);
    }

    private static void paintPaving(java.awt.Graphics2D g) {
        new Ground(g)
                .fill(0, 0, 5, 132, Ground.PAVING)
                .fill(2.1, 0, 2.7, 132, new Color(0xb98f4a))
                .slabs(0, 0, 5, 132, 0.6, new Color(0x8d857a));
    }

    private void houses(Mesh set) {
        String[][] left = {
            {"老王面馆", "清风药店", "云岭粮油"}, {"小康超市", "五金建材", "便民理发"}, {"晨光文具", "新华书店"}, {"金穗种子", "电动车行", "服装鞋帽"}
        };
        String[][] right = {{"兴隆饭店", "手机维修", "烟酒副食"}, {"云岭书画", "糕点世家"}, {"惠民药房", "童装世界", "家电城"}};
        int[] walls = {0xcfc4ae, 0xb9a68e, 0xd6d2c8, 0xbfae9f};
        double z = 1;
        for (int i = 0; i < left.length; i++) {
            double wide = 4.6 * left[i].length;
            House house = new House(wide, 11, walls[i], 40 + i).lit(night).shops(3.9, left[i]);
            house.floors(3 + i % 2, 3.1, 2.9, true).parapet(1);
            set.add(house.done(), Placement.facing(-11, KERB, z, -QUARTER));
            z += wide + (i == 1 ? 4 : 0.6);
        }
        z = 14;
        for (int i = 0; i < right.length; i++) {
            double wide = 4.6 * right[i].length;
            House house = new House(wide, 11, walls[3 - i], 60 + i).lit(night).shops(3.9, right[i]);
            house.floors(4 - i % 2, 3.1, 2.9, true).parapet(1);
            set.add(house.done(), Placement.facing(11, KERB, z + wide, QUARTER));
            z += wide + 0.8;
        }
        distance(set);
    }

    /** Higher buildings and hills where the street ends. */
    private void distance(Mesh set) {
        set.add(
                new House(22, 12, 0xc9c2b4, 7)
                        .lit(night)
                        .floors(11, 3.0, 3.1, false)
                        .parapet(1.2)
                        .done(),
                Placement.facing(-34, 0, 92, -0.5));
        set.add(
                new House(24, 12, 0xb8b2aa, 8)
                        .lit(night)
                        .floors(15, 3.0, 3.1, false)
                        .parapet(1.2)
                        .done(),
                Placement.at(8, 0, 128));
        set.add(
                new House(20, 12, 0xd3c9b8, 9)
                        .lit(night)
                        .floors(8, 3.0, 3.1, false)
                        .parapet(1.2)
                        .done(),
                Placement.facing(12, 0, 92, 0.6));
        Hills.along(set, 520, 75, 3);
    }

    private void furniture(Mesh set) {
        for (int i = 0; i < 9; i++) {
            double z = 11 + 9.5 * i;
            set.add(Tree.broad(6.2 + i % 3 * 0.5, 100 + i), Placement.at(-7.2, KERB, z));
            if (i > 0) {
                set.add(Tree.broad(6.0 + i % 2 * 0.6, 200 + i), Placement.at(7.3, KERB, z + 4));
            }
        }
        for (double z = 16; z < 110; z += 24) {
            set.add(Props.lampPost(8.2, 2.2), Placement.at(-6.5, KERB, z));
            set.add(Props.lampPost(8.2, -2.2), Placement.at(6.5, KERB, z + 12));
        }
        set.add(Props.bin(), Placement.facing(-6.9, KERB, 14.6, QUARTER));
        set.add(Props.directionSign(3.2, 1.7, "↑ 清溪镇", "→ 汽车站"), Placement.at(3.4, KERB, 47));
        int[] colours = {0x8c2f2a, 0x2f4f7a, 0xc9c6bd, 0x356b5a, 0x3b3b40, 0xb58a3a};
        for (int i = 0; i < 9; i++) {
            set.add(Bike.scooter(colours[i % 6]), Placement.facing(-8.6, KERB, 19 + 0.85 * i, -1.2));
        }
        set.add(Car.saloon(0xb9bcbf), Placement.facing(-4.9, 0, 28, Math.PI));
        set.add(Car.van(0xd2d0c8), Placement.facing(-4.9, 0, 46, Math.PI));
        set.add(Car.offroader(0x2b3036), Placement.facing(4.9, 0, 52, 0));
        set.add(Car.saloon(0x5b2328), Placement.facing(4.9, 0, 59, 0));
    }

    private void traffic() {
        Route away = Route.through(1.9, -8, 1.9, 130);
        Route towards = Route.through(-1.9, 130, -1.9, -8);
        int[] paints = {0xe2e2de, 0x23262b, 0x8a1f22, 0x9fa4a8, 0x27405f, 0xd8d5cc, 0x4a4d50};
        double[] starts = {1, 9, 16.5, 29, 38, 47.5, 54};
        for (int i = 0; i < starts.length; i++) {
            Mesh car = i % 3 == 0 ? Car.offroader(paints[i]) : i % 3 == 1 ? Car.saloon(paints[i]) : Car.van(paints[i]);
            actors.add(Actor.vehicle(car, away, Pace.even(starts[i], 8.6, away.length()))
                    .lamps(0.62, 2.3));
        }
        double[] back = {4, 13, 19, 33, 43.5, 51};
        for (int i = 0; i < back.length; i++) {
            Mesh car = i % 2 == 0 ? Car.saloon(paints[(i + 3) % 7]) : Car.offroader(paints[(i + 4) % 7]);
            actors.add(Actor.vehicle(car, towards, Pace.even(back[i], 7.9, towards.length()))
                    .lamps(0.62, 2.3));
        }
        Route bikesAway = Route.through(4.0, -6, 4.3, 40, 3.9, 60, 4.4, 120);
        Route bikesBack = Route.through(-4.2, 120, -3.9, 52, -3.5, 30, -4.4, 10, -4.4, -6);
        int[] frames = {0x2f4f7a, 0xb54230, 0xd6d4cc, 0x356b5a, 0x3b3b40, 0x7a3b55};
        for (int i = 0; i < 6; i++) {
            Mesh bike = Bike.ridden(frames[i], Figure.number(i + 3));
            double speed = 5.2 + 0.1 * (i % 2);
            actors.add(Actor.vehicle(bike, bikesAway, Pace.even(3 + 9.7 * i, speed, bikesAway.length()))
                    .lamps(0.05, 0.7));
            Mesh other = Bike.ridden(frames[5 - i], Figure.number(i + 31));
            actors.add(Actor.vehicle(other, bikesBack, Pace.even(7 + 9.1 * i, 5.4, bikesBack.length()))
                    .lamps(0.05, 0.7));
        }
    }

    private void walkers() {
        Route up = Route.through(-9.2, 4, -9.6, 30, -9.2, 75);
        Route down = Route.through(-9.9, 70, -8.6, 32, -9.3, 3);
        Route across = Route.through(-10, 36, -6, 35.4, 6, 35.6, 10, 36);
        Route right = Route.through(9.6, 70, 9.2, 30, 9.7, 8);
        for (int i = 0; i < 4; i++) {
            actors.add(Actor.walker(Figure.number(i + 50), up, Pace.even(14.0 * i, 1.25, up.length()), KERB));
            actors.add(Actor.walker(Figure.number(i + 60), down, Pace.even(5 + 15.0 * i, 1.2, down.length()), KERB));
            actors.add(Actor.walker(Figure.number(i + 70), right, Pace.even(2 + 15.0 * i, 1.22, right.length()), KERB));
        }
        actors.add(Actor.walker(Figure.number(81), across, Pace.even(22, 1.5, across.length()), 0.02));
    }

    @Override
    public void play(Stage stage, double time) {
        actors.play(stage, time);
        if (night) {
            lamps().stream()
                    .filter(lamp -> lamp.width() > 0)
                    .forEach(lamp -> stage.shine(lamp.at().minus(new Vec(0, 0.2, 0)), 1.1, new Vec(0.9, 0.75, 0.5)));
            actors.lights(stage, time);
        }
    }
}
