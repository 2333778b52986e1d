package org.shilian.camera;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.shilian.fault.Fault;

/** What a camera looks at; the pages draw its sign by it. */
public enum CameraKind {
    STREET,
    CROSSROADS,
    GATE,
    HALL,
    LOBBY,
    SQUARE,
    MARKET,
    STATION,
    BRIDGE,
    VILLAGE,
    PARKING,
    RESERVOIR,
    FIELD,
    OTHER;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CameraKind ofWire(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Fault.invalid("unknown-camera-kind", "no such kind of camera")
                        .with(Map.of("field", "kind")));
    }
}
