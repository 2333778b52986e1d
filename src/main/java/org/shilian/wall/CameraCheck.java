package org.shilian.wall;

import org.jspecify.annotations.Nullable;

/** Whether the person who asks may hang a camera. */
interface CameraCheck {
    /** Fails when the person may not hang that camera for that purpose. */
    void require(String camera, @Nullable String purpose);
}
