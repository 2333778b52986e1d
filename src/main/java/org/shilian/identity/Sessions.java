package org.shilian.identity;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.fault.Fault;
import org.shilian.fault.Kind;
import org.shilian.store.Database;
import org.shilian.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is signed in: sessions begin, are found by their token, and end, on all nodes at once. Safe on any thread. */
public final class Sessions {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final Database database;
    private final SessionStore store;
    private final SessionCache cache = new SessionCache();
    private final SessionEnds ends;
    private final Audit audit;
    private final Clock clock;
    private final IdentityConfig config;

    Sessions(Database database, Audit audit, Clock clock, IdentityConfig config) {
        this.database = database;
        this.store = new SessionStore(database);
        this.ends = new SessionEnds(cache, store);
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    /** Calls back with session and code when a session ends on any node. */
    public void onSessionEnded(BiConsumer<String, String> listener) {
        ends.onEnded(listener);
    }

    /** Calls when somebody's rights change on any node, or may have changed unheard. */
    public void onRightsChanged(Runnable listener) {
        ends.onRightsChanged(listener);
    }

    /** Calls back once when the caller's session ends or the person's rights change; the returned action forgets it. */
    public Runnable watch(Caller caller, Consumer<String> ended) {
        return ends.watch(caller, ended);
    }

    /** Begins a session as part of the transaction that found out who it is. */
    Future<Started> begin(Transaction transaction, @Nullable String person, @Nullable String screen, String address) {
        return begin(transaction, person, screen, address, false);
    }

    /** Begins a session that may do nothing but change the password first. */
    Future<Started> beginBound(Transaction transaction, String person, String address) {
        return begin(transaction, person, null, address, true);
    }

    /** What was bound is no longer, on all nodes. */
    Future<Void> free(Transaction transaction, Caller caller) {
        return caller.mustChange()
                ? store.free(transaction, caller.sessionId())
                        .compose(freed -> rightsChanged(transaction, caller.personId()))
                : Future.succeededFuture();
    }

    private Future<Started> begin(
            Transaction transaction,
            @Nullable String person,
            @Nullable String screen,
            String address,
            boolean mustChange) {
        Instant now = clock.instant();
        Instant longest = now.plus(person == null ? config.screenIdle() : config.longest());
        NewSession session =
                new NewSession(UUID.randomUUID(), Token.random(), person, screen, address, mustChange, now, longest);
        return store.add(transaction, session).map(new Started(session.id().toString(), session.token()));
    }

    /** A session that has just begun. */
    record Started(String id, Token token) {}

    /** Whoever holds this token now; fails with {@code session-ended} when nobody does. */
    Future<Caller> find(Token token) {
        Instant now = clock.instant();
        Optional<SessionCache.Known> known = cache.get(token);
        if (known.isPresent() && known.get().read().plus(config.cacheFor()).isAfter(now)) {
            return admit(token, known.get().session(), now);
        }
        long mark = cache.mark();
        return store.find(token)
                .map(found -> found.map(session -> session.seenAtLeast(lastSeen(known))))
                .onSuccess(found -> found.ifPresent(session -> cache.put(token, session, now, mark)))
                .recover(failure -> lastKnown(known, failure))
                .compose(found ->
                        found.map(session -> admit(token, session, now)).orElseGet(Sessions::nobody));
    }

    Future<List<Session>> page(@Nullable String person, @Nullable Long before, int limit) {
        return store.page(person, before, limit);
    }

    /** Signs out. */
    Future<Void> end(Caller caller) {
        return database.inTransaction(transaction -> store.remove(transaction, UUID.fromString(caller.sessionId()))
                .compose(removed -> tellEnded(transaction, caller.sessionId(), "signed-out"))
                .compose(told -> audit.record(transaction, caller.did("session.ended", subject(caller.sessionId())))));
    }

    /** Ends somebody else's session. */
    Future<Void> revoke(Caller by, String id) {
        return uuid(id).compose(store::get)
                .compose(found -> found.isEmpty() ? Future.failedFuture(noSuchSession()) : revoke(by, found.get()));
    }

    /** Ends all sessions of a person but one, in the transaction that gives the reason. */
    Future<Void> endAllOf(Transaction transaction, String person, @Nullable String but, String code) {
        return store.removeOf(transaction, person, but).compose(ids -> tellAllEnded(transaction, ids, code));
    }

    /** Makes all nodes read the person's rights again and closes what is open with the former ones. */
    Future<Void> rightsChanged(Transaction transaction, String person) {
        transaction.afterCommit(() -> cache.forget(known -> person.equals(known.personId())));
        return store.tell(transaction, SessionEnds.changed(person));
    }

    /** Removes sessions that are over; called now and then. */
    Future<Void> sweep() {
        return database.inTransaction(transaction -> store.removeOver(transaction, config, clock.instant())
                .compose(ids -> tellAllEnded(transaction, ids, "session-expired")));
    }

    SessionEnds ends() {
        return ends;
    }

    private Future<Void> revoke(Caller by, Session session) {
        if (!by.scope().covers(session.scope())) {
            throw Fault.forbidden("outside-scope", "this session belongs to somebody outside of the scope of who asks");
        }
        AuditEntry entry = by.did("session.revoked", subject(session.id()));
        return database.inTransaction(transaction -> store.remove(transaction, UUID.fromString(session.id()))
                .compose(removed -> tellEnded(transaction, session.id(), "session-revoked"))
                .compose(told -> audit.record(transaction, entry)));
    }

    private Future<Void> tellAllEnded(Transaction transaction, List<String> ids, String code) {
        Future<Void> told = Future.succeededFuture();
        for (String id : ids) {
            told = told.compose(before -> tellEnded(transaction, id, code));
        }
        return told;
    }

    private Future<Void> tellEnded(Transaction transaction, String id, String code) {
        transaction.afterCommit(() -> cache.forget(known -> known.id().equals(id)));
        return store.tell(transaction, SessionEnds.ended(id, code));
    }

    private Future<Caller> admit(Token token, Session session, Instant now) {
        if (session.isOver(config, now)) {
            return Future.failedFuture(Fault.unauthenticated("session-expired", "the session is over; sign in again"));
        }
        if (session.isStale(now)) {
            cache.seen(token, now);
            store.touch(session.id(), now)
                    .onFailure(failure -> log.debug("the use of a session was not noted: {}", failure.getMessage()));
            return Future.succeededFuture(session.seenAt(now).caller(config));
        }
        return Future.succeededFuture(session.caller(config));
    }

    /** A use that this node knows of may not be written down yet. */
    private static Instant lastSeen(Optional<SessionCache.Known> known) {
        return known.map(entry -> entry.session().seen()).orElse(Instant.MIN);
    }

    /** While the database is away, what was known counts on. */
    private static Future<Optional<Session>> lastKnown(Optional<SessionCache.Known> known, Throwable failure) {
        boolean away = failure instanceof Fault fault && fault.kind() == Kind.UNAVAILABLE;
        return away && known.isPresent()
                ? Future.succeededFuture(known.map(SessionCache.Known::session))
                : Future.failedFuture(failure);
    }

    private static <T> Future<T> nobody() {
        return Future.failedFuture(Fault.unauthenticated("session-ended", "the session has ended; sign in again"));
    }

    private static Future<UUID> uuid(String id) {
        try {
            return Future.succeededFuture(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(noSuchSession());
        }
    }

    private static Fault noSuchSession() {
        return Fault.notFound("no-such-session", "there is no such session, or it has ended");
    }

    static String subject(String sessionId) {
        return "session/" + sessionId;
    }
}
