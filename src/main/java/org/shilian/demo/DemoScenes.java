package org.shilian.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.shilian.wall.Author;
import org.shilian.wall.HungBy;
import org.shilian.wall.NamedTour;
import org.shilian.wall.Rect;
import org.shilian.wall.Scene;
import org.shilian.wall.Schedule;
import org.shilian.wall.Tour;
import org.shilian.wall.Window;
import org.shilian.wall.WindowSource;

/** Scenes and a tour of the made-up county's main wall. */
final class DemoScenes {
    private static final List<String> STREETS =
            List.of("99042305001310000001", "99042305001310000002", "99042303001310000001", "99042304001310000001");

    private DemoScenes() {}

    static List<Scene> all() {
        return List.of(
                new Scene("s-duty", "main", "日常值守", duty(), 1, null),
                new Scene("s-flood", "main", "防汛会商", flood(), 1, null));
    }

    static List<NamedTour> tours() {
        return List.of(new NamedTour("t-streets", null, "街面轮巡", STREETS, 15, 1, null));
    }

    /** A tour as it hangs. */
    static Tour round() {
        return new Tour("街面轮巡", List.of(STREETS.get(3), STREETS.get(0)), 15, 0, null, false, Map.of(), HungBy.NOBODY);
    }

    /** The morning's scene, switched off until somebody wants it. */
    static List<Schedule> schedules(Instant now) {
        Author author = new Author("p-demo-operator", "陈静");
        SortedSet<Integer> weekdays = new TreeSet<>(List.of(1, 2, 3, 4, 5));
        return List.of(
                new Schedule("c-morning", "main", "s-duty", weekdays, LocalTime.of(8, 0), false, now, 1, author));
    }

    private static List<Window> duty() {
        return List.of(
                camera("w-1", 0, 0, 0),
                camera("w-2", 1, 0.25, 0),
                camera("w-3", 2, 0, 0.45),
                camera("w-4", 3, 0.25, 0.45),
                new Window("w-map", new WindowSource.AreaMap(null), new Rect(0.5, 0, 0.5, 0.9), 1, "云岭县"),
                new Window("w-ticker", new WindowSource.Ticker(null), new Rect(0, 0.9, 1, 0.1), 2, null));
    }

    private static List<Window> flood() {
        return List.of(
                new Window("w-1", new WindowSource.Camera(STREETS.get(2)), new Rect(0, 0, 0.5, 1), 1, null),
                new Window("w-map", new WindowSource.AreaMap(null), new Rect(0.5, 0, 0.5, 0.8), 1, "云岭县"),
                new Window("w-text", new WindowSource.Text("防汛会商"), new Rect(0.5, 0.8, 0.35, 0.2), 1, null),
                new Window("w-clock", new WindowSource.Clock(), new Rect(0.85, 0.8, 0.15, 0.2), 1, null));
    }

    private static Window camera(String id, int street, double x, double y) {
        return new Window(id, new WindowSource.Camera(STREETS.get(street)), new Rect(x, y, 0.25, 0.45), 1, null);
    }
}
