package org.shilian.clip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The county's reception hall: counters under their signs, rows of chairs, a queue screen that calls numbers. */
final class ServiceHall implements Scene {
    private static final double LEFT = -11;
    private static final double RIGHT = 11;
    private static final double BACK = 19;
    private static final double HIGH = 4.2;
    private static final double DESK = 14.6;
    private static final String[] WINDOWS = {"综合受理", "信访接待", "矛盾调解", "法律援助", "诉讼服务", "劳动仲裁", "心理咨询"};
    private static final Surface STEEL = Surface.of(0xb6bbbf).glossy(0.3);

    private final Cast cast = new Cast();
    private final List<Surface> calls = new ArrayList<>();

    ServiceHall() {
        for (int i = 0; i < 6; i++) {
            int number = 21 + i;
            calls.add(Surface.of(Texture.wall(4.4, 1.5, 60, g -> screen(g, number)))
                    .glowing(0.9));
        }
        Route first = Route.through(-9.5, -2, -7, 5, -6.4, 10, -6.2, 13.2);
        Route firstBack = Route.through(-6.2, 13.2, -5.4, 10.6, -5.6, 4, -8, -2);
        visit(2, first, firstBack, 4, 24);
        Route second = Route.through(9, -2, 7.0, 5, 6.5, 10.5, 3.1, 13.2);
        Route secondBack = Route.through(3.1, 13.2, 1.5, 11.6, 0.2, 10, 0.2, 4.2, -4, 1, -8, -2);
        visit(15, second, secondBack, 22, 17);
        Route third = Route.through(9.4, -2, 6.8, 6, 6.4, 10.5, 5.1, 13.2);
        Route thirdBack = Route.through(5.1, 13.2, 7.0, 11.6, 8.6, 6, 8.8, -2);
        visit(33, third, thirdBack, 41, 11);
        Route clerk = Route.through(10.6, 16.9, 4, 16.8, -8, 16.9, -10.6, 17.6);
        cast.add(Actor.walker(Figure.number(3).wearing(0x26344c), clerk, Pace.even(12, 1.1, clerk.length()), 0));
        Figure guide = Figure.number(6).wearing(0xa02c2c);
        Route up = Route.through(9.4, 10.8, 9.2, 4.5);
        Route down = Route.through(9.2, 4.5, 9.4, 10.8);
        cast.add(Actor.walker(guide, up, Pace.of(0, 0, 8, 6.3, 29.99, 6.3001), 0));
        cast.add(Actor.walker(guide, down, Pace.of(30, 0, 38, 6.3, 59.99, 6.3001), 0));
    }

    /** In, to a counter, a talk of so many seconds, and out again. */
    private void visit(int number, Route in, Route out, double start, double talk) {
        double arrive = start + in.length() / 1.15;
        double leave = arrive + talk;
        Figure figure = Figure.number(number);
        cast.add(new Actor(
                m -> m >= in.length() ? figure.standing(0.2) : figure.walking(m),
                in,
                Pace.of(start, 0, arrive, in.length(), leave - 0.04, in.length() + 0.0001),
                0));
        cast.add(Actor.walker(figure, out, Pace.even(leave % 60, 1.15, out.length()), 0));
    }

    @Override
    public Vec eye() {
        return new Vec(-10.2, 3.75, 0.8);
    }

    @Override
    public Vec target() {
        return new Vec(1.2, 0.7, 11.2);
    }

    @Override
    public double angle() {
        return 84;
    }

    @Override
    public Light light() {
        List<Light.Lamp> lamps = new ArrayList<>();
        for (double x = -8; x <= 8; x += 4) {
            for (double z = 2.5; z < BACK; z += 4) {
                lamps.add(new Light.Lamp(new Vec(x, HIGH - 0.03, z), 1.2, 1.2, new Vec(6.2, 6.2, 6.0)));
            }
        }
        return Light.room(lamps, new Vec(0.75, 0.75, 0.75), 1.0);
    }

    @Override
    public Mesh scenery() {
        Mesh set = new Mesh();
        Surface tiles = Surface.of(Texture.floor(LEFT, -3, RIGHT, BACK, 40, ServiceHall::tiles))
                .glossy(0.26);
        set.level(LEFT, -3, RIGHT, BACK, 0, tiles);
        Surface wall = Surface.of(0xe2ded4);
        set.box(LEFT - 0.2, 0, -3, LEFT, HIGH, BACK, wall);
        set.box(RIGHT, 0, -3, RIGHT + 0.2, HIGH, BACK, wall);
        set.box(LEFT, 0, BACK, RIGHT, HIGH, BACK + 0.2, wall);
        set.box(LEFT, 0, -3.2, RIGHT, HIGH, -3, wall);
        set.box(LEFT, HIGH, -3, RIGHT, HIGH + 0.2, BACK, Surface.of(0xdcdcd8));
        for (Light.Lamp lamp : light().lamps()) {
            double x = lamp.at().x();
            double z = lamp.at().z();
            set.box(
                    x - 0.6,
                    HIGH - 0.02,
                    z - 0.6,
                    x + 0.6,
                    HIGH,
                    z + 0.6,
                    Surface.of(0xffffff).glowing(2.2));
        }
        set.box(5.2, 0, 10.6, 5.8, HIGH, 11.2, Surface.of(0xd7d2c6));
        counters(set);
        seats(set);
        fittings(set);
        return set;
    }

