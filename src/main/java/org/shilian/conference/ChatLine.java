package org.shilian.conference;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** One thing said in a conference's chat. */
record ChatLine(long id, String seat, String name, SeatRole role, Instant at, String text) {
    static final int LONGEST = 1_000;

    JsonObject json(boolean fullNames) {
        return new JsonObject()
                .put("id", String.valueOf(id))
                .put("seat", seat)
                .put("name", fullNames || role != SeatRole.PARTY ? name : Seat.masked(name))
                .put("at", at.toString())
                .put("text", text);
    }
}
