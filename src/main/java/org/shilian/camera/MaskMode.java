package org.shilian.camera;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.shilian.fault.Fault;

/** How a camera's masks cover its live picture; single pictures are always covered by the server. */
public enum MaskMode {
    /** Burned in by the server while somebody watches: the raw picture never leaves it. */
    BURNED,
    /** Drawn by the page over the raw picture, where the server's processor is too weak. */
    OVERLAY;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MaskMode ofWire(String wire) {
        return Arrays.stream(values())
                .filter(mode -> mode.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Fault.invalid("unknown-mask-mode", "masks are burned or an overlay")
                        .with(Map.of("field", "maskMode")));
    }
}
