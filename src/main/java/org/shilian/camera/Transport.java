package org.shilian.camera;

import java.util.Locale;

/** How the packets of an RTSP source travel; automatic tries TCP first. */
public enum Transport {
    AUTOMATIC,
    TCP,
    UDP;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Transport ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
