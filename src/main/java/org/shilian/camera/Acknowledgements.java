package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.event.Follower;
import org.shilian.event.LoggedEvent;
import org.shilian.fault.Fault;
import org.shilian.identity.Caller;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/**
 * Which faults somebody has taken notice of, shared by all operators: a fault stays acknowledged until pictures come
 * or the camera is switched off. Kept in memory as the database has it, also when another node changes it; any thread
 * may ask.
 */
final class Acknowledgements extends Follower {
    private final Database database;
    private final EventLog events;
    private final Audit audit;
    private final Clock clock;
    private final CameraStates states;
    private final Map<String, Acknowledgement> standing = new ConcurrentHashMap<>();

    Acknowledgements(Database database, EventLog events, Audit audit, Clock clock, CameraStates states) {
        super(events, "acknowledged faults");
        this.database = database;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.states = states;
    }

    @Override
    protected Future<Void> readAll() {
        return database.read(AcknowledgementStore::all)
                .onSuccess(this::replaceAll)
                .mapEmpty();
    }

    private void replaceAll(List<Acknowledgement> all) {
        standing.keySet().retainAll(all.stream().map(Acknowledgement::camera).collect(Collectors.toSet()));
        all.forEach(some -> standing.put(some.camera(), some));
    }

    /** Who took notice of the fault that the camera has now. */
    Optional<Acknowledgement> of(String camera, CameraState state) {
        return isOver(state) ? Optional.empty() : Optional.ofNullable(standing.get(camera));
    }

    /** Whether a fault ends with this state. */
    private static boolean isOver(CameraState state) {
        return switch (state.condition()) {
            case LIVE, DISABLED -> true;
            case CONNECTING, OFFLINE, IDLE -> false;
        };
    }

    Future<Acknowledgement> give(Caller by, Camera camera, @Nullable String note, String address) {
        CameraState state = states.of(camera);
        if (state.condition() != Condition.OFFLINE || CameraState.NO_SOURCE.equals(state.reason())) {
            return Future.failedFuture(Fault.conflict("no-fault", "the camera is not out of order"));
        }
        Acknowledgement given = new Acknowledgement(camera.id(), by.personId(), by.name(), clock.instant(), note);
        AuditEntry line = CameraAudit.managed(by, "camera.fault.acknowledged", camera, address);
        line.details().put("reason", state.reason()).put("note", given.note());
        return database.inTransaction(tx -> AcknowledgementStore.put(tx, given).compose(stands -> {
            requireOwn(given, stands);
            return told(tx, camera, given)
                    .compose(told -> audit.record(tx, line))
                    .map(given);
        }));
    }

    private static void requireOwn(Acknowledgement given, Acknowledgement stands) {
        if (!stands.person().equals(given.person())) {
            throw Fault.conflict("fault-acknowledged", "somebody else has taken notice of it")
                    .with(Map.of("name", stands.name(), "at", stands.at().toString()));
        }
    }

    Future<Void> withdraw(Caller by, Camera camera, String address) {
        AuditEntry line = CameraAudit.managed(by, "camera.fault.unacknowledged", camera, address);
        return database.inTransaction(tx -> AcknowledgementStore.remove(tx, Set.of(camera.id()))
                .compose(gone -> gone == 0
                        ? Future.succeededFuture()
                        : told(tx, camera, null).compose(told -> audit.record(tx, line))));
    }

    private Future<Void> told(Transaction tx, Camera camera, @Nullable Acknowledgement now) {
        JsonObject data = new JsonObject()
                .put("id", camera.id())
                .put("name", camera.name())
                .put("acknowledged", now == null ? null : now.json());
        events.append(
                tx,
                Event.of(CameraEvents.ACKNOWLEDGED, "camera/" + camera.id(), CameraEvents.TOPIC, data)
                        .at(camera.place()));
        tx.afterCommit(() -> stands(camera.id(), now));
        return Future.succeededFuture();
    }

    /** Those whose faults end with these states lose their acknowledgement in the transaction that tells the states. */
    Future<Void> settle(Transaction tx, Map<String, CameraState> news) {
        Set<String> over = news.entrySet().stream()
                .filter(entry -> isOver(entry.getValue()) && standing.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        tx.afterCommit(() -> standing.keySet().removeAll(over));
        return over.isEmpty()
                ? Future.succeededFuture()
                : AcknowledgementStore.remove(tx, over).mapEmpty();
    }

    /** The camera is gone from the list. */
    void forget(String camera) {
        standing.remove(camera);
    }

    private void stands(String camera, @Nullable Acknowledgement now) {
        if (now == null) {
            standing.remove(camera);
        } else {
            standing.put(camera, now);
        }
    }

    @Override
    public void events(List<LoggedEvent> batch) {
        batch.forEach(logged -> heard(logged.event()));
    }

    private void heard(Event event) {
        String camera = event.data().getString("id");
        switch (event.type()) {
            case CameraEvents.ACKNOWLEDGED -> {
                JsonObject now = event.data().getJsonObject("acknowledged");
                stands(camera, now == null ? null : Acknowledgement.read(camera, now));
            }
            case CameraEvents.STATE -> {
                if (event.data().getJsonObject("acknowledged") == null) {
                    standing.remove(camera);
                }
            }
            default -> {
                // Nothing else ends a fault.
            }
        }
    }
}
