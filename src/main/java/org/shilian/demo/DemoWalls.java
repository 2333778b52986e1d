package org.shilian.demo;

import java.util.List;
import org.shilian.wall.Rect;
import org.shilian.wall.Screen;
import org.shilian.wall.Wall;
import org.shilian.wall.Window;
import org.shilian.wall.WindowSource;

/** The two walls of the made-up county, with something hung on them already. */
final class DemoWalls {
    private DemoWalls() {}

    static List<Wall> all() {
        return List.of(main(), hall());
    }

    private static Wall main() {
        return new Wall(
                "main",
                "指挥大厅主屏",
                3_840,
                1_080,
                List.of(new Screen(1, "左屏", new Rect(0, 0, 0.5, 1)), new Screen(2, "右屏", new Rect(0.5, 0, 0.5, 1))),
                List.of(
                        camera("w-1", "99042305001310000001", 0, 0),
                        camera("w-2", "99042305001310000002", 0.25, 0),
                        camera("w-3", "99042303001310000001", 0, 0.45),
                        new Window("w-4", DemoScenes.round(), new Rect(0.25, 0.45, 0.25, 0.45), 1, null),
                        new Window("w-map", new WindowSource.AreaMap(null), new Rect(0.5, 0, 0.5, 0.9), 1, "云岭县"),
                        new Window("w-ticker", new WindowSource.Ticker(null), new Rect(0, 0.9, 1, 0.1), 2, null)),
                1,
                null);
    }

    private static Wall hall() {
        return new Wall(
                "reception",
                "群众接待大厅屏",
                1_920,
                1_080,
                List.of(new Screen(1, "大厅屏", new Rect(0, 0, 1, 1))),
                List.of(
                        new Window(
                                "w-hall",
                                new WindowSource.Camera("99042305001310000003"),
                                new Rect(0, 0.12, 1, 0.88),
                                1,
                                null),
                        new Window(
                                "w-welcome",
                                new WindowSource.Text("云岭县社会治安综合治理中心欢迎您"),
                                new Rect(0, 0, 0.8, 0.12),
                                1,
                                null),
                        new Window("w-clock", new WindowSource.Clock(), new Rect(0.8, 0, 0.2, 0.12), 1, null)),
                1,
                null);
    }

    private static Window camera(String id, String camera, double x, double y) {
        return new Window(id, new WindowSource.Camera(camera), new Rect(x, y, 0.25, 0.45), 1, null);
    }
}
