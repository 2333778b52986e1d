package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.fault.Fault;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** The units of the county; each is managed by those whose scope reaches its place. */
public final class Units {
    private final Database database;
    private final UnitStore store;
    private final Audit audit;
    private volatile ToIntFunction<String> cameras = unit -> 0;

    Units(Database database, Audit audit) {
        this.database = database;
        this.store = new UnitStore(database);
        this.audit = audit;
    }

    /** Tells how many cameras name a unit as the responsible one. */
    public void cameras(ToIntFunction<String> cameras) {
        this.cameras = cameras;
    }

    /** A new id for a unit. */
    static String newId() {
        return "u-" + UUID.randomUUID();
    }

    public Future<Unit> get(String id) {
        return store.get(id).map(Units::present);
    }

    public Future<List<Unit>> page(
            @Nullable String place, @Nullable String kind, @Nullable String words, @Nullable String after, int limit) {
        return store.page(place, kind, words, after, limit);
    }

    /** Adds a unit that nobody asked for: the demo's. */
    public Future<Unit> add(Unit unit) {
        return database.inTransaction(transaction -> store.add(transaction, unit))
                .map(unit);
    }

    Future<Unit> add(Caller by, Unit unit) {
        by.requireScope(unit.place());
        return database.inTransaction(transaction -> store.add(transaction, unit)
                        .compose(added -> audit.record(
                                transaction,
                                by.did("unit.created", subject(unit)).at(unit.place()))))
                .map(unit);
    }

    Future<Unit> change(Caller by, Unit unit, long version) {
        by.requireScope(unit.place());
        return database.inTransaction(transaction -> locked(transaction, by, unit.id(), version)
                .compose(before -> store.change(transaction, unit)
                        .compose(after -> audit.record(transaction, changed(by, before, after))
                                .map(after))));
    }

    /** Who would be without the unit. */
    record Use(long people, int cameras) {
        JsonObject json() {
            return new JsonObject().put("people", people).put("cameras", cameras);
        }
    }

    Future<Use> use(String id) {
        return store.people(id).map(people -> new Use(people, cameras.applyAsInt(id)));
    }

    /** A unit that people belong to or that answers for cameras is kept. */
    Future<Void> remove(Caller by, String id, long version) {
        return use(id).compose(use -> database.inTransaction(transaction -> locked(transaction, by, id, version)
                .map(unit -> unused(unit, use))
                .compose(unit -> store.remove(transaction, id)
                        .compose(removed -> audit.record(
                                transaction,
                                by.did("unit.removed", subject(unit)).at(unit.place()))))));
    }

    private static Unit unused(Unit unit, Use use) {
        if (use.people() > 0 || use.cameras() > 0) {
            throw Fault.conflict("unit-in-use", "people belong to this unit or cameras name it")
                    .with(use.json().getMap());
        }
        return unit;
    }

    private Future<Unit> locked(Transaction transaction, Caller by, String id, long version) {
        return store.lock(transaction, id).map(Units::present).map(unit -> meant(by, unit, version));
    }

    private static Unit meant(Caller by, Unit unit, long version) {
        by.requireScope(unit.place());
        if (unit.version() != version) {
            throw Fault.stale("stale-version", "somebody changed this unit meanwhile")
                    .with(Map.of("version", unit.version()));
        }
        return unit;
    }

    private static AuditEntry changed(Caller by, Unit before, Unit after) {
        return by.did("unit.changed", subject(after))
                .at(after.place())
                .with(new JsonObject()
                        .put("change", new JsonArray().add(before.json()).add(after.json())));
    }

    private static String subject(Unit unit) {
        return "unit/" + unit.id();
    }

    private static Unit present(Optional<Unit> found) {
        return found.orElseThrow(() -> Fault.notFound("no-such-unit", "there is no such unit"));
    }
}
