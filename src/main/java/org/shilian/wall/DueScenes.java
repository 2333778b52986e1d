package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shilian.audit.AuditEntry;
import org.shilian.fault.Fault;
import org.shilian.fault.Kind;
import org.shilian.identity.Caller;
import org.shilian.identity.People;
import org.shilian.identity.Person;
import org.shilian.identity.Right;
import org.shilian.identity.Rights;
import org.shilian.store.Database;
import org.shilian.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hangs the scenes whose time has come: each once, whoever of the nodes holds its row, or says why not. */
final class DueScenes {
    static final Duration LATEST = Duration.ofMinutes(10);
    private static final Logger log = LoggerFactory.getLogger(DueScenes.class);

    private final Database database;
    private final Walls walls;
    private final Schedules schedules;
    private final People people;
    private final Admissions admissions;

    DueScenes(Database database, Walls walls, Schedules schedules, People people, Admissions admissions) {
        this.database = database;
        this.walls = walls;
        this.schedules = schedules;
        this.people = people;
        this.admissions = admissions;
    }

    /** Deals with all that is due; one that fails keeps no other from its turn and is tried again. */
    Future<Void> hang() {
        return schedules.enabled().compose(all -> {
            Future<Void> chain = Future.succeededFuture();
            for (Schedule schedule : all) {
                if (schedule.due(schedules.now(), schedules.zone()).isPresent()) {
                    chain = chain.compose(done -> attempt(schedule));
                }
            }
            return chain;
        });
    }

    private Future<Void> attempt(Schedule schedule) {
        return authorOf(schedule.author())
                .compose(author -> database.inTransaction(tx -> deal(tx, schedule.id(), author)))
                .recover(failure -> {
                    log.warn("a scheduled scene could not be hung now; it is tried again", failure);
                    return Future.succeededFuture();
                });
    }

    /** The author with what they may do now; absent where they are gone, or may not control walls any more. */
    private Future<Optional<Caller>> authorOf(Author author) {
        return people.get(author.id()).map(DueScenes::caller).recover(failure -> {
            boolean gone = failure instanceof Fault fault && fault.kind() == Kind.NOT_FOUND;
            return gone ? Future.succeededFuture(Optional.empty()) : Future.failedFuture(failure);
        });
    }

    private static Optional<Caller> caller(Person person) {
        boolean may = !person.disabled() && Rights.of(person.roles()).contains(Right.WALL_CONTROL);
        if (!may) {
            return Optional.empty();
        }
        return Optional.of(new Caller(
                "schedule",
                person.id(),
                person.name(),
                person.unit(),
                person.roles(),
                Rights.of(person.roles()),
                person.scope(),
                Caller.Kind.PERSON,
                null,
                false,
                Instant.MAX,
                null));
    }

    /** Under the schedule's row: another node may have been faster. */
    private Future<Void> deal(Transaction tx, String id, Optional<Caller> author) {
        Instant now = schedules.now();
        ZoneId zone = schedules.zone();
        return ScheduleStore.lock(tx, id).compose(found -> {
            Schedule schedule = found.orElse(null);
            Instant due = schedule == null ? null : schedule.due(now, zone).orElse(null);
            if (schedule == null || due == null) {
                return Future.succeededFuture();
            }
            return SceneStore.find(tx, schedule.wall(), schedule.scene())
                    .map(Scenes::present)
                    .compose(scene -> hangOrSkip(tx, schedule, scene, due, author))
                    .compose(hung -> ScheduleStore.dealtWith(tx, id, now));
        });
    }

    private Future<Void> hangOrSkip(
            Transaction tx, Schedule schedule, Scene scene, Instant due, Optional<Caller> author) {
        int earlier = schedule.missedBefore(due, schedules.zone());
        boolean late = due.plus(LATEST).isBefore(schedules.now());
        if (late || author.isEmpty()) {
            skipped(tx, schedule, scene, due, earlier + 1, late ? "too-late" : "author-gone");
            return Future.succeededFuture();
        }
        if (earlier > 0) {
            skipped(tx, schedule, scene, due, earlier, "too-late");
        }
        WallAct act = Scenes.hung(
                WallChange.Kind.SCHEDULED,
                scene,
                schedule.author(),
                admissions.of(author.get()),
                wall -> note(schedule, scene, wall));
        return walls.change(tx, schedule.wall(), null, act.telling(told(act.told(), schedule)))
                .mapEmpty();
    }

    private static JsonObject told(JsonObject scene, Schedule schedule) {
        return scene.copy().put("schedule", schedule.id());
    }

    private void skipped(Transaction tx, Schedule schedule, Scene scene, Instant due, int missed, String reason) {
        JsonObject more = new JsonObject(Map.of(
                "scene", scene.id(), "name", scene.name(), "due", due.toString(), "missed", missed, "reason", reason));
        schedules.tell(tx, "schedule.skipped", schedule, more);
    }

    private static AuditEntry note(Schedule schedule, Scene scene, Wall wall) {
        return AuditEntry.of("wall.scheduled", "wall/" + wall.id())
                .by(schedule.author().id(), schedule.author().name(), null)
                .with(new JsonObject()
                        .put("version", wall.version())
                        .put("scene", scene.id())
                        .put("schedule", schedule.id())
                        .put("cameras", new io.vertx.core.json.JsonArray(List.copyOf(wall.cameras()))));
    }
}
