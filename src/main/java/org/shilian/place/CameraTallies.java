package org.shilian.place;

import java.util.Map;

/** What place needs to know of the cameras: how many there are in each place. */
public interface CameraTallies {
    /** By place code, each counting what lies in it too; a place without cameras is not in it. */
    Map<String, Tally> byPlace();
}
