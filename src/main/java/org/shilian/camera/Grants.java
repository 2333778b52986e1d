package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.shilian.audit.Audit;
import org.shilian.event.EventLog;
import org.shilian.fault.Fault;
import org.shilian.identity.Caller;
import org.shilian.identity.People;
import org.shilian.place.Places;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** Front door of the grants: they are given and withdrawn, each with a line in the register, and hold on all nodes at once. */
final class Grants {
    private final Database database;
    private final EventLog events;
    private final Audit audit;
    private final StandingGrants standing;
    private final Catalogue catalogue;
    private final Places places;
    private final People people;

    Grants(CameraDomain.Ground ground, StandingGrants standing, Catalogue catalogue) {
        this.database = ground.database();
        this.events = ground.events();
        this.audit = ground.audit();
        this.places = ground.places();
        this.people = ground.identity().people();
        this.standing = standing;
        this.catalogue = catalogue;
    }

    Future<Grant> give(Caller by, Grant grant, String address) {
        requireReach(by, grant);
        String person = grant.person();
        Future<?> known = person == null ? Future.succeededFuture() : people.get(person);
        return known.compose(found -> database.inTransaction(tx -> GrantStore.add(tx, grant)
                        .compose(added -> told(tx, by, "camera.grant.given", grant, address))
                        .onSuccess(told -> tx.afterCommit(() -> standing.put(grant)))))
                .map(grant);
    }

    Future<Void> withdraw(Caller by, String id, String address) {
        return database.inTransaction(tx -> GrantStore.remove(tx, id)
                .map(found -> found.orElseThrow(Grants::missing))
                .compose(grant -> {
                    requireReach(by, grant);
                    tx.afterCommit(() -> standing.remove(id));
                    return told(tx, by, "camera.grant.withdrawn", grant, address);
                }));
    }

    /** All nodes read the grants again, and pages the list of what may be seen now; the event says nothing else. */
    private Future<Void> told(Transaction tx, Caller by, String action, Grant grant, String address) {
        events.append(tx, CameraEvents.grants());
        String subject = grant.camera() == null ? "place/" + grant.place() : "camera/" + grant.camera();
        return audit.record(
                tx, by.did(action, subject).from(address).at(placeOf(grant)).with(GrantJson.write(grant)));
    }

    /** Nobody grants what lies outside of the own scope. */
    private void requireReach(Caller by, Grant grant) {
        if (!by.scope().covers(placeOf(grant))) {
            throw Fault.forbidden("outside-scope", "the camera or place is outside your scope");
        }
    }

    private String placeOf(Grant grant) {
        String place = grant.place();
        String camera = grant.camera();
        if (place != null) {
            places.require(place);
            return place;
        }
        return catalogue
                .find(String.valueOf(camera))
                .map(Camera::place)
                .orElseThrow(() -> Fault.invalid("unknown-camera", "there is no such camera")
                        .with(Map.of("camera", String.valueOf(camera))));
    }

    /** Those that the filter of the request names and the caller's scope covers, as JSON. */
    boolean isWithin(Caller by, Grant grant) {
        String place = grant.place();
        return place != null
                ? by.scope().covers(place)
                : catalogue
                        .find(String.valueOf(grant.camera()))
                        .filter(camera -> by.scope().covers(camera.place()))
                        .isPresent();
    }

    JsonObject json(Grant grant) {
        JsonObject json = GrantJson.write(grant);
        String place = grant.place();
        return place == null
                ? json.put(
                        "targetName",
                        catalogue
                                .find(String.valueOf(grant.camera()))
                                .map(Camera::name)
                                .orElse(null))
                : json.put("targetName", places.tree().fullName(place));
    }

    private static Fault missing() {
        return Fault.notFound("not-found", "there is no such grant");
    }
}
