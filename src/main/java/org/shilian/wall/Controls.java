package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shilian.app.Part;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.fault.Fault;
import org.shilian.store.Database;
import org.shilian.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who holds control of each wall: the first to change it, while their console is connected and a while beyond. Any
 * thread may call.
 */
public final class Controls implements Part {
    static final Duration GRACE = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(Controls.class);

    private final Vertx vertx;
    private final Database database;
    private final EventLog events;
    private final Audit audit;
    private final Clock clock;
    private final Consoles consoles;

    Controls(Vertx vertx, Database database, EventLog events, Audit audit, Clock clock, Consoles consoles) {
        this.vertx = vertx;
        this.database = database;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.consoles = consoles;
    }

    /** Those who went while no node ran have their grace from now on. */
    @Override
    public Future<Void> start() {
        consoles.onChange(this::connected);
        return database.read(ControlStore::persons)
                .onSuccess(persons -> persons.stream()
                        .filter(person -> !consoles.isOpen(person))
                        .forEach(person -> connected(person, false)))
                .compose(read -> sweep());
    }

    @Override
    public Future<Void> stop() {
        return Future.succeededFuture();
    }

    Future<Optional<Control>> find(String wall) {
        return database.read(client -> ControlStore.find(client, wall))
                .map(found -> found.filter(control -> control.isHeldAt(now())));
    }

    /** The author holds the wall from now on, or {@code wall-held} names who does. The wall's row is held meanwhile. */
    Future<Void> claim(Transaction tx, String wall, Author author) {
        return ControlStore.find(tx, wall).compose(found -> {
            Control held = found.filter(control -> control.isHeldAt(now())).orElse(null);
            if (held != null && !held.isOf(author)) {
                throw heldBy(held);
            }
            Control next = control(author, held == null ? now() : held.since());
            if (next.equals(held)) {
                return Future.succeededFuture();
            }
            if (held == null) {
                tell(tx, wall, "taken", next, null);
            }
            return put(tx, wall, next);
        });
    }

    /** Takes the wall knowingly, from whoever holds it. */
    Future<Control> take(String wall, Author author, AuditEntry note) {
        return database.inTransaction(tx -> WallStore.lock(tx, wall)
                .compose(locked -> ControlStore.find(tx, wall))
                .compose(found -> {
                    Control former =
                            found.filter(control -> control.isHeldAt(now())).orElse(null);
                    boolean own = former != null && former.isOf(author);
                    Control next = control(author, own ? former.since() : now());
                    if (!own) {
                        tell(tx, wall, former == null ? "taken" : "taken-over", next, former);
                    }
                    return put(tx, wall, next)
                            .compose(kept -> audit.record(tx, note))
                            .map(next);
                }));
    }

    /** Gives the wall back; {@code wall-held} where it is somebody else's, nothing where it is nobody's. */
    Future<Void> release(String wall, Author author, AuditEntry note) {
        return database.inTransaction(tx -> WallStore.lock(tx, wall)
                .compose(locked -> ControlStore.find(tx, wall))
                .compose(found -> {
                    Control held =
                            found.filter(control -> control.isHeldAt(now())).orElse(null);
                    if (held == null) {
                        return Future.succeededFuture();
                    }
                    if (!held.isOf(author)) {
                        throw heldBy(held);
                    }
                    tell(tx, wall, "released", null, held);
                    return ControlStore.remove(tx, wall)
                            .compose(gone -> audit.record(tx, note).mapEmpty());
                }));
    }

    /** Ends what has lapsed, and tells it. */
    Future<Void> sweep() {
        return database.inTransaction(tx -> ControlStore.sweep(tx, now())
                .onSuccess(lapsed -> lapsed.forEach((wall, held) -> tell(tx, wall, "lapsed", null, held)))
                .mapEmpty());
    }

    private static Fault heldBy(Control control) {
        return Fault.conflict("wall-held", "somebody else holds control of this wall")
                .with(Map.of("holder", control.json(), "who", control.name()));
    }

    private Control control(Author author, OffsetDateTime since) {
        OffsetDateTime leaves = consoles.isOpen(author.id()) ? null : now().plus(GRACE);
        return new Control(author.id(), author.name(), since, leaves);
    }

    private Future<Void> put(Transaction tx, String wall, Control control) {
        if (control.leaves() != null) {
            tx.afterCommit(this::sweepLater);
        }
        return ControlStore.put(tx, wall, control);
    }

    private void connected(String person, boolean open) {
        OffsetDateTime leaves = open ? null : now().plus(GRACE);
        database.inTransaction(tx -> ControlStore.leaves(tx, person, leaves))
                .onSuccess(kept -> sweepLater())
                .onFailure(failure -> log.warn("who holds a wall could not be kept; it lapses by its time", failure));
    }

    private void sweepLater() {
        vertx.setTimer(
                GRACE.plusSeconds(1).toMillis(),
                due -> sweep().onFailure(failure -> log.warn("lapsed control is told at the next change", failure)));
    }

    private void tell(Transaction tx, String wall, String act, @Nullable Control holder, @Nullable Control from) {
        String topic = "wall/" + wall;
        events.append(
                tx,
                Event.of(
                        "wall.control",
                        topic,
                        topic,
                        new JsonObject()
                                .put("wall", wall)
                                .put("act", act)
                                .put("holder", holder == null ? null : holder.json())
                                .put("from", from == null ? null : from.json())));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
