package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shilian.app.Part;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.event.EventLog;
import org.shilian.fault.Fault;
import org.shilian.place.Places;
import org.shilian.place.Tally;
import org.shilian.store.Database;
import org.shilian.store.Transaction;
import org.shilian.text.Searchable.Question;

/** Front door of the camera points: the whole catalogue is in memory and follows the event log. Any thread may call. */
public final class Cameras implements Part {
    private final Database database;
    private final EventLog events;
    private final Audit audit;
    private final Places places;
    private final Catalogue catalogue;
    private final CatalogueReader reader;
    private final CameraStates states;
    private final CameraEvents words;
    private final CameraForm form;
    private final Clock clock;

    Cameras(
            Database database,
            EventLog events,
            Audit audit,
            Places places,
            Catalogue catalogue,
            CameraStates states,
            CameraEvents words,
            CameraForm form,
            Clock clock) {
        this.database = database;
        this.events = events;
        this.audit = audit;
        this.places = places;
        this.catalogue = catalogue;
        this.states = states;
        this.words = words;
        this.form = form;
        this.clock = clock;
        this.reader = new CatalogueReader(database, events, catalogue);
    }

    @Override
    public Future<Void> start() {
        return reader.start();
    }

    @Override
    public Future<Void> stop() {
        return reader.stop();
    }

    public Optional<Camera> find(String id) {
        return catalogue.find(id);
    }

    CameraState state(Camera camera) {
        return states.of(camera);
    }

    /** How many cameras each place has, and how many of them send pictures. */
    public Map<String, Tally> tallies() {
        return new CameraCount(catalogue, states).byPlace();
    }

    /** How many cameras are in each state; those that were never connected are {@code unconnected}. */
    public Map<String, Long> byState() {
        return catalogue.all().collect(Collectors.groupingBy(this::stateWord, Collectors.counting()));
    }

    private String stateWord(Camera camera) {
        CameraState state = states.of(camera);
        return CameraState.NO_SOURCE.equals(state.reason())
                ? "unconnected"
                : state.condition().wire();
    }

    /** How many cameras belong to this very place. */
    public long countAt(String place) {
        return catalogue.all().filter(camera -> camera.place().equals(place)).count();
    }

    /** How many cameras a unit answers for. */
    public int countOf(String unit) {
        return Math.toIntExact(catalogue
                .all()
                .filter(camera -> camera.site().unit().equals(unit))
                .count());
    }

    /** What a list may be narrowed to. */
    record Filter(
            @Nullable String place,
            Question question,
            @Nullable String condition,
            Predicate<Camera> sight) {}

    Page list(Filter filter, @Nullable String after, int limit) {
        Stream<Camera> found = catalogue
                .search(after, filter.question)
                .filter(camera -> filter.place == null || camera.place().startsWith(filter.place))
                .filter(filter.sight)
                .filter(camera -> filter.condition == null
                        || states.of(camera).condition().wire().equals(filter.condition));
        return Page.of(found, limit);
    }

    /** Puts a camera point on the list as a person entered it. */
    Future<Camera> add(String id, JsonObject entered, Predicate<String> scope, Function<Camera, AuditEntry> note) {
        Camera camera = read(id, entered, scope);
        return database.inTransaction(tx -> CameraStore.add(tx, List.of(camera)).compose(added -> {
            if (added.isEmpty()) {
                throw Fault.conflict("camera-exists", "there is a camera of this id")
                        .with(Map.of("camera", id));
            }
            return changed(tx, camera, note);
        }));
    }

    /** The camera that a person means, checked; nothing is kept. */
    Camera read(String id, JsonObject entered, Predicate<String> scope) {
        return inScope(form.read(id, entered), scope);
    }

    private Future<Camera> changed(Transaction tx, Camera camera, Function<Camera, AuditEntry> note) {
        events.append(tx, words.changed(camera));
        tx.afterCommit(() -> catalogue.put(camera));
        return audit.record(tx, note.apply(camera)).map(camera);
    }

    /** Adds those whose id is not there yet, all in one transaction; answers how many. */
    public Future<Integer> addAll(List<Camera> cameras) {
        cameras.forEach(camera -> places.require(camera.place()));
        return database.inTransaction(tx -> CameraStore.add(tx, cameras).map(added -> {
            if (!added.isEmpty()) {
                events.append(tx, words.added(added.size()));
            }
            tx.afterCommit(() -> added.forEach(catalogue::put));
            return added.size();
        }));
    }

