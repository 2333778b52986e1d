package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;

/** Two streets crossing under traffic lights; cars queue at red and start at green. */
final class Crossroads implements Scene {
    private static final double QUARTER = Math.PI / 2;
    private static final double MIDDLE = 24;
    private static final double KERB = 0.15;
    private static final int[] PAINTS = {0xe2e2de, 0x23262b, 0x8a1f22, 0x9fa4a8, 0x27405f, 0xd8d5cc, 0x4a4d50, 0x6b3a2a
    };

    private final Cast cast = new Cast();
    private final Signal north = new Signal(Placement.at(9.2, 0, MIDDLE + 10.4), 0, 26);
    private final Signal west = new Signal(Placement.facing(-10.2, 0, MIDDLE + 9.4, -QUARTER), 30, 56);

    Crossroads() {
        alongZ(true, 2.0, 0);
        alongZ(true, 5.3, 3);
        alongZ(false, -2.0, 5);
        alongZ(false, -5.3, 2);
        alongX(true, MIDDLE - 2, 1);
        alongX(true, MIDDLE - 5.3, 4);
        alongX(false, MIDDLE + 2, 6);
        alongX(false, MIDDLE + 5.3, 0);
        Route across = Route.through(-14, MIDDLE + 10.2, 14, MIDDLE + 10.2);
        Route along = Route.through(-10.4, MIDDLE + 16, -10.2, MIDDLE + 5, -10.2, MIDDLE - 12, -12, MIDDLE - 20);
        Route near = Route.through(14, MIDDLE - 10.4, -14, MIDDLE - 10.0);
        for (int i = 0; i < 4; i++) {
            cast.walk(20 + i, across, 27 + 1.8 * i, 1.35, 0.01);
            cast.walk(30 + i, along, 56 + 2.1 * i, 1.3, 0.01);
            cast.walk(40 + i, near, 28.5 + 2.0 * i, 1.3, 0.01);
        }
        Route bikes = Route.through(7.0, -10, 7.0, 110);
        Route bikesBack = Route.through(-7.0, 110, -7.0, -10);
        for (int i = 0; i < 3; i++) {
            cast.drive(Bike.ridden(PAINTS[2 + i], Figure.number(7 + i)), bikes, 58.5 + 3.4 * i, 5.0);
            cast.drive(Bike.ridden(PAINTS[4 + i], Figure.number(17 + i)), bikesBack, 50 + 3.7 * i, 5.4);
        }
    }

    /** A lane of the street that leads away: two that waited at red, two that find it green. */
    private void alongZ(boolean away, double x, int paint) {
        Route route = away ? Route.through(x, -30, x, 130) : Route.through(x, 130, x, -30);
        double stop = away ? MIDDLE - 15.6 + 30 : 130 - MIDDLE - 15.6;
        queue(route, stop, 0, paint);
    }

    private void alongX(boolean right, double z, int paint) {
        Route route = right ? Route.through(-90, z, 90, z) : Route.through(90, z, -90, z);
        queue(route, 90 - 15.6, 30, paint);
    }

    private void queue(Route route, double stop, double green, int paint) {
        double end = route.length();
        for (int i = 0; i < 2; i++) {
            double halt = stop - 7.2 * i;
            double arrive = green + 60 - 17 + 6 * i + paint % 3;
            double go = green + 61 + 1.6 * i;
            Pace pace = Pace.of(
                    arrive - halt / 6.5,
                    0,
                    arrive,
                    halt,
                    go,
                    halt,
                    go + 4,
                    halt + 16,
                    go + 4 + (end - halt - 16) / 9,
                    end);
            cast.add(Actor.vehicle(car(paint + i), route, shifted(pace, arrive - halt / 6.5)));
        }
        double pass = green + 13 + paint % 3 * 1.2;
        double start = pass - stop / 9 + 60;
        cast.add(Actor.vehicle(car(paint + 2), route, shifted(Pace.even(start, 9, end), start)));
        if (paint % 2 == 0) {
            double second = start + 5.5;
            cast.add(Actor.vehicle(car(paint + 5), route, shifted(Pace.even(second, 9, end), second)));
        }
    }

    /** The same pace counted from within the first minute. */
    private static Pace shifted(Pace pace, double start) {
        return pace.earlier(Math.floor(start / Film.SECONDS) * Film.SECONDS);
    }

    private static Mesh car(int n) {
        int rgb = PAINTS[n % PAINTS.length];
        return n % 4 == 1 ? Car.offroader(rgb) : n % 4 == 3 ? Car.van(rgb) : Car.saloon(rgb);
    }

    @Override
    public Vec eye() {
        return new Vec(12.5, 7.2, 0);
    }

    @Override
    public Vec target() {
        return new Vec(-2.5, 0, 23);
    }

    @Override
    public double angle() {
        return 76;
    }

    @Override
    public Light light() {
        return Light.day(-0.45, 0.85, -0.55).hazy(800);
    }

    @Override
    public Mesh scenery() {
        Mesh set = new Mesh();
        set.level(-400, -40, 400, 900, -0.02, Surface.of(0x8c8a80));
        Surface road = Surface.of(Texture.floor(-60, -6, 60, 110, 20, Crossroads::paint))
                .grained(0.10, 1.9);
        set.level(-60, -6, 60, 110, 0, road);
        Surface slabs =
                Surface.of(Texture.floor(0, 0, 24, 24, 24, Crossroads::slabs)).grained(0.1, 2);
        for (double x : new double[] {-33, 9}) {
            for (double z : new double[] {-9, 33}) {
                set.box(x, 0, z, x + 24, KERB - 0.005, z + 24, Surface.of(0xb4b0a8));
                set.level(x, z, x + 24, z + 24, KERB, slabs);
            }
        }
        north.stand(set, 5);
        west.stand(set, 5);
        town(set);
        return set;
    }

