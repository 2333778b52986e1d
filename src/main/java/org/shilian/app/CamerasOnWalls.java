package org.shilian.app;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shilian.camera.Hung;
import org.shilian.camera.HungCameras;
import org.shilian.wall.Walls;
import org.shilian.wall.WindowSource;

/** What the cameras ask of the walls. */
public final class CamerasOnWalls implements HungCameras {
    private final Walls walls;

    public CamerasOnWalls(Walls walls) {
        this.walls = walls;
    }

    @Override
    public Set<String> all() {
        return walls.camerasSoon();
    }

    @Override
    public boolean hangs(String camera, String wall) {
        return walls.find(wall).map(found -> found.cameras().contains(camera)).orElse(false);
    }

    @Override
    public List<Hung> hung(String camera, String wall) {
        return walls.find(wall).stream()
                .flatMap(found -> found.hangings().stream())
                .filter(hanging -> hanging.camera().equals(camera))
                .map(CamerasOnWalls::hung)
                .sorted(Comparator.comparing(Hung::since).reversed())
                .toList();
    }

    private static Hung hung(WindowSource.Camera camera) {
        Instant since = camera.since();
        return new Hung(camera.purpose(), camera.by(), since == null ? Instant.EPOCH : since);
    }

    @Override
    public Set<String> hangers() {
        return walls.all().stream()
                .flatMap(wall -> wall.hangings().stream())
                .flatMap(camera -> Stream.ofNullable(camera.by()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void onChange(Runnable listener) {
        walls.onChange(listener);
    }
}
