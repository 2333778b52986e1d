package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.fault.Fault;
import org.shilian.fault.Kind;
import org.shilian.store.Database;
import org.shilian.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Front door of the conferences. Every act is one transaction that holds the conference's row, with its events, its
 * lines in the time line and in the register; of two at once the second sees what the first did. Any thread may call.
 */
final class Conferences {
    /** What somebody does to a conference as it stands. */
    interface Act {
        Outcome on(Standing before, Instant now);
    }

    private static final Logger log = LoggerFactory.getLogger(Conferences.class);

    private final Database database;
    private final EventLog events;
    private final Audit audit;
    private final Clock clock;
    private final Due due;
    private final List<Consumer<Standing>> listeners = new CopyOnWriteArrayList<>();

    Conferences(Database database, EventLog events, Audit audit, Clock clock, Due due) {
        this.database = database;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.due = due;
    }

    /** Hears how a conference stands after each act, once it is committed; versions tell the order. */
    void onChange(Consumer<Standing> listener) {
        listeners.add(listener);
    }

    Instant now() {
        return clock.instant();
    }

    Database database() {
        return database;
    }

    Future<List<Standing>> page(Sight sight, @Nullable String state, @Nullable String after, int limit) {
        return database.read(client -> ConferenceStore.page(client, sight, state, after, limit)
                .compose(some -> StandingStore.wholes(client, some)));
    }

    /** The conference, or the fault {@code no-conference}. */
    Future<Standing> require(String id) {
        return database.read(client -> StandingStore.get(client, id)).map(Conferences::present);
    }

    Future<Standing> create(Outcome made, AuditEntry line) {
        return database.inTransaction(tx -> {
            Standing standing = Due.counted(made.standing(), now());
            Standing nothing = new Standing(standing.conference(), List.of(), List.of());
            return StandingStore.add(tx, standing, due.next(standing))
                    .compose(added -> written(tx, nothing, standing, made.notes()))
                    .compose(told -> audit.record(tx, line))
                    .map(standing);
        });
    }

    /** Does the act, with the line of the register that says so. */
    Future<Standing> act(String id, @Nullable AuditEntry line, Act act) {
        return database.inTransaction(tx -> act(tx, id, line, act));
    }

    /** The same within a transaction of the caller's. */
    Future<Standing> act(Transaction tx, String id, @Nullable AuditEntry line, Act act) {
        return StandingStore.lock(tx, id).map(Conferences::present).compose(before -> {
            Instant now = now();
            Outcome outcome = act.on(before, now);
            Standing after = Due.counted(outcome.standing(), now);
            Future<Standing> kept = after.equals(before) && outcome.notes().isEmpty()
                    ? Future.succeededFuture(before)
                    : keep(tx, before, after.with(after.conference().next()), outcome.notes());
            return kept.compose(standing -> line == null
                    ? Future.succeededFuture(standing)
                    : audit.record(tx, line).map(standing));
        });
    }

    private Future<Standing> keep(Transaction tx, Standing before, Standing after, List<Note> notes) {
        return StandingStore.replace(tx, before, after, due.next(after))
                .compose(replaced -> written(tx, before, after, notes))
                .map(after);
    }

    private Future<Void> written(Transaction tx, Standing before, Standing after, List<Note> notes) {
        events.append(tx, ConferenceEvents.of(before, after, notes).toArray(Event[]::new));
        tx.afterCommit(() -> listeners.forEach(listener -> listener.accept(after)));
        Future<Void> lines = Future.succeededFuture();
        for (Note note : notes) {
            lines = lines.compose(added -> TimelineStore.add(tx, after.id(), note));
        }
        return lines;
    }

    /** Does what is due by now in every conference; answers in how many something was. */
    Future<Integer> dealWithDue() {
        return database.read(client -> ConferenceStore.due(client, now()))
                .compose(ids -> inEach(ids, id -> act(id, null, due::at).recover(failure -> passedOver(id, failure)))
                        .map(ids.size()));
    }

    /** One that cannot be dealt with does not hold up the others; a database that is away holds up all. */
    private static Future<@Nullable Standing> passedOver(String id, Throwable failure) {
        if (failure instanceof Fault fault && fault.kind() == Kind.UNAVAILABLE) {
            return Future.failedFuture(failure);
        }
        log.error("what is due in conference {} cannot be done", id, failure);
        return Future.succeededFuture();
    }

    /** Does the act on every conference in which somebody's page was. */
    Future<Void> restarted(Act act) {
        return database.read(ConferenceStore::occupied).compose(ids -> inEach(ids, id -> act(id, null, act)));
    }

    private static Future<Void> inEach(List<String> ids, Function<String, Future<?>> act) {
        Future<Void> all = Future.succeededFuture();
        for (String id : ids) {
            all = all.compose(former -> act.apply(id).mapEmpty());
        }
        return all;
    }

    Future<List<JsonObject>> timeline(String id, long after, int limit) {
        return database.read(client -> TimelineStore.page(client, id, after, limit));
    }

    static Standing present(Optional<Standing> found) {
        return found.orElseThrow(() -> Fault.notFound("no-conference", "there is no such conference"));
    }
}
