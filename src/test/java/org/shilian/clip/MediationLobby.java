package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The corridor before the mediation rooms: doors with their plates, a bench, people who wait, go in and come out. */
final class MediationLobby implements Scene {
    private static final double LEFT = -2.6;
    private static final double RIGHT = 2.6;
    private static final double END = 24;
    private static final double HIGH = 3.2;
    private static final double[] DOORS = {6.2, 11.4, 16.6};
    private static final Surface WALL = Surface.of(0xe3dfd5);
    private static final Surface WOOD = Surface.of(0x8a5a35).grained(0.16, 0.3).glossy(0.12);
    private static final Surface STEEL = Surface.of(0xb6bbbf).glossy(0.3);

    private final Cast cast = new Cast();

    MediationLobby() {
        Route in = Route.through(1.4, -3, 0.9, 4, 0.2, 9, -1.6, 11.0, -3.6, 11.2);
        Route out = Route.through(-3.6, 11.2, -1.4, 11.3, 0.4, 9, 1.2, 3, 1.4, -3);
        cast.walk(2, in, 5, 1.15, 0).walk(9, in, 7.2, 1.15, 0);
        cast.walk(2, out, 44, 1.2, 0).walk(9, out, 45.8, 1.2, 0);
        Route staff = Route.through(3.6, 16.4, 1.4, 16.2, 0, 14, -1.2, 7, -3.6, 6.2);
        cast.add(Actor.walker(Figure.number(3).wearing(0x26344c), staff, Pace.even(23, 1.1, staff.length()), 0));
        Route along = Route.through(3.6, 21.4, 1.2, 20.8, 0.4, 14, -0.4, 6, -0.8, -3);
        cast.walk(17, along, 32, 1.2, 0);
        Route away = Route.through(-0.6, -3, -0.2, 8, 0.5, 16, 3.8, 21.6);
        cast.walk(24, away, 12, 1.2, 0);
    }

    @Override
    public Vec eye() {
        return new Vec(-1.3, 3.0, -1.6);
    }

    @Override
    public Vec target() {
        return new Vec(0.15, 0.95, 8);
    }

    @Override
    public double angle() {
        return 76;
    }

    @Override
    public Light light() {
        List<Light.Lamp> lamps = new ArrayList<>();
        for (double z = 1.5; z < END; z += 3.6) {
            lamps.add(new Light.Lamp(new Vec(0, HIGH - 0.03, z), 0.5, 1.3, new Vec(5.6, 5.5, 5.25)));
        }
        lamps.add(new Light.Lamp(new Vec(0, 2.6, END + 0.6), 2.0, 0, new Vec(4.2, 4.6, 5.2)));
        return Light.room(lamps, new Vec(0.8, 0.8, 0.8), 1.0);
    }

    @Override
    public Mesh scenery() {
        Mesh set = new Mesh();
        Surface floor = Surface.of(Texture.floor(LEFT, -4, RIGHT, END, 60, MediationLobby::tiles))
                .glossy(0.34);
        set.level(LEFT, -4, RIGHT, END, 0, floor);
        set.box(LEFT, HIGH, -4, RIGHT, HIGH + 0.1, END, Surface.of(0xdededa));
        set.box(LEFT, 0, -4.1, RIGHT, HIGH, -4, WALL);
        for (double z = 1.5; z < END; z += 3.6) {
            set.box(
                    -0.3,
                    HIGH - 0.02,
                    z - 0.65,
                    0.3,
                    HIGH,
                    z + 0.65,
                    Surface.of(0xffffff).glowing(2.4));
        }
        String[] left = {"接待一室", "调解一室", "调解二室"};
        String[] right = {"心理疏导室", "视频调解室", "档案室"};
        side(set, LEFT, -1, left);
        side(set, RIGHT, 1, right);
        end(set);
        furniture(set);
        return set;
    }