    private static void counters(Mesh set) {
        Surface stone = Surface.of(0xcfc9bd).glossy(0.2);
        Surface wood = Surface.of(0x9a6b42).grained(0.12, 0.4);
        set.box(LEFT, 0, DESK, RIGHT - 1.6, 0.78, DESK + 0.7, wood);
        set.box(LEFT, 0.78, DESK - 0.15, RIGHT - 1.6, 0.84, DESK + 0.75, stone);
        double bay = 2.9;
        for (int i = 0; i < WINDOWS.length; i++) {
            double x = LEFT + 0.15 + i * bay;
            String words = (i + 1) + "  " + WINDOWS[i];
            Texture sign = Texture.wall(
                    bay - 0.3, 0.46, 110, g -> Lettering.board(g, words, bay - 0.3, 0.46, new Color(0x1f56a0)));
            set.panel(
                    new Vec(x + 0.15, 2.45, DESK + 0.16),
                    new Vec(bay - 0.3, 0, 0),
                    0.46,
                    Surface.of(sign).glowing(0.55));
            set.box(x + 0.15, 2.45, DESK + 0.17, x + bay - 0.15, 2.91, DESK + 0.24, Props.DARK);
            set.box(x - 0.03, 0.84, DESK + 0.1, x + 0.03, 1.35, DESK + 0.75, Surface.of(0xb9c4c8));
            set.bar(new Vec(x, 0.84, DESK + 0.2), new Vec(x, 2.6, DESK + 0.2), 0.03, 0.03, 6, STEEL);
            set.box(x + 0.5, 0.84, DESK + 0.35, x + 1.0, 1.25, DESK + 0.4, Props.DARK);
            set.box(x + 1.7, 0.84, DESK + 0.2, x + 2.2, 0.87, DESK + 0.5, Props.WHITE);
            Surface uniform = Surface.of(0x26344c);
            set.box(x + 1.1, 0.4, DESK + 1.75, x + 1.7, 1.15, DESK + 1.85, uniform);
            if (i != 4) {
                Figure clerk = Figure.number(70 + i).wearing(i % 2 == 0 ? 0xc9ced6 : 0x26344c);
                set.add(clerk.seated(0), Placement.facing(x + 1.4, 0.02, DESK + 1.5, Math.PI));
            }
            stool(set, x + 1.4, DESK - 0.8);
        }
        Texture title = Texture.wall(13, 0.8, 70, g -> {
            g.setColor(new Color(0xb3201e));
            g.fillRect(0, 0, 20, 2);
            g.setColor(new Color(0xf6e9c0));
            Lettering.centred(g, "云岭县社会治安综合治理中心 · 群众接待大厅", 6.5, 0.4, 0.52);
        });
        set.panel(
                new Vec(-8.6, 3.2, BACK - 0.04),
                new Vec(13, 0, 0),
                0.75,
                Surface.of(title).glowing(0.15));
        set.box(
                LEFT,
                0,
                BACK - 0.5,
                RIGHT,
                1.9,
                BACK - 0.02,
                Surface.of(0xb08a60).grained(0.1, 0.5));
    }

    private static void stool(Mesh set, double x, double z) {
        set.bar(new Vec(x, 0, z), new Vec(x, 0.42, z), 0.04, 0.04, 6, STEEL);
        set.bar(new Vec(x, 0.42, z), new Vec(x, 0.48, z), 0.2, 0.2, 12, Surface.of(0x2a3f63));
    }

    private static void seats(Mesh set) {
        Surface shell = Surface.of(0x3c6ea6).glossy(0.2);
        int sitter = 0;
        for (int row = 0; row < 4; row++) {
            double z = 5.1 + 1.55 * row;
            for (double block : new double[] {-4.0, 1.1}) {
                set.box(block - 0.1, 0.3, z - 0.03, block + 3.7, 0.36, z + 0.03, Props.DARK);
                for (int i = 0; i < 6; i++) {
                    double x = block + 0.3 + 0.6 * i;
                    set.box(x - 0.25, 0.42, z - 0.22, x + 0.25, 0.46, z + 0.24, shell);
                    set.quad(
                            new Vec(x - 0.25, 0.46, z - 0.24),
                            new Vec(x + 0.25, 0.46, z - 0.24),
                            new Vec(x + 0.24, 0.90, z - 0.36),
                            new Vec(x - 0.24, 0.90, z - 0.36),
                            shell);
                    sitter++;
                    if (sitter % 7 == 2 || sitter % 11 == 5) {
                        set.add(Figure.number(sitter).seated(0), Placement.at(x, -0.03, z - 0.02));
                    }
                }
                for (double x : new double[] {block + 0.3, block + 3.3}) {
                    set.bar(new Vec(x, 0, z), new Vec(x, 0.33, z), 0.04, 0.04, 6, Props.DARK);
                    set.box(x - 0.04, 0, z - 0.3, x + 0.04, 0.04, z + 0.3, Props.DARK);
                }
            }
        }
    }

