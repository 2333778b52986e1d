package org.shilian.place;

import io.vertx.core.Future;
import java.util.Map;
import org.shilian.fault.Fault;

/** What place needs to know before one is removed: who and what belongs to it. */
public interface PlaceUse {
    /** How many of each name this very place; what lies in further places does not count. */
    record Count(long units, long people, long cameras) {
        boolean isNone() {
            return units + people + cameras == 0;
        }

        /** @param places that lie in it */
        Fault fault(long places) {
            return Fault.conflict("place-in-use", "something lies in this place or belongs to it")
                    .with(Map.of("units", units, "people", people, "cameras", cameras, "places", places));
        }
    }

    Future<Count> of(String place);
}
