package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.SplittableRandom;

/** Along the crest of a reservoir dam: water to the right, grass slope, road, poplars in the wind and fields to the left. */
final class ReservoirRoad implements Scene {
    private static final double CREST = 7.0;
    private static final double TOE = 34;
    private static final double TOP = 50;
    private static final Surface STONE = Surface.of(0xb0a898).grained(0.14, 0.9);

    private final Cast cast = new Cast();

    ReservoirRoad() {
        Route away = Route.through(6.6, -10, 4.6, 10, 1.4, 20, -10, 26.5, -40, 28.4, -90, 29);
        Route back = Route.through(-90, 31.4, -40, 30.8, -9, 29, 4.2, 21.5, 7.6, 11, 9.6, -10);
        cast.drive(Bus.tricycle(0x2f5f8a, 8), away, 3, 4.4);
        cast.drive(Car.van(0xd8d6cf), back, 14, 8);
        cast.drive(Bike.ridden(0xb54230, Figure.number(3)), away, 26, 4.8);
        cast.drive(Bus.tractor(), back, 30, 5.2);
        cast.drive(Car.saloon(0x7a2422), away, 46, 8);
        Route crest = Route.through(-76, TOP + 1.3, 44, TOP + 1.3);
        Figure warden = Figure.number(6).wearing(0xc06a24);
        cast.add(Actor.walker(warden, crest, Pace.even(0.5, 2.02, crest.length()), CREST));
        Route path = Route.through(44, TOP + 1.9, -60, TOP + 1.9);
        cast.add(Actor.walker(Figure.number(13), path, Pace.even(20, 1.8, path.length()), CREST));
        Mesh bike = Bike.ridden(0x2f4f7a, Figure.number(18));
        cast.add(new Actor(m -> bike, path, Pace.even(36, 5, path.length()), CREST));
    }

    @Override
    public Vec eye() {
        return new Vec(31, 12.4, TOP + 0.6);
    }

    @Override
    public Vec target() {
        return new Vec(-6, 4.6, TOP - 5.5);
    }

    @Override
    public double angle() {
        return 76;
    }

    @Override
    public Light light() {
        return Light.day(-0.50, 0.66, -0.62).hazy(900);
    }

    @Override
    public Vec current() {
        return new Vec(1.6, 0, -0.9);
    }

    @Override
    public double wind() {
        return 1.1;
    }

    @Override
    public Mesh scenery() {
        Mesh set = new Mesh();
        Surface land = Surface.of(Texture.floor(-100, -10, 100, 60, 14, ReservoirRoad::paint))
                .grained(0.15, 1.5);
        set.level(-100, -10, 100, 60, 0, land);
        set.level(-600, -60, 600, TOP - 2, -0.05, Surface.of(0x5f6d3c));
        set.level(
                -400,
                TOP,
                400,
                320,
                CREST - 1.6,
                Surface.of(0x3f5f62).grained(0.15, 9).moving(Surface.Motion.WATER));
        dam(set);
        for (int i = 0; i < 13; i++) {
            set.add(Tree.poplar(7.6 + i * 5 % 3, 800 + i), Placement.at(8 - 7.5 * i, 0, 26.0 - (i < 2 ? 5 : 0)));
        }
        for (int i = 0; i < 6; i++) {
            House house = new House(9, 8, i % 2 == 0 ? 0xdfd8c8 : 0xcfc2ab, 230 + i).floors(2, 3, 2.9, false);
            set.add(house.gable(2.1, 0.5, 0x66635f).done(), Placement.facing(-62 - 13 * i, 0, 8 + i * 5 % 9, 1.2));
            set.add(Tree.broad(6, 830 + i), Placement.at(-50 - 15 * i, 0, 16));
        }
        Texture words = Texture.wall(3.2, 1.9, 80, g -> {
            Lettering.board(g, "", 3.2, 1.9, new Color(0x1b4f9c));
            g.setColor(Color.WHITE);
            Lettering.centred(g, "龙潭水库", 1.6, 0.5, 0.5);
            Lettering.centred(g, "水深危险 禁止游泳", 1.6, 1.2, 0.3);
        });
        set.panel(new Vec(5.4, CREST + 1.2, TOP + 4.9), new Vec(0.8, 0, -2.0), 1.3, Surface.of(words));
        set.bar(new Vec(5.5, CREST - 2, TOP + 4.7), new Vec(5.5, CREST + 2.4, TOP + 4.7), 0.05, 0.05, 6, Props.STEEL);
        set.bar(new Vec(6.1, CREST - 2, TOP + 3.1), new Vec(6.1, CREST + 2.4, TOP + 3.1), 0.05, 0.05, 6, Props.STEEL);
        Mesh ridge = new Mesh();
        Hills.along(ridge, 420, 80, 81);
        set.add(ridge, Placement.facing(0, 0, 0, -Math.PI / 2));
        Mesh shore = new Mesh();
        Hills.along(shore, 300, 60, 82);
        set.add(shore, Placement.facing(0, 0, 0, -0.5));
        return set;
    }

