package org.shilian.camera;

import java.util.Map;
import org.shilian.fault.Fault;
import org.shilian.place.GeoPoint;

/** Where a camera stands: the place it belongs to, the unit in charge of it, and what kind of spot it is. */
public record Site(String place, String unit, GeoPoint position, CameraKind kind, PlaceType type) {
    public Site {
        if (!type.allowed()) {
            throw Fault.invalid(
                            "forbidden-place-type",
                            "no camera may stand in a place of this type: private life can be seen or heard there")
                    .with(Map.of("field", "placeType", "placeType", type.wire()))
                    .ofRights();
        }
    }
}
