package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.shilian.fault.Fault;
import org.shilian.identity.Caller;
import org.shilian.store.Transaction;

/** The case overlays: each change is a version, and all of them are kept. */
final class Overlays {
    private static final SeatRole[] EDITORS = {SeatRole.MEDIATOR, SeatRole.CLERK};

    private final Conferences conferences;

    Overlays(Conferences conferences) {
        this.conferences = conferences;
    }

    /** As the caller may see it. */
    Future<JsonObject> get(Caller caller, String id) {
        return conferences.require(id).compose(standing -> {
            SeatRole role = role(caller, Access.seen(caller, standing));
            return conferences
                    .database()
                    .read(client -> OverlayStore.last(client, id))
                    .map(overlay -> overlay.cutTo(role));
        });
    }

    /** All versions, for who may edit them. */
    Future<List<JsonObject>> versions(Caller caller, String id) {
        return conferences.require(id).compose(standing -> {
            Access.requireHost(caller, standing, EDITORS);
            return conferences.database().read(client -> OverlayStore.all(client, id));
        });
    }

    /** Who may act as host sees what a host sees; who has no seat sees what an observer does. */
    private static SeatRole role(Caller caller, Standing standing) {
        return Whereabouts.isHost(caller, standing)
                ? SeatRole.HOST
                : standing.of(Occupier.person(caller.personId()))
                        .map(Seat::role)
                        .orElse(SeatRole.OBSERVER);
    }

    Future<JsonObject> change(Caller caller, String id, long version, JsonObject body) {
        return conferences
                .database()
                .inTransaction(tx -> StandingStore.lock(tx, id)
                        .map(Conferences::present)
                        .compose(standing -> change(tx, caller, standing, version, Overlay.read(body, version + 1))));
    }

    private Future<JsonObject> change(Transaction tx, Caller caller, Standing known, long version, Overlay next) {
        Access.requireHost(caller, known, EDITORS).going();
        long stands = known.conference().overlay();
        if (version != stands) {
            throw Fault.stale("stale-version", "somebody changed the overlay meanwhile")
                    .with(Map.of("version", stands));
        }
        JsonObject what = new JsonObject().put("version", next.version());
        return OverlayStore.add(tx, known.id(), next, conferences.now(), caller.name())
                .compose(added -> conferences.act(
                        tx,
                        known.id(),
                        Actor.of(caller).did("conference.overlay", known).with(what.copy()),
                        (before, now) -> Outcome.of(
                                        before.with(before.conference().withOverlay(next.version())))
                                .note(Note.of(now, "overlay.changed", null, caller.name())
                                        .with(what))))
                .map(next.json());
    }
}
