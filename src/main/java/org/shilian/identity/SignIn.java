package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.fault.Fault;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** Checks a user name and a password, and begins a session. Unknown names take as long as known ones. */
final class SignIn {
    private final Database database;
    private final PersonStore people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInLimit limit;
    private final Audit audit;
    private final boolean passwordsTaken;

    SignIn(
            Database database,
            PersonStore people,
            Passwords passwords,
            Sessions sessions,
            SignInLimit limit,
            Audit audit,
            boolean passwordsTaken) {
        this.passwordsTaken = passwordsTaken;
        this.database = database;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.limit = limit;
        this.audit = audit;
    }

    Future<Sessions.Started> signIn(String user, String password, String address) {
        if (!passwordsTaken) {
            throw Fault.forbidden("password-sign-in-off", "people sign in by the OpenID Connect provider alone");
        }
        tries(user, address);
        return people.credential(user)
                .compose(found -> check(found, password, address))
                .onSuccess(right -> limit.succeeded(user, address))
                .compose(person -> beginByPassword(person, password, address));
    }

    /** Begins a session for whom the OpenID Connect provider vouches; accounts and rights are given here all the same. */
    Future<Sessions.Started> vouched(String user, String provider, String address) {
        return people.credential(user)
                .compose(found -> known(found, address))
                .compose(person -> begin(person, provider, address));
    }

    private Future<Credential> known(Optional<Credential> found, String address) {
        if (found.isEmpty()) {
            return refuse(found, "account-unknown", "there is no account of the name that the provider gave", address);
        }
        return unlessDisabled(found, address);
    }

    private Future<Sessions.Started> begin(Credential person, String provider, String address) {
        return database.inTransaction(transaction -> sessions.begin(transaction, person.id(), null, address)
                .compose(started -> audit.record(
                                transaction,
                                entry("session.created", person, started.id(), address)
                                        .with(new JsonObject().put("by", provider)))
                        .map(started)));
    }

    /** Changes one's own password; guessing the current one is limited like signing in. */
    Future<Void> changePassword(Caller caller, String current, String wanted, String address) {
        tries(caller.personId(), address);
        return people.credentialOf(caller.personId())
                .compose(found -> check(found, current, address))
                .onSuccess(right -> limit.succeeded(caller.personId(), address))
                .compose(person -> change(caller, person, current, wanted));
    }

    private Future<Credential> check(Optional<Credential> found, String password, String address) {
        String hash = found.map(Credential::password).orElse(null);
        return passwords.matches(password, hash).compose(right -> outcome(found, right, address));
    }

    private Future<Credential> outcome(Optional<Credential> found, boolean right, String address) {
        if (found.isEmpty() || !right) {
            return refuse(found, "wrong-credentials", "user name and password do not fit", address);
        }
        return unlessDisabled(found, address);
    }

    private Future<Credential> unlessDisabled(Optional<Credential> found, String address) {
        Credential person = found.orElseThrow();
        return person.disabled()
                ? refuse(found, "account-disabled", "this account is closed", address)
                : Future.succeededFuture(person);
    }

    /** Of an unknown name nothing is kept: people type passwords into the wrong field. */
    private Future<Credential> refuse(Optional<Credential> found, String code, String detail, String address) {
        AuditEntry entry =
                AuditEntry.of("session.refused", "session").from(address).outcome(code);
        note(found.map(person -> entry.by(person.id(), person.name(), person.unit()))
                .orElse(entry));
        return Future.failedFuture(Fault.unauthenticated(code, detail));
    }

    /** The register logs a line that it could not keep; the answer does not wait for it. */
    private void note(AuditEntry refusal) {
        audit.refused(refusal).onFailure(logged -> {});
    }

    private void tries(String user, String address) {
        try {
            limit.tries(user, address);
        } catch (Fault tooMany) {
            note(AuditEntry.of("session.refused", "session").from(address).outcome(tooMany.code()));
            throw tooMany;
        }
    }

    private Future<Sessions.Started> beginByPassword(Credential person, String password, String address) {
        Future<String> hash = PasswordHash.parse(person.password()).isOutdated()
                ? passwords.hash(password)
                : Future.succeededFuture(person.password());
        return hash.compose(
                current -> database.inTransaction(transaction -> begin(transaction, person, current, address)));
    }

    private Future<Sessions.Started> begin(Transaction transaction, Credential person, String hash, String address) {
        Future<Void> upgraded = hash.equals(person.password())
                ? Future.succeededFuture()
                : people.password(transaction, person.id(), hash);
        return upgraded.compose(done -> person.mustChange()
                        ? sessions.beginBound(transaction, person.id(), address)
                        : sessions.begin(transaction, person.id(), null, address))
                .compose(started -> audit.record(transaction, entry("session.created", person, started.id(), address))
                        .map(started));
    }

    private Future<Void> change(Caller caller, Credential person, String current, String wanted) {
        Passwords.requireStrong(wanted, person.user());
        if (current.equals(wanted)) {
            throw Fault.invalid("same-password", "the new password is the former one");
        }
        return passwords
                .hash(wanted)
                .compose(hash ->
                        database.inTransaction(transaction -> people.ownPassword(transaction, person.id(), hash)
                                .compose(done -> sessions.free(transaction, caller))
                                .compose(done -> sessions.endAllOf(
                                        transaction, person.id(), caller.sessionId(), "password-changed"))
                                .compose(done -> audit.record(
                                        transaction, caller.did("password.changed", "person/" + person.id())))));
    }

    private static AuditEntry entry(String action, Credential person, String session, String address) {
        return AuditEntry.of(action, Sessions.subject(session))
                .by(person.id(), person.name(), person.unit())
                .on(session)
                .from(address);
    }
}