    /** A side wall with its doors let into it and a name plate standing out at each. */
    private static void side(Mesh set, double x, double out, String[] names) {
        double from = -4;
        for (int i = 0; i < DOORS.length; i++) {
            double door = DOORS[i] - 0.55;
            wall(set, x, out, from, door, 0);
            wall(set, x, out, door, door + 1.1, 2.15);
            from = door + 1.1;
            boolean open = (out < 0 && i < 2) || (out > 0 && i == 2);
            if (open) {
                Surface room = Surface.of(0xb7b2a6);
                set.box(x + out * 1.8 - 0.05, 0, door - 2, x + out * 1.8 + 0.05, HIGH, door + 3, room);
                set.level(Math.min(x, x + 2 * out), door - 2, Math.max(x, x + 2 * out), door + 3, 0, room);
                set.box(x + out * 0.15, 0, door - 0.02, x + out * 1.05, 2.1, door + 0.03, WOOD);
            } else {
                set.box(x + out * 0.06 - 0.02, 0, door, x + out * 0.06 + 0.02, 2.15, door + 1.1, WOOD);
                set.box(x - out * 0.02, 1.0, door + 0.12, x + out * 0.06, 1.04, door + 0.26, STEEL);
            }
            for (double edge : new double[] {door - 0.08, door + 1.1}) {
                set.box(Math.min(x, x - out * 0.03), 0, edge, Math.max(x, x - out * 0.03), 2.23, edge + 0.08, WOOD);
            }
            set.box(
                    Math.min(x, x - out * 0.03),
                    2.15,
                    door - 0.08,
                    Math.max(x, x - out * 0.03),
                    2.23,
                    door + 1.18,
                    WOOD);
            plate(set, x - out * 0.03, out, door + 1.35, names[i]);
        }
        wall(set, x, out, from, END, 0);
        set.box(Math.min(x, x - out * 0.02), 0, 20.9, Math.max(x, x - out * 0.02), 2.1, 21.9, Surface.of(0x3d342c));
    }

    private static void wall(Mesh set, double x, double out, double from, double to, double low) {
        set.box(Math.min(x, x + out * 0.2), low, from, Math.max(x, x + out * 0.2), HIGH, to, WALL);
        if (low == 0) {
            set.box(
                    Math.min(x, x - out * 0.015),
                    0,
                    from,
                    Math.max(x, x - out * 0.015),
                    0.12,
                    to,
                    Surface.of(0x6e5a48));
            set.box(
                    Math.min(x, x - out * 0.01),
                    0.12,
                    from,
                    Math.max(x, x - out * 0.01),
                    1.1,
                    to,
                    Surface.of(0xc9d3cc));
        }
    }

    private static void plate(Mesh set, double x, double out, double z, String name) {
        Texture flag = Texture.wall(0.62, 0.26, 200, g -> Lettering.board(g, name, 0.62, 0.26, new Color(0x1f56a0)));
        double inner = x - out * 0.62;
        set.panel(
                new Vec(Math.min(x, inner), 2.28, z - 1.32),
                new Vec(0.62, 0, 0),
                0.26,
                Surface.of(flag).glowing(0.35));
        Texture poster = Texture.wall(1.0, 1.35, 80, g -> poster(g, name.length() > 4 ? "权利义务告知" : "人民调解流程"));
        Vec along = new Vec(0, 0, out > 0 ? -1.0 : 1.0);
        set.panel(new Vec(x, 1.15, out > 0 ? z + 1.9 : z + 0.9), along, 1.35, Surface.of(poster));
    }

    private static void poster(Graphics2D g, String words) {
        g.setColor(new Color(0xf3f1ea));
        g.fill(new Rectangle2D.Double(0, 0, 1.0, 1.35));
        g.setColor(new Color(0xa92222));
        g.fill(new Rectangle2D.Double(0, 0, 1.0, 0.22));
        g.setColor(Color.WHITE);
        Lettering.centred(g, words, 0.5, 0.11, 0.13);
        g.setColor(new Color(0x9a9a94));
        for (int line = 0; line < 9; line++) {
            g.fill(new Rectangle2D.Double(0.1, 0.32 + 0.11 * line, 0.8 - line % 4 * 0.1, 0.045));
        }
    }

