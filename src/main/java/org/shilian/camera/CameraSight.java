package org.shilian.camera;

import org.shilian.identity.Caller;

/** Whether somebody may know of a camera. */
public interface CameraSight {
    /** Whether the caller may know of what happens at that camera in that place. */
    boolean maySee(Caller caller, String camera, String place);
}
