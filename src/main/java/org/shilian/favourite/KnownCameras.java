package org.shilian.favourite;

import org.shilian.identity.Caller;

/** What favourites ask of the cameras. */
public interface KnownCameras {
    /** Whether there is such a camera within the scope of who asks. */
    boolean sees(Caller caller, String camera);
}