    /** The grass slope with a frame of stone, stairs, the crest with its rail, the gate tower. */
    private static void dam(Mesh set) {
        Surface grass =
                Surface.of(Texture.wall(240, 17.5, 12, ReservoirRoad::slope)).grained(0.14, 1.3);
        set.quad(
                new Vec(-120, 0, TOE),
                new Vec(120, 0, TOE),
                new Vec(120, CREST, TOP),
                new Vec(-120, CREST, TOP),
                grass);
        set.box(-120, CREST - 0.4, TOP - 0.1, 120, CREST, TOP + 3.4, Props.CONCRETE);
        set.box(-120, CREST, TOP + 2.8, 120, CREST + 0.9, TOP + 3.1, STONE);
        for (double x = -80; x < 80; x += 3) {
            set.box(x - 0.1, CREST, TOP - 0.05, x + 0.1, CREST + 1.1, TOP + 0.15, Props.WHITE);
        }
        set.box(-80, CREST + 0.9, TOP, 80, CREST + 1.0, TOP + 0.1, Props.WHITE);
        set.box(-80, CREST + 0.45, TOP, 80, CREST + 0.53, TOP + 0.1, Props.WHITE);
        set.box(-33.5, 0, TOP + 3, -28.5, CREST, TOP + 8.5, STONE);
        House tower = new House(6, 6, 0xdcd5c6, 5).floors(2, 3.2, 2.8, false);
        set.add(tower.gable(1.8, 0.7, 0x6a4a3e).done(), Placement.at(-34, CREST, TOP + 3));
        for (int i = 0; i < 24; i++) {
            double share = i / 24.0;
            set.box(
                    -1.1,
                    share * CREST,
                    TOE + share * (TOP - TOE),
                    1.1,
                    (i + 1) / 24.0 * CREST + 0.05,
                    TOE + (i + 1) / 24.0 * (TOP - TOE),
                    STONE);
        }
    }

    private static void slope(Graphics2D g) {
        g.setColor(new Color(0x5f7040));
        g.fillRect(0, 0, 300, 30);
        g.setColor(new Color(0xa9a294));
        for (int i = 0; i < 24; i++) {
            g.fill(new java.awt.geom.Rectangle2D.Double(i * 10.0 - 0.2, 0, 0.4, 18));
        }
        g.fill(new java.awt.geom.Rectangle2D.Double(0, 0, 240, 0.7));
        g.fill(new java.awt.geom.Rectangle2D.Double(0, 8.5, 240, 0.45));
        g.fill(new java.awt.geom.Rectangle2D.Double(0, 16.6, 240, 0.9));
    }

    private static void paint(Graphics2D g) {
        Ground ground = new Ground(g);
        ground.fill(-100, -10, 100, 60, new Color(0x62703e));
        SplittableRandom dice = new SplittableRandom(3);
        Color[] crops = {new Color(0x7f8c44), new Color(0x566e38), new Color(0xa39350), new Color(0x6b8040)};
        for (int i = 0; i < 10; i++) {
            double x = -100 + 9.4 * i;
            ground.fill(x, -10, x + 9.1, 22.6, crops[dice.nextInt(4)]);
            ground.fill(16 + 9 * i, -10, 24.7 + 9 * i, 14, crops[dice.nextInt(4)]);
        }
        ground.fill(-12, -10, 15, 22.8, new Color(0x667544));
        g.setColor(new Color(0x9c968a));
        java.awt.geom.Path2D road = new java.awt.geom.Path2D.Double();
        road.moveTo(8.2, -12);
        road.curveTo(7, 8, 5, 18, -6, 26.4);
        road.curveTo(-16, 30, -40, 29.8, -100, 30);
        g.setStroke(new java.awt.BasicStroke(7.6f));
        g.draw(road);
        g.setColor(new Color(0x8a8986));
        g.setStroke(new java.awt.BasicStroke(6.4f));
        g.draw(road);
        g.setColor(Ground.MARK);
        g.setStroke(new java.awt.BasicStroke(0.12f, 0, 0, 1, new float[] {3, 3}, 0));
        g.draw(road);
        ground.fill(-100, 32.6, 100, 33.6, new Color(0x9b9488));
    }

    @Override
    public void play(Stage stage, double time) {
        cast.play(stage, time);
    }
}
