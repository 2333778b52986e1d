package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.fault.Fault;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** Front door of the schedules: when scenes are hung by themselves. Any thread may call. */
public final class Schedules {
    private final Database database;
    private final EventLog events;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    Schedules(Database database, EventLog events, Audit audit, Clock clock, ZoneId zone) {
        this.database = database;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    Future<List<Schedule>> ofWall(String wall) {
        return database.read(client -> ScheduleStore.ofWall(client, wall));
    }

    /** The schedule, or the fault {@code not-found}. */
    Future<Schedule> require(String wall, String id) {
        return ofWall(wall)
                .map(all -> present(all.stream()
                        .filter(schedule -> schedule.id().equals(id))
                        .findFirst()));
    }

    /** Those that are switched on, of all walls. */
    Future<List<Schedule>> enabled() {
        return database.read(ScheduleStore::enabled);
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId zone() {
        return zone;
    }

    Future<Schedule> add(Schedule schedule, Function<Schedule, AuditEntry> note) {
        return database.inTransaction(tx -> inWall(tx, schedule)
                .compose(known -> ScheduleStore.add(tx, schedule))
                .compose(added -> done(tx, schedule, note)));
    }

    /** Adds those whose id is not there yet. */
    public Future<Void> addAll(List<Schedule> schedules) {
        return database.inTransaction(tx -> Future.all(schedules.stream()
                        .map(schedule -> ScheduleStore.lock(tx, schedule.id())
                                .compose(found ->
                                        found.isPresent() ? Future.succeededFuture() : ScheduleStore.add(tx, schedule)))
                        .toList())
                .mapEmpty());
    }

    Future<Schedule> change(
            String wall, String id, long version, UnaryOperator<Schedule> change, Function<Schedule, AuditEntry> note) {
        return database.inTransaction(tx -> locked(tx, wall, id, version)
                .map(change)
                .compose(next -> inWall(tx, next)
                        .compose(known -> ScheduleStore.replace(tx, next))
                        .compose(replaced -> done(tx, next, note))));
    }

    /** A schedule hangs a scene of its own wall. */
    private static Future<Void> inWall(Transaction tx, Schedule schedule) {
        return SceneStore.find(tx, schedule.wall(), schedule.scene())
                .map(found -> found.orElseThrow(() -> Fault.invalid("unknown-scene", "the wall has no such scene")))
                .mapEmpty();
    }

    Future<Void> remove(String wall, String id, long version, Function<Schedule, AuditEntry> note) {
        return database.inTransaction(tx -> locked(tx, wall, id, version).compose(schedule -> {
            tell(tx, "schedule.removed", schedule, new JsonObject().put("version", schedule.version()));
            return ScheduleStore.remove(tx, id)
                    .compose(gone -> audit.record(tx, note.apply(schedule)).mapEmpty());
        }));
    }

    private static Future<Schedule> locked(Transaction tx, String wall, String id, long version) {
        return ScheduleStore.lock(tx, id)
                .map(found -> present(found.filter(schedule -> schedule.wall().equals(wall))))
                .map(schedule -> {
                    Versions.require(version, schedule.version(), schedule.author());
                    return schedule;
                });
    }

    private Future<Schedule> done(Transaction tx, Schedule schedule, Function<Schedule, AuditEntry> note) {
        tell(tx, "schedule.changed", schedule, new JsonObject().put("version", schedule.version()));
        return audit.record(tx, note.apply(schedule)).map(schedule);
    }

    void tell(Transaction tx, String type, Schedule schedule, JsonObject more) {
        events.append(
                tx,
                Event.of(
                        type,
                        "wall/" + schedule.wall() + "/schedule/" + schedule.id(),
                        "wall/" + schedule.wall(),
                        new JsonObject()
                                .put("id", schedule.id())
                                .put("wall", schedule.wall())
                                .mergeIn(more)));
    }

    private static Schedule present(Optional<Schedule> found) {
        return found.orElseThrow(() -> Fault.notFound("not-found", "the wall has no such schedule"));
    }
}
