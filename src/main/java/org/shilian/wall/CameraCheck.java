package org.shilian.wall;

/** What a wall needs to know of the cameras: whether one may be hung by the person who asks. */
public interface CameraCheck {
    /** Whether there is such a camera and the person may see it. */
    boolean mayHang(String camera);
}
