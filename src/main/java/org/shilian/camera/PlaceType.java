package org.shilian.camera;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.shilian.fault.Fault;

/**
 * The sort of place a camera stands in. The regulation on public security video (in force 2025-04-01), article 8,
 * forbids cameras in guest rooms and private dining rooms (1), in dormitories and in rooms that a unit gives its own
 * people to rest in (2), in public bathrooms, toilets, changing, nursing and fitting rooms (3), and wherever else private
 * life can be seen or heard (4): in homes, treatment rooms and counselling rooms.
 */
public enum PlaceType {
    ROAD(true),
    SQUARE(true),
    MARKET(true),
    STATION(true),
    BRIDGE(true),
    PARKING(true),
    GATE(true),
    SERVICE_HALL(true),
    CORRIDOR(true),
    VILLAGE_ENTRANCE(true),
    RESERVOIR(true),
    SCHOOL_GATE(true),
    HOSPITAL_ENTRANCE(true),
    OPEN_LAND(true),
    GUEST_ROOM(false),
    PRIVATE_ROOM(false),
    RESTING_ROOM(false),
    FITTING_ROOM(false),
    DORMITORY(false),
    HOME(false),
    TOILET(false),
    BATHROOM(false),
    CHANGING_ROOM(false),
    NURSING_ROOM(false),
    TREATMENT_ROOM(false),
    COUNSELLING_ROOM(false);

    private final boolean allowed;

    PlaceType(boolean allowed) {
        this.allowed = allowed;
    }

    public boolean allowed() {
        return allowed;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static PlaceType ofWire(String wire) {
        return Arrays.stream(values())
                .filter(type -> type.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Fault.invalid("unknown-place-type", "no such type of place")
                        .with(Map.of("field", "placeType")));
    }
}
