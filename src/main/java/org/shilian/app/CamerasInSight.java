package org.shilian.app;

import org.shilian.camera.Cameras;
import org.shilian.favourite.KnownCameras;
import org.shilian.identity.Caller;

/** What favourites ask of the cameras. */
final class CamerasInSight implements KnownCameras {
    private final Cameras cameras;

    CamerasInSight(Cameras cameras) {
        this.cameras = cameras;
    }

    @Override
    public boolean sees(Caller caller, String camera) {
        return cameras.find(camera)
                .filter(found -> caller.scope().covers(found.place()))
                .isPresent();
    }
}
