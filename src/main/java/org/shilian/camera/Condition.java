package org.shilian.camera;

import java.util.Locale;

/** Whether a camera sends pictures. */
public enum Condition {
    LIVE,
    CONNECTING,
    OFFLINE,
    IDLE,
    DISABLED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
