package org.shilian.wall;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shilian.app.Part;
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
    private final StandingWalls standing;

    public Walls(Database database, EventLog events) {
        this.database = database;
        this.events = events;
        this.standing = new StandingWalls(database, events);
    }

    @Override
    public Future<Void> start() {
        return standing.start();
    }

    @Override
    public Future<Void> stop() {
        return standing.stop();
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

    /** Calls after each change of any wall, also those made on other nodes. */
    public void onChange(Runnable listener) {
        standing.onChange(listener);
    }

    public Future<Wall> create(Wall wall) {
        return database.inTransaction(tx -> WallStore.add(tx, wall).map(added -> {
            if (!added) {
                throw Fault.conflict("wall-exists", "there is a wall of this id")
                        .with(Map.of("wall", wall.id()));
            }
            return done(tx, new WallChange(WallChange.Kind.CREATED, null, wall));
        }));
    }

    /** Changes name, size and screens; what hangs stays. */
    public Future<Wall> reframe(String id, @Nullable Long version, Author author, UnaryOperator<Wall> frame) {
        return change(WallChange.Kind.REFRAMED, id, version, author, frame);
    }

    /**
     * Changes what hangs. Cameras that are hung by this act are checked; those that hang already were, by whoever
     * hung them.
     */
    public Future<Wall> layOut(
            String id, @Nullable Long version, Author author, CameraCheck check, UnaryOperator<Wall> layout) {
        return change(WallChange.Kind.LAID_OUT, id, version, author, wall -> checked(wall, layout.apply(wall), check));
    }

    public Future<Void> remove(String id, long version) {
        return database.inTransaction(tx -> WallStore.lock(tx, id)
                .map(found -> asKnown(found, id, version))
                .compose(wall -> WallStore.remove(tx, id).map(gone -> {
                    done(tx, new WallChange(WallChange.Kind.REMOVED, wall, null));
                    return null;
                })));
    }

    private Future<Wall> change(
            WallChange.Kind kind, String id, @Nullable Long version, Author author, UnaryOperator<Wall> act) {
        return database.inTransaction(tx -> WallStore.lock(tx, id)
                .map(found -> asKnown(found, id, version))
                .compose(before -> replace(tx, kind, before, act.apply(before).next(author))));
    }

    private Future<Wall> replace(Transaction tx, WallChange.Kind kind, Wall before, Wall after) {
        return WallStore.replace(tx, after).map(replaced -> done(tx, new WallChange(kind, before, after)));
    }

    private Wall done(Transaction tx, WallChange change) {
        events.append(tx, WallEvents.of(change));
        tx.afterCommit(() -> standing.take(change));
        return change.subject();
    }

    /** The wall as it stands, which has to be the version that the caller knows. */
    private static Wall asKnown(Optional<Wall> found, String id, @Nullable Long version) {
        Wall wall = found.orElseThrow(() -> missing(id));
        if (version != null && version != wall.version()) {
            Author author = wall.author();
            throw Fault.stale("stale-version", "the wall has changed since")
                    .with(
                            author == null
                                    ? Map.of("version", wall.version())
                                    : Map.of("version", wall.version(), "changedBy", author.json()));
        }
        return wall;
    }

    private static Wall checked(Wall before, Wall after, CameraCheck check) {
        Set<String> hung = before.cameras();
        for (String camera : after.cameras()) {
            if (!hung.contains(camera) && !check.mayHang(camera)) {
                throw Fault.invalid("unknown-camera", "there is no such camera, or it is outside your scope")
                        .with(Map.of("camera", camera));
            }
        }
        return after;
    }

    static Fault missing(String id) {
        return Fault.notFound("not-found", "there is no such wall").with(Map.of("wall", id));
    }
}
