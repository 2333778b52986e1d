package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.fault.Fault;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** Front door of the scenes: named layouts that are saved, changed and hung. Any thread may call. */
public final class Scenes {
    private final Database database;
    private final EventLog events;
    private final Audit audit;
    private final Walls walls;

    Scenes(Database database, EventLog events, Audit audit, Walls walls) {
        this.database = database;
        this.events = events;
        this.audit = audit;
        this.walls = walls;
    }

    Future<List<Scene>> ofWall(String wall) {
        return database.read(client -> SceneStore.ofWall(client, wall));
    }

    /** The scene, or the fault {@code not-found}. */
    Future<Scene> require(String wall, String id) {
        return database.read(client -> SceneStore.find(client, wall, id)).map(Scenes::present);
    }

    /** Saves the windows under a name; what hangs where none are given. */
    Future<Scene> add(
            String wall,
            String name,
            @Nullable List<Window> windows,
            Author author,
            Admission admission,
            Function<Scene, AuditEntry> note) {
        List<Window> saved = given(wall, windows, admission);
        Scene scene = new Scene("s-" + UUID.randomUUID(), wall, name, saved, 1, author);
        return database.inTransaction(tx -> SceneStore.add(tx, scene).compose(added -> done(tx, scene, note)));
    }

    /** Adds those whose id is not there yet. */
    public Future<Void> addAll(List<Scene> scenes) {
        return database.inTransaction(tx -> Future.all(
                        scenes.stream().map(scene -> SceneStore.add(tx, scene)).toList())
                .mapEmpty());
    }

    /** What of a scene changes: its name where one is given, its windows where they are given or are what hangs. */
    record Change(@Nullable String name, @Nullable List<Window> windows, boolean fromWall) {}

    Future<Scene> change(
            String wall,
            String id,
            long version,
            Change change,
            Author author,
            Admission admission,
            Function<Scene, AuditEntry> note) {
        boolean other = change.fromWall || change.windows != null;
        List<Window> windows = other ? given(wall, change.windows, admission) : List.of();
        return database.inTransaction(tx -> locked(tx, wall, id, version).compose(scene -> {
            Scene next = scene.next(
                    change.name == null ? scene.name() : change.name, other ? windows : scene.windows(), author);
            return SceneStore.replace(tx, next).compose(replaced -> done(tx, next, note));
        }));
    }

    private List<Window> given(String wall, @Nullable List<Window> windows, Admission admission) {
        if (windows == null) {
            return Missing.wanted(walls.require(wall).windows());
        }
        walls.require(wall);
        admission.require(windows);
        return windows;
    }

    Future<Void> remove(String wall, String id, long version, Function<Scene, AuditEntry> note) {
        return database.inTransaction(tx -> locked(tx, wall, id, version).compose(scene -> {
                    tell(tx, "scene.removed", scene);
                    return SceneStore.remove(tx, id).compose(gone -> audit.record(tx, note.apply(scene)));
                }))
                .mapEmpty();
    }

    /** Hangs the scene in one act; what can't hang is said to be missing. */
    Future<Wall> recall(String wall, Scene scene, Author author, Admission admission, Function<Wall, AuditEntry> note) {
        return walls.change(wall, null, hung(WallChange.Kind.RECALLED, scene, author, admission, note));
    }

    static WallAct hung(
            WallChange.Kind kind, Scene scene, Author author, Admission admission, Function<Wall, AuditEntry> note) {
        JsonObject named = new JsonObject().put("id", scene.id()).put("name", scene.name());
        return WallAct.of(kind, author, note, wall -> wall.withWindows(admission.restored(wall, scene.anew())))
                .checking(admission)
                .telling(new JsonObject().put("scene", named));
    }

    private static Future<Scene> locked(Transaction tx, String wall, String id, long version) {
        return SceneStore.lock(tx, wall, id).map(Scenes::present).map(scene -> {
            Versions.require(version, scene.version(), scene.author());
            return scene;
        });
    }

    private Future<Scene> done(Transaction tx, Scene scene, Function<Scene, AuditEntry> note) {
        tell(tx, "scene.changed", scene);
        return audit.record(tx, note.apply(scene)).map(scene);
    }

    private void tell(Transaction tx, String type, Scene scene) {
        events.append(
                tx,
                Event.of(
                        type,
                        "wall/" + scene.wall() + "/scene/" + scene.id(),
                        "wall/" + scene.wall(),
                        new JsonObject()
                                .put("id", scene.id())
                                .put("wall", scene.wall())
                                .put("name", scene.name())
                                .put("version", scene.version())));
    }

    static Scene present(Optional<Scene> found) {
        return found.orElseThrow(
                () -> Fault.notFound("not-found", "the wall has no such scene").with(Map.of()));
    }
}
