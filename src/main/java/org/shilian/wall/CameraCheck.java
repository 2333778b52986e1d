package org.shilian.wall;

/** Whether a camera may be hung by the person who asks. */
interface CameraCheck {
    /** Whether there is such a camera and the person may see it. */
    boolean mayHang(String camera);
}