    private static void town(Mesh set) {
        House bank = new House(18.4, 12, 0xc8bfae, 3).shops(4.2, "云岭农商银行", "云岭农商银行分理处", "中国体彩", "百姓大药房");
        set.add(bank.floors(5, 3.2, 2.9, true).parapet(1.2).done(), Placement.at(-34, KERB, 40));
        House post = new House(18.4, 12, 0xb7a793, 4).shops(4.2, "邮政储蓄", "建设路书店", "眼镜城", "老街饭庄");
        set.add(post.floors(3, 3.2, 2.9, true).parapet(1.2).done(), Placement.at(14, KERB, 40));
        House flats = new House(23, 12, 0xd8d2c6, 5).shops(4.2, "汽车配件", "瓷砖卫浴", "云岭土特产", "数码广场", "联通营业厅");
        set.add(flats.floors(4, 3.1, 2.9, true).parapet(1).done(), Placement.facing(-14.5, KERB, -9, -QUARTER));
        House tower = new House(24, 14, 0xc3bfb6, 6).floors(14, 3, 3.1, false).parapet(1.5);
        set.add(tower.done(), Placement.at(-44, 0, 92));
        set.add(
                new House(22, 12, 0xd3c9b8, 9)
                        .floors(9, 3, 3.1, false)
                        .parapet(1)
                        .done(),
                Placement.at(16, 0, 84));
        for (int i = 0; i < 5; i++) {
            set.add(Tree.broad(6.2, 300 + i), Placement.at(-12.2 - 5.2 * i, KERB, MIDDLE + 12.3));
            set.add(Tree.broad(6.0, 310 + i), Placement.at(12.4 + 5.2 * i, KERB, MIDDLE + 12.5));
            set.add(Tree.broad(6.4, 320 + i), Placement.at(-10.8, KERB, 54 + 8 * i));
            set.add(Tree.broad(6.1, 330 + i), Placement.at(10.8, KERB, 54 + 8 * i));
        }
        for (int i = 0; i < 3; i++) {
            set.add(Tree.bush(6, 0.7, 1.2, 340 + i), Placement.at(-14 - 7 * i, KERB, MIDDLE - 11.2));
        }
        set.add(Props.lampPost(8.5, -2.4), Placement.at(10.2, KERB, MIDDLE + 26));
        set.add(Props.lampPost(8.5, 2.4), Placement.at(-10.2, KERB, MIDDLE + 20));
        set.add(Props.railing(24), Placement.at(0, 0, MIDDLE + 16));
        for (int i = 0; i < 4; i++) {
            House row = new House(17, 12, i % 2 == 0 ? 0xc9b79c : 0xbab4a8, 20 + i).shops(4, "饭店", "超市", "药店");
            set.add(row.floors(3 + i % 3, 3.1, 2.9, true).parapet(1).done(), Placement.at(-56 - 19 * i, KERB, 44));
        }
        Hills.along(set, 620, 90, 5);
    }

    private static void paint(Graphics2D g) {
        Ground ground = new Ground(g);
        ground.fill(-60, -6, 60, 110, Ground.ASPHALT).wear(-30, 0, 30, 60, 8);
        for (double side : new double[] {-1, 1}) {
            double z = MIDDLE + side * 8.6;
            ground.zebra(-8.6, Math.min(z, z + side * 3.2), 8.6, Math.max(z, z + side * 3.2), true);
            double x = side * 8.6;
            ground.zebra(Math.min(x, x + side * 3.2), MIDDLE - 8.6, Math.max(x, x + side * 3.2), MIDDLE + 8.6, false);
            double stop = MIDDLE - side * 12.6;
            ground.line(side * 0.2, stop, side * 8.6, stop, 0.35, Ground.MARK);
            ground.line(-side * 12.6, MIDDLE - side * 0.2, -side * 12.6, MIDDLE - side * 8.6, 0.35, Ground.MARK);
            double out = side * 12.6;
            for (double half : new double[] {-0.13, 0.13}) {
                ground.line(half, MIDDLE + out, half, MIDDLE + side * 90, 0.12, Ground.YELLOW);
                ground.line(out, MIDDLE + half, side * 60, MIDDLE + half, 0.12, Ground.YELLOW);
            }
            for (double lane : new double[] {-3.6, 3.6}) {
                ground.dashes(lane, MIDDLE + out, lane, MIDDLE + side * 86, 3, 3, Ground.MARK);
                ground.dashes(out, MIDDLE + lane, side * 60, MIDDLE + lane, 3, 3, Ground.MARK);
            }
            for (double edge : new double[] {-6.6, 6.6}) {
                ground.line(edge, MIDDLE + out, edge, MIDDLE + side * 86, 0.12, Ground.MARK);
                ground.line(out, MIDDLE + edge, side * 60, MIDDLE + edge, 0.12, Ground.MARK);
            }
        }
        ground.arrow(2, 1.6, true).arrow(5.2, 1.6, true).arrow(-2, 44, false).arrow(-5.2, 44, false);
        ground.line(-1.6, MIDDLE, 1.6, MIDDLE, 0.15, Ground.YELLOW).cover(4, 19).cover(-5, 28);
    }

    private static void slabs(Graphics2D g) {
        new Ground(g).fill(0, 0, 24, 24, Ground.PAVING).slabs(0, 0, 24, 24, 0.6, new Color(0x8d857a));
    }

    @Override
    public void play(Stage stage, double time) {
        north.play(stage, 5, time);
        west.play(stage, 5, time);
        cast.play(stage, time);
    }
}
