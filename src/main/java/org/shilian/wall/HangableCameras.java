package org.shilian.wall;

import org.jspecify.annotations.Nullable;
import org.shilian.identity.Caller;

/** What walls ask of the cameras. */
public interface HangableCameras {
    /** Fails when there is no such camera, or the person may not hang it, or not for that purpose. */
    void require(Caller by, String camera, @Nullable String purpose);
}
