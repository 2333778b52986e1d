package org.shilian.place;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shilian.audit.Audit;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.fault.Fault;
import org.shilian.identity.Caller;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** Adds, changes and removes places, each within the scope of who asks; the register and the events tell of it. Any thread may call. */
final class PlaceKeeping {
    private final Database database;
    private final EventLog events;
    private final Audit audit;
    private final Places places;
    private final PlaceUse use;

    PlaceKeeping(Database database, EventLog events, Audit audit, Places places, PlaceUse use) {
        this.database = database;
        this.events = events;
        this.audit = audit;
        this.places = places;
        this.use = use;
    }

    Future<Place> add(Caller by, Place place) {
        by.requireScope(place.code());
        Places.requireParent(places.tree(), place);
        return database.inTransaction(tx -> PlaceStore.add(tx, List.of(place)).compose(added -> {
                    if (added == 0) {
                        throw Fault.conflict("place-exists", "there is a place of this code")
                                .with(Map.of("code", place.code()));
                    }
                    tell(tx, "place.added", new JsonObject().put("count", 1));
                    tx.afterCommit(() -> places.added(place));
                    return audit.record(
                            tx, by.did("place.created", subject(place)).at(place.code()));
                }))
                .map(place);
    }

    Future<Place> change(Caller by, String code, long version, UnaryOperator<Place> change) {
        return database.inTransaction(tx -> locked(tx, by, code, version).compose(before -> {
                    Place after = change.apply(before);
                    tell(tx, "place.changed", new JsonObject().put("code", code));
                    return PlaceStore.put(tx, List.of(after))
                            .compose(done -> audit.record(
                                    tx,
                                    by.did("place.changed", subject(after))
                                            .at(code)
                                            .with(difference(before, after))))
                            .map(after.withVersion(version + 1));
                }))
                .compose(after -> places.read().map(after));
    }

    /** A place that anything lies in or belongs to is kept. */
    Future<Void> remove(Caller by, String code, long version) {
        return use.of(code)
                .compose(count -> database.inTransaction(tx -> locked(tx, by, code, version)
                        .compose(place -> {
                            requireEmpty(place, count);
                            tell(tx, "place.removed", new JsonObject().put("code", code));
                            return PlaceStore.remove(tx, code)
                                    .compose(gone -> audit.record(
                                            tx,
                                            by.did("place.removed", subject(place))
                                                    .at(code)));
                        })))
                .compose(done -> places.read());
    }

    /** Takes many at once, those that are there already as changes; all or none. Answers how many. */
    Future<Integer> putAll(Caller by, List<Place> all) {
        return database.inTransaction(tx -> PlaceStore.put(tx, all).compose(done -> {
                    tell(tx, "place.added", new JsonObject().put("count", all.size()));
                    return audit.record(
                            tx, by.did("place.imported", "place").with(new JsonObject().put("count", all.size())));
                }))
                .compose(done -> places.read())
                .map(all.size());
    }

    private Future<Place> locked(Transaction tx, Caller by, String code, long version) {
        return PlaceStore.lock(tx, code).map(found -> meant(by, code, found, version));
    }

    private static Place meant(Caller by, String code, Optional<Place> found, long version) {
        Place place = found.filter(standing -> by.scope().covers(code))
                .orElseThrow(() -> Fault.notFound("not-found", "there is no such place"));
        if (place.version() != version) {
            throw Fault.stale("stale-version", "the place has changed since").with(Map.of("version", place.version()));
        }
        return place;
    }

    private void requireEmpty(Place place, PlaceUse.Count count) {
        long within = places.tree().all().stream()
                .filter(other -> other.parent().filter(place.code()::equals).isPresent())
                .count();
        if (within > 0 || !count.isNone()) {
            throw count.fault(within);
        }
    }

    private void tell(Transaction tx, String type, JsonObject data) {
        Event event = Event.of(type, Places.TOPIC, Places.TOPIC, data);
        String code = data.getString("code");
        events.append(tx, code == null ? event : event.at(code));
    }

    private static JsonObject difference(Place before, Place after) {
        return new JsonObject().put("change", new JsonArray().add(plain(before)).add(plain(after)));
    }

    private static JsonObject plain(Place place) {
        return new JsonObject()
                .put("name", place.name())
                .put("lat", place.centre().lat())
                .put("lon", place.centre().lon());
    }

    private static String subject(Place place) {
        return "place/" + place.code();
    }
}
