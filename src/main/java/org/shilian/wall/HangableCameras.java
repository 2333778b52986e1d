package org.shilian.wall;

import java.util.Optional;

/** What walls need to know of the cameras: where each stands. */
public interface HangableCameras {
    /** The code of the camera's place; empty when there is no such camera. */
    Optional<String> placeOf(String camera);
}
