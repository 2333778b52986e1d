package org.shilian.wall;

/** Whether the person who asks may hang something. */
interface HangingCheck {
    /** Fails when the person may not hang that. */
    void require(WindowSource source);
}