    private static void fittings(Mesh set) {
        set.box(7.6, 0, 5.6, 8.2, 1.35, 6.1, Surface.of(0x2f6fb3).glossy(0.3));
        set.quad(
                new Vec(7.59, 0.95, 6.0),
                new Vec(7.59, 0.95, 5.7),
                new Vec(7.59, 1.3, 5.7),
                new Vec(7.59, 1.3, 6.0),
                Surface.of(0xbfe0f4).glowing(0.8));
        for (double[] at : new double[][] {{-10.3, 13.6}, {10.2, 13.6}, {10.2, 2.5}, {-5.5, 7.4}, {5.5, 7.4}}) {
            set.bar(new Vec(at[0], 0, at[1]), new Vec(at[0], 0.5, at[1]), 0.2, 0.27, 10, Props.WHITE);
            set.add(Tree.broad(1.5, (int) (at[0] * 10)), Placement.at(at[0], 0.25, at[1]));
        }
        for (int i = 0; i < 3; i++) {
            double z = 9.6 - 3.1 * i;
            String words = new String[] {"办事指南", "信访条例", "服务承诺"}[i];
            Texture poster = Texture.wall(2.2, 1.5, 60, g -> poster(g, words));
            set.panel(new Vec(RIGHT - 0.02, 1.2, z + 2.2), new Vec(0, 0, -2.2), 1.5, Surface.of(poster));
        }
        set.box(RIGHT - 1.5, 0, BACK - 2.6, RIGHT, 2.2, BACK - 2.5, Surface.of(0x7c5636));
    }

    private static void poster(Graphics2D g, String words) {
        Lettering.board(g, "", 2.2, 1.5, new Color(0xeef1f2));
        g.setColor(new Color(0x1f56a0));
        g.fill(new Rectangle2D.Double(0, 0, 2.2, 0.32));
        g.setColor(Color.WHITE);
        Lettering.centred(g, words, 1.1, 0.16, 0.22);
        g.setColor(new Color(0x8a949c));
        for (int line = 0; line < 8; line++) {
            g.fill(new Rectangle2D.Double(0.15, 0.45 + 0.125 * line, 1.9 - line % 3 * 0.3, 0.05));
        }
    }

    private static void tiles(Graphics2D g) {
        new Ground(g)
                .fill(LEFT, -3, RIGHT, BACK, new Color(0xc4bcae))
                .slabs(LEFT, -3, RIGHT, BACK, 0.8, new Color(0xaaa294));
        new Ground(g).line(-8, 13.1, 8, 13.1, 0.08, Ground.YELLOW);
    }

    private static void screen(Graphics2D g, int number) {
        g.setColor(new Color(0x0d1a33));
        g.fillRect(0, 0, 6, 2);
        g.setColor(new Color(0xffd76a));
        Lettering.centred(g, "叫 号", 2.2, 0.2, 0.24);
        for (int i = 0; i < 3; i++) {
            g.setColor(i == 0 ? new Color(0xff6b57) : new Color(0x9fd4ff));
            String line = String.format(Locale.ROOT, "A%03d 号  请到 %d 号窗口", number - i, 1 + (number - i) * 3 % 7);
            Lettering.centred(g, line, 2.2, 0.55 + 0.36 * i, 0.26);
        }
    }

    @Override
    public void play(Stage stage, double time) {
        Mesh board = new Mesh();
        board.panel(new Vec(0, 0, 0), new Vec(4.0, 0, 0), 1.36, calls.get((int) (time / 10)));
        board.box(-0.08, -0.08, 0.01, 4.08, 1.44, 0.12, Props.DARK);
        stage.drawAloft(board, Placement.at(5.2, 2.95, DESK - 1.2));
        cast.play(stage, time);
        sitting(stage, time);
    }

    /** Three who wait and stir a little now and then. */
    private static void sitting(Stage stage, double time) {
        for (int i = 0; i < 3; i++) {
            double x = -4.0 + 0.3 + 0.6 * (i * i);
            Mesh figure = Figure.number(90 + i).seated(time / 20 + 0.3 * i);
            stage.draw(figure, Placement.at(x, -0.03, 5.1 + 1.55 * 2 - 0.02));
        }
    }
}
