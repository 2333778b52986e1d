package org.shilian.place;

import java.util.Map;
import org.shilian.fault.Fault;

/** A position on the map in degrees (WGS 84). */
public record GeoPoint(double lat, double lon) {
    public GeoPoint {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            throw Fault.invalid("not-a-position", "lat is within ±90 and lon within ±180 degrees")
                    .with(Map.of("lat", String.valueOf(lat), "lon", String.valueOf(lon)));
        }
    }
}
