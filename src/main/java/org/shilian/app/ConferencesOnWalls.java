package org.shilian.app;

import java.util.Optional;
import java.util.stream.Stream;
import org.shilian.conference.ShownConferences;
import org.shilian.wall.Walls;
import org.shilian.wall.Window;
import org.shilian.wall.WindowSource;

/** What conferences ask of the walls. */
final class ConferencesOnWalls implements ShownConferences {
    private final Walls walls;

    ConferencesOnWalls(Walls walls) {
        this.walls = walls;
    }

    @Override
    public Optional<String> hungBy(String wall, String conference) {
        return walls.find(wall).stream()
                .flatMap(found -> found.windows().stream())
                .map(Window::source)
                .flatMap(source -> source instanceof WindowSource.Conference shown
                                && shown.conference().equals(conference)
                        ? Stream.ofNullable(shown.by())
                        : Stream.empty())
                .findFirst();
    }
}
