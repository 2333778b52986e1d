package org.shilian.app;

import java.util.Set;
import org.shilian.camera.HungCameras;
import org.shilian.wall.Walls;

/** What the cameras ask of the walls. */
final class CamerasOnWalls implements HungCameras {
    private final Walls walls;

    CamerasOnWalls(Walls walls) {
        this.walls = walls;
    }

    @Override
    public Set<String> all() {
        return walls.cameras();
    }

    @Override
    public boolean hangs(String camera, String wall) {
        return walls.find(wall).map(found -> found.cameras().contains(camera)).orElse(false);
    }

    @Override
    public void onChange(Runnable listener) {
        walls.onChange(listener);
    }
}
