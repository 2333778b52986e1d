package org.shilian.place;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** What place needs to know before one is removed: who and what belongs to it. */
public interface PlaceUse {
    /** How many of each name this very place; what lies in further places does not count. */
    record Count(long units, long people, long cameras) {
        boolean isNone() {
            return units + people + cameras == 0;
        }

        JsonObject json() {
            return new JsonObject().put("units", units).put("people", people).put("cameras", cameras);
        }
    }

    Future<Count> of(String place);
}
