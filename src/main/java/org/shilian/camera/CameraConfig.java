package org.shilian.camera;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Settings of the cameras.
 *
 * @param media the folder in which {@code file:} sources lie
 * @param stateWindow how long changes of state are gathered before they are told together
 * @param lease how long one may look
 */
public record CameraConfig(Path media, Duration stateWindow, LeaseConfig lease) {
    public CameraConfig {
        if (stateWindow.isNegative() || stateWindow.isZero()) {
            throw new IllegalArgumentException("camera: stateWindow is above zero");
        }
    }

    public static CameraConfig of(Path media) {
        return new CameraConfig(media, Duration.ofMillis(200), LeaseConfig.DEFAULT);
    }
}