    /** Adds them all or, when an id is taken meanwhile, none; answers how many. */
    Future<Integer> addAll(List<Camera> cameras, AuditEntry note) {
        return database.inTransaction(tx -> CameraStore.add(tx, cameras).compose(added -> {
            if (added.size() < cameras.size()) {
                throw Fault.conflict("camera-exists", "somebody added one of these cameras just now");
            }
            events.append(tx, words.added(added.size()));
            tx.afterCommit(() -> added.forEach(catalogue::put));
            return audit.record(tx, note).map(added.size());
        }));
    }

    Stream<Camera> all() {
        return catalogue.all();
    }

    /** The keys of all names. */
    Set<String> names() {
        return catalogue.all().map(Cameras::nameKey).collect(Collectors.toSet());
    }

    static String nameKey(Camera camera) {
        return camera.place() + " " + camera.name();
    }

    /** Changes what is named in the request and leaves the rest. */
    Future<Camera> change(
            String id, long version, JsonObject change, Predicate<String> scope, Function<Camera, AuditEntry> note) {
        return database.inTransaction(tx -> CameraStore.lock(tx, id)
                .map(found -> asKnown(found, id, version, scope))
                .compose(before -> replace(
                        tx, before, inScope(merged(before, change), scope).withVersion(version + 1), note)));
    }

    /** What the police were told of and is otherwise now is to be told again. */
    private Camera merged(Camera before, JsonObject change) {
        Camera after = form.merge(before, change);
        return Filing.differ(before, after) ? after.withFiling(after.filing().changed(LocalDate.now(clock))) : after;
    }

    /** Notes that all of these were filed, or none; answers how many. */
    Future<Integer> file(
            List<String> ids, UnaryOperator<Filing> how, Predicate<String> scope, Function<Camera, AuditEntry> note) {
        return database.inTransaction(tx -> {
            Future<Integer> filed = Future.succeededFuture(0);
            for (String id : ids) {
                filed = filed.compose(count -> file(tx, id, how, scope, note).map(count + 1));
            }
            return filed;
        });
    }

    private Future<Camera> file(
            Transaction tx,
            String id,
            UnaryOperator<Filing> how,
            Predicate<String> scope,
            Function<Camera, AuditEntry> note) {
        return CameraStore.lock(tx, id)
                .map(found ->
                        found.filter(standing -> scope.test(standing.place())).orElseThrow(() -> missing(id)))
                .compose(before -> replace(
                        tx,
                        before,
                        before.withFiling(how.apply(before.filing())).withVersion(before.version() + 1),
                        note));
    }

    private Future<Camera> replace(Transaction tx, Camera before, Camera after, Function<Camera, AuditEntry> note) {
        if (!after.place().startsWith(before.place())) {
            events.append(tx, words.removed(before));
        }
        return CameraStore.replace(tx, after).compose(replaced -> changed(tx, after, note));
    }

    Future<Camera> remove(String id, long version, Predicate<String> scope, Function<Camera, AuditEntry> note) {
        return database.inTransaction(tx -> CameraStore.lock(tx, id)
                .map(found -> asKnown(found, id, version, scope))
                .compose(camera -> CameraStore.remove(tx, id).compose(gone -> removed(tx, camera, note))));
    }

    private Future<Camera> removed(Transaction tx, Camera camera, Function<Camera, AuditEntry> note) {
        events.append(tx, words.removed(camera));
        tx.afterCommit(() -> catalogue.remove(camera.id()));
        return audit.record(tx, note.apply(camera)).map(camera);
    }

    private static Camera asKnown(Optional<Camera> found, String id, long version, Predicate<String> scope) {
        Camera camera = found.filter(standing -> scope.test(standing.place())).orElseThrow(() -> missing(id));
        if (camera.version() != version) {
            throw Fault.stale("stale-version", "the camera has changed since")
                    .with(Map.of("version", camera.version()));
        }
        return camera;
    }

    private Camera inScope(Camera camera, Predicate<String> scope) {
        places.require(camera.place());
        if (!scope.test(camera.place())) {
            throw Fault.forbidden("outside-scope", "the place is outside your scope")
                    .with(Map.of("place", camera.place()));
        }
        return camera;
    }

    static Fault missing(String id) {
        return Fault.notFound("not-found", "there is no such camera").with(Map.of("camera", id));
    }
}
