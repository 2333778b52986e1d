package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shilian.app.Part;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.event.EventLog;
import org.shilian.fault.Fault;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/**
 * Front door of the walls. Every act is one transaction that holds the wall's row, so of two at once the second sees
 * what the first did. Any thread may call.
 */
public final class Walls implements Part {
    private final Database database;
    private final EventLog events;
    private final Audit audit;
    private final Clock clock;
    private final StandingWalls standing;
    private final Controls controls;
    private final TourSteps steps;

    public Walls(Vertx vertx, Database database, EventLog events, Audit audit, Clock clock, Consoles consoles) {
        this.database = database;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.standing = new StandingWalls(database, events);
        this.controls = new Controls(vertx, database, events, audit, clock, consoles);
        this.steps = new TourSteps(vertx, clock, standing);
    }

    @Override
    public Future<Void> start() {
        return standing.start().compose(read -> controls.start()).onSuccess(started -> steps.begin());
    }

    @Override
    public Future<Void> stop() {
        steps.end();
        return standing.stop();
    }

    Controls controls() {
        return controls;
    }

    /** All walls in the order of ids. */
    public List<Wall> all() {
        return List.copyOf(standing.byId().values());
    }

    public Optional<Wall> find(String id) {
        return Optional.ofNullable(standing.byId().get(id));
    }

    /** The wall, or the fault {@code not-found}. */
    public Wall require(String id) {
        return find(id).orElseThrow(() -> Walls.missing(id));
    }

    /** The cameras that hang on any wall. */
    public Set<String> cameras() {
        return standing.byId().values().stream()
                .flatMap(wall -> wall.cameras().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of them that are shown now or in a while, which is why they are kept running. */
    public Set<String> camerasSoon() {
        Instant now = clock.instant();
        return standing.byId().values().stream()
                .flatMap(wall -> wall.camerasSoon(now).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Calls after each change of any wall, also those made on other nodes, and at each step of a tour. */
    public void onChange(Runnable listener) {
        standing.onChange(listener);
        steps.onStep(listener);
    }

    /** Adds those whose id is not there yet; answers how many. */
    public Future<Integer> addAll(List<Wall> walls) {
        return database.inTransaction(tx -> {
            List<Future<Integer>> added =
                    walls.stream().map(wall -> addQuietly(tx, wall)).toList();
            return Future.all(added)
                    .map(all ->
                            all.<Integer>list().stream().mapToInt(one -> one).sum());
        });
    }

    private Future<Integer> addQuietly(Transaction tx, Wall given) {
        Wall wall = given.begun(clock.instant());
        return WallStore.add(tx, wall).map(added -> {
            if (added) {
                told(tx, new WallChange(WallChange.Kind.CREATED, null, wall));
            }
            return added ? 1 : 0;
        });
    }

    Future<Wall> create(Wall wall, Function<Wall, AuditEntry> note) {
        return database.inTransaction(tx -> WallStore.add(tx, wall).compose(added -> {
            if (!added) {
                throw Fault.conflict("wall-exists", "there is a wall of this id")
                        .with(Map.of("wall", wall.id()));
            }
            return done(tx, new WallChange(WallChange.Kind.CREATED, null, wall), note);
        }));
    }

    /** Does the act on the wall of that version, or on whatever stands where no version is named. */
    Future<Wall> change(String id, @Nullable Long version, WallAct act) {
        return database.inTransaction(tx -> change(tx, id, version, act));
    }

    /** The same within a transaction of the caller's. */
    Future<Wall> change(Transaction tx, String id, @Nullable Long version, WallAct act) {
        return WallStore.lock(tx, id)
                .map(found -> asKnown(found, id, version))
                .compose(before -> held(tx, before, act)
                        .compose(held -> act.on(tx, before, clock.instant()))
                        .compose(after -> replace(tx, before, after, act)));
    }

    private Future<Void> held(Transaction tx, Wall before, WallAct act) {
        return act.kind().needsControl() ? controls.claim(tx, before.id(), act.author()) : Future.succeededFuture();
    }

    private Future<Wall> replace(Transaction tx, Wall before, Wall changed, WallAct act) {
        Wall begun = changed.begun(clock.instant());
        Future<Wall> kept = act.kind().laysOut() ? Undo.kept(tx, before, begun) : Future.succeededFuture(begun);
        return kept.map(wall -> wall.next(act.author()))
                .compose(after -> WallStore.replace(tx, after)
                        .compose(replaced ->
                                done(tx, new WallChange(act.kind(), before, after, act.told()), act.note())));
    }

    Future<Wall> remove(String id, long version, Function<Wall, AuditEntry> note) {
        return database.inTransaction(tx -> WallStore.lock(tx, id)
                .map(found -> asKnown(found, id, version))
                .compose(wall -> WallStore.remove(tx, id)
                        .compose(gone -> done(tx, new WallChange(WallChange.Kind.REMOVED, wall, null), note))));
    }

    private Future<Wall> done(Transaction tx, WallChange change, Function<Wall, AuditEntry> note) {
        told(tx, change);
        return audit.record(tx, note.apply(change.subject())).map(change.subject());
    }

    private void told(Transaction tx, WallChange change) {
        events.append(tx, WallEvents.of(change));
        tx.afterCommit(() -> standing.take(change));
    }

    /** The wall as it stands, which has to be the version that the caller knows. */
    private static Wall asKnown(Optional<Wall> found, String id, @Nullable Long version) {
        Wall wall = found.orElseThrow(() -> missing(id));
        if (version != null) {
            Versions.require(version, wall.version(), wall.author());
        }
        return wall;
    }

    static Fault missing(String id) {
        return Fault.notFound("not-found", "there is no such wall").with(Map.of("wall", id));
    }
}
