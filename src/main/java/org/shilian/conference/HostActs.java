package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.shilian.audit.AuditEntry;
import org.shilian.identity.Caller;

/** What somebody who governs a conference does to it: the right is looked at where the act is done. */
final class HostActs {
    /** One act by somebody of that name. */
    interface Act {
        Outcome on(Standing before, Instant now, String by);
    }

    private final Conferences conferences;

    HostActs(Conferences conferences) {
        this.conferences = conferences;
    }

    /** Does it, as the host or as one in these roles. */
    Future<Standing> act(Caller caller, String id, String action, JsonObject details, Act act, SeatRole... others) {
        return conferences.require(id).compose(known -> {
            Access.requireHost(caller, known, others);
            AuditEntry line = Actor.of(caller).did(action, known).with(described(caller, known, details));
            return conferences.act(
                    id, line, (before, now) -> act.on(Access.requireHost(caller, before, others), now, caller.name()));
        });
    }

    /** Who acts in the place of the host is named as such. */
    private static JsonObject described(Caller caller, Standing standing, JsonObject details) {
        JsonObject described =
                new JsonObject().put("name", standing.conference().title()).mergeIn(details);
        boolean own = caller.personId().equals(standing.conference().host().person());
        return own
                ? described
                : described.put("inPlaceOf", standing.conference().host().name());
    }
}
