package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.fault.Fault;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** Front door of the named tours. Any thread may call. */
public final class Tours {
    private final Database database;
    private final EventLog events;
    private final Audit audit;

    Tours(Database database, EventLog events, Audit audit) {
        this.database = database;
        this.events = events;
        this.audit = audit;
    }

    /** Those of the wall and of the centre; all where no wall is named. */
    Future<List<NamedTour>> ofWall(@Nullable String wall) {
        return database.read(client -> TourStore.ofWall(client, wall));
    }

    /** The tour, or the fault {@code not-found}. */
    Future<NamedTour> require(String id) {
        return database.read(client -> TourStore.find(client, id)).map(Tours::present);
    }

    Future<NamedTour> add(NamedTour tour, Function<NamedTour, AuditEntry> note) {
        return database.inTransaction(tx -> TourStore.add(tx, tour).compose(added -> done(tx, tour, note)));
    }

    /** Adds those whose id is not there yet. */
    public Future<Void> addAll(List<NamedTour> tours) {
        return database.inTransaction(tx -> Future.all(
                        tours.stream().map(tour -> TourStore.add(tx, tour)).toList())
                .mapEmpty());
    }

    Future<NamedTour> change(
            String id, long version, UnaryOperator<NamedTour> change, Function<NamedTour, AuditEntry> note) {
        return database.inTransaction(tx -> locked(tx, id, version)
                .map(change)
                .compose(next -> TourStore.replace(tx, next).compose(replaced -> done(tx, next, note))));
    }

    Future<Void> remove(String id, long version, Function<NamedTour, AuditEntry> note) {
        return database.inTransaction(tx -> locked(tx, id, version).compose(tour -> {
            tell(tx, "tour.removed", tour);
            return TourStore.remove(tx, id)
                    .compose(gone -> audit.record(tx, note.apply(tour)).mapEmpty());
        }));
    }

    /** Windows as a client gives them, those made from a named tour with what it has. */
    Future<JsonArray> filled(JsonArray windows) {
        Map<String, Future<NamedTour>> named = new HashMap<>();
        for (Object window : windows) {
            String tour = tourOf((JsonObject) window);
            if (tour != null) {
                named.computeIfAbsent(tour, this::require);
            }
        }
        return Future.all(List.copyOf(named.values())).map(found -> {
            JsonArray filled = new JsonArray();
            windows.forEach(window -> filled.add(filled((JsonObject) window, named)));
            return filled;
        });
    }

    private static JsonObject filled(JsonObject window, Map<String, Future<NamedTour>> named) {
        Future<NamedTour> tour = named.get(tourOf(window));
        if (tour == null) {
            return window;
        }
        String purpose = window.getJsonObject("source").getString("purpose");
        return window.copy().put("source", WindowSourceJson.write(tour.result().source(purpose)));
    }

    private static @Nullable String tourOf(JsonObject window) {
        JsonObject source = window.getJsonObject("source", new JsonObject());
        return "tour".equals(source.getString("type")) && !source.containsKey("cameras")
                ? source.getString("tour")
                : null;
    }

    private static Future<NamedTour> locked(Transaction tx, String id, long version) {
        return TourStore.lock(tx, id).map(Tours::present).map(tour -> {
            Versions.require(version, tour.version(), tour.author());
            return tour;
        });
    }

    private Future<NamedTour> done(Transaction tx, NamedTour tour, Function<NamedTour, AuditEntry> note) {
        tell(tx, "tour.changed", tour);
        return audit.record(tx, note.apply(tour)).map(tour);
    }

    private void tell(Transaction tx, String type, NamedTour tour) {
        events.append(
                tx,
                Event.of(
                        type,
                        "tour/" + tour.id(),
                        "tour",
                        new JsonObject()
                                .put("id", tour.id())
                                .put("wall", tour.wall())
                                .put("name", tour.name())
                                .put("version", tour.version())));
    }

    private static NamedTour present(Optional<NamedTour> found) {
        return found.orElseThrow(() -> Fault.notFound("not-found", "there is no such tour"));
    }
}
