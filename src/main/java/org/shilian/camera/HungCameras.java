package org.shilian.camera;

import java.util.List;
import java.util.Set;

/** What the cameras need to know of the walls: which cameras hang, and where. */
public interface HungCameras {
    /** The cameras that are shown on any wall, now or in a while; they are kept running. */
    Set<String> all();

    /** Whether a camera hangs on that wall, also one whose turn in a tour is another time, so that its screens may show it. */
    boolean hangs(String camera, String wall);

    /** How often and by whom it hangs there, the newest first. */
    List<Hung> hung(String camera, String wall);

    /** Who hung cameras on any wall. */
    Set<String> hangers();

    /** Calls after each change of what hangs. */
    void onChange(Runnable listener);
}
