package org.shilian.identity;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.Audit;
import org.shilian.fault.Fault;
import org.shilian.store.Database;
import org.shilian.store.Transaction;
import org.shilian.text.Searchable;
import org.shilian.text.Searchable.Question;

/** The accounts of the centre. Nobody gives away more than the own scope, and one administrator always remains. */
public final class People {
    private final Database database;
    private final PersonStore store;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    People(Database database, PersonStore store, Passwords passwords, Sessions sessions, Audit audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new id for a person. */
    static String newId() {
        return "p-" + UUID.randomUUID();
    }

    public Future<Person> get(String id) {
        return store.get(id).map(People::present);
    }

    /** A person, where the caller's scope reaches. */
    Future<Person> get(Caller by, String id) {
        return store.get(id)
                .map(found -> present(found.filter(person -> by.scope().covers(person.scope()))));
    }

    Future<List<Person>> page(@Nullable String unit, @Nullable String words, @Nullable String after, int limit) {
        if (words == null) {
            return store.page(unit, after, limit);
        }
        Question question = Question.of(words);
        return store.page(unit, after, Integer.MAX_VALUE)
                .map(all -> all.stream()
                        .filter(person ->
                                Searchable.of(person.name(), person.user()).matches(question))
                        .limit(limit)
                        .toList());
    }

    /** How many have this very place in their scope. */
    public Future<Long> withScope(String place) {
        return store.withScope(place);
    }

    Future<Person> add(Caller by, Person person, String password) {
        requireWithin(by, person);
        return create(
                person,
                password,
                (transaction, added) -> audit.record(transaction, by.did("person.created", subject(added))));
    }

    /** Adds an account that nobody asked for: the demo's people. */
    public Future<Person> add(Person person, String password) {
        return create(person, password, (transaction, added) -> Future.succeededFuture());
    }

    /** What else belongs to a transaction. */
    private interface Besides {
        Future<Void> add(Transaction transaction, Person person);
    }

    private Future<Person> create(Person person, String password, Besides besides) {
        Passwords.requireStrong(password, person.user());
        return passwords
                .hash(password)
                .compose(hash -> database.inTransaction(transaction ->
                        store.add(transaction, person, hash, now()).compose(added -> besides.add(transaction, person))))
                .map(person);
    }

    /** Changes a person whose version is the one meant; a new password or less rights end what stands on the former. */
    Future<Person> change(Caller by, String id, long version, UnaryOperator<Person> change, @Nullable String password) {
        if (password == null) {
            return database.inTransaction(transaction -> change(transaction, by, id, version, change, null));
        }
        return get(id).compose(person -> hash(password, person.user()))
                .compose(hash ->
                        database.inTransaction(transaction -> change(transaction, by, id, version, change, hash)));
    }

    Future<Void> remove(Caller by, String id, long version) {
        return database.inTransaction(transaction -> locked(transaction, by, id, version)
                .compose(person -> keepAnAdministrator(transaction, person, null)
                        .compose(kept -> sessions.endAllOf(transaction, id, null, "account-removed"))
                        .compose(ended -> sessions.rightsChanged(transaction, id))
                        .compose(told -> store.remove(transaction, id))
                        .compose(removed -> audit.record(transaction, by.did("person.removed", subject(person))))));
    }

    /** Ends all sessions of a person, but for the own one of who asks. */
    Future<Void> endSessions(Caller by, String id) {
        return get(by, id)
                .compose(person -> database.inTransaction(transaction -> sessions.endAllOf(
                                transaction, id, by.sessionId(), "session-revoked")
                        .compose(ended ->
                                audit.record(transaction, by.did("person.sessions.revoked", subject(person))))));
    }

    private Future<String> hash(String password, String user) {
        Passwords.requireStrong(password, user);
        return passwords.hash(password);
    }

    private Future<Person> change(
            Transaction transaction,
            Caller by,
            String id,
            long version,
            UnaryOperator<Person> change,
            @Nullable String hash) {
        return locked(transaction, by, id, version).compose(before -> {
            Person after = change.apply(before);
            requireWithin(by, after);
            return keepAnAdministrator(transaction, before, after)
                    .compose(kept -> hash == null ? Future.succeededFuture() : store.password(transaction, id, hash))
                    .compose(done -> store.change(transaction, after))
                    .compose(changed -> follow(transaction, by, before, changed, hash != null));
        });
    }

    private Future<Person> follow(
            Transaction transaction, Caller by, Person before, Person after, boolean newPassword) {
        boolean closed = after.disabled() && !before.disabled();
        Future<Void> ended = newPassword || closed
                ? sessions.endAllOf(transaction, after.id(), null, closed ? "account-disabled" : "password-changed")
                : Future.succeededFuture();
        return ended.compose(gone -> sessions.rightsChanged(transaction, after.id()))
                .compose(done -> audit.record(
                        transaction,
                        by.did("person.changed", subject(after)).with(PersonJson.changes(before, after, newPassword))))
                .map(after);
    }

    private Future<Person> locked(Transaction transaction, Caller by, String id, long version) {
        return store.lock(transaction, id).map(People::present).map(person -> {
            requireWithin(by, person);
            if (person.version() != version) {
                throw Fault.stale("stale-version", "somebody changed this person meanwhile")
                        .with(Map.of("version", person.version()));
            }
            return person;
        });
    }

    private Future<Void> keepAnAdministrator(Transaction transaction, Person before, @Nullable Person after) {
        boolean remains = after != null && after.isActiveAdministrator();
        if (!before.isActiveAdministrator() || remains) {
            return Future.succeededFuture();
        }
        return store.lockAdministrators(transaction)
                .compose(ids -> ids.stream().anyMatch(id -> !id.equals(before.id()))
                        ? Future.succeededFuture()
                        : Future.failedFuture(Fault.conflict(
                                        "last-administrator",
                                        "without this administrator nobody could manage the centre")
                                .ofRights()));
    }

    private static void requireWithin(Caller by, Person person) {
        if (!by.scope().covers(person.scope())) {
            throw Fault.forbidden("outside-scope", "this person's scope goes beyond the scope of who asks");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String subject(Person person) {
        return "person/" + person.id();
    }

    private static Person present(Optional<Person> found) {
        return found.orElseThrow(() -> Fault.notFound("no-such-person", "there is no such person"));
    }
}