    private static void end(Mesh set) {
        set.box(LEFT, 0, END, RIGHT, 0.9, END + 0.2, WALL);
        set.box(LEFT, 2.6, END, RIGHT, HIGH, END + 0.2, WALL);
        set.box(LEFT, 0.9, END, LEFT + 0.9, 2.6, END + 0.2, WALL);
        set.box(RIGHT - 0.9, 0.9, END, RIGHT, 2.6, END + 0.2, WALL);
        set.panel(
                new Vec(LEFT, 0.9, END + 0.3),
                new Vec(5.2, 0, 0),
                1.7,
                Surface.of(0xdfeaf5).glowing(1.6));
        for (double x : new double[] {-0.6, 0.55}) {
            set.box(x, 0.9, END + 0.05, x + 0.06, 2.6, END + 0.12, Props.WHITE);
        }
        Texture words = Texture.wall(3.6, 0.42, 90, g -> {
            g.setColor(new Color(0xe3dfd5));
            g.fillRect(0, 0, 9, 2);
            g.setColor(new Color(0xb01c1c));
            Lettering.centred(g, "和为贵 · 事心双解", 1.8, 0.2, 0.34);
        });
        set.panel(new Vec(-1.8, 2.66, END - 0.02), new Vec(3.6, 0, 0), 0.42, Surface.of(words));
    }

    private static void furniture(Mesh set) {
        Surface seat = Surface.of(0x4a6d8c).glossy(0.2);
        for (double from : new double[] {1.6, 7.7, 13.0}) {
            double x = RIGHT - 0.5;
            set.box(x - 0.25, 0.40, from, x + 0.22, 0.46, from + 2.4, seat);
            set.box(x + 0.20, 0.46, from, x + 0.25, 0.92, from + 2.4, seat);
            for (double z : new double[] {from + 0.2, from + 2.2}) {
                set.box(x - 0.22, 0, z - 0.03, x + 0.2, 0.4, z + 0.03, STEEL);
            }
        }
        set.add(Figure.number(21).seated(0), Placement.facing(RIGHT - 0.5, -0.05, 8.4, -Math.PI / 2));
        for (double[] at : new double[][] {{-2.2, 3.6}, {2.2, 19.6}, {-2.2, 21.8}, {-2.2, 14.2}}) {
            set.bar(new Vec(at[0], 0, at[1]), new Vec(at[0], 0.45, at[1]), 0.17, 0.23, 10, Props.WHITE);
            set.add(Tree.broad(1.35, (int) (at[1] * 10)), Placement.at(at[0], 0.25, at[1]));
        }
        set.bar(new Vec(2.2, 0, 5.0), new Vec(2.2, 1.0, 5.0), 0.16, 0.16, 12, Surface.of(0xd8dde0));
        set.ball(
                new Vec(2.2, 1.18, 5.0),
                0.14,
                0.2,
                0.14,
                8,
                Surface.of(0x8fb6d6).glossy(0.6));
        set.box(
                -0.25,
                HIGH - 0.35,
                12.0,
                0.25,
                HIGH - 0.15,
                12.03,
                Surface.of(0x1f9a4a).glowing(0.8));
    }

    private static void tiles(Graphics2D g) {
        new Ground(g)
                .fill(LEFT, -4, RIGHT, END, new Color(0xbdb4a4))
                .slabs(LEFT, -4, RIGHT, END, 0.65, new Color(0xa69d8e))
                .fill(LEFT, -4, LEFT + 0.25, END, new Color(0x6f6459))
                .fill(RIGHT - 0.25, -4, RIGHT, END, new Color(0x6f6459));
    }

    @Override
    public void play(Stage stage, double time) {
        cast.play(stage, time);
        stage.draw(Figure.number(40).seated(time / 20), Placement.facing(RIGHT - 0.5, -0.05, 13.6, -Math.PI / 2));
        stage.draw(Figure.number(48).seated(time / 15 + 0.4), Placement.facing(RIGHT - 0.5, -0.05, 14.5, -Math.PI / 2));
    }
}
