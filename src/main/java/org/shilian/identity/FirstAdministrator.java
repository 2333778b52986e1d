package org.shilian.identity;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.fault.Fault;
import org.shilian.fault.WrongSetting;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** Makes the first administrator when there is nobody yet, of however many nodes start at once. */
public final class FirstAdministrator {
    private static final String USER = "admin";

    private final Database database;
    private final PersonStore people;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    FirstAdministrator(Database database, PersonStore people, Passwords passwords, Audit audit, Clock clock) {
        this.database = database;
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The password, to be shown once, when one was generated; empty when there was somebody or it was
     * given. A generated one has to be changed at once where {@code mustChange} says so.
     */
    public Future<Optional<String>> ensure(String given, Set<Role> roles, Scope scope, boolean mustChange) {
        if (!given.isEmpty()) {
            requireStrong(given);
        }
        String password = given.isEmpty() ? Token.random().text().substring(0, 20) : given;
        Person admin =
                new Person(People.newId(), USER, "管理员", null, roles, scope, false, mustChange && given.isEmpty(), 1);
        return passwords
                .hash(password)
                .compose(hash -> database.inTransaction(transaction -> ensure(transaction, admin, hash)))
                .map(made -> made && given.isEmpty() ? Optional.of(password) : Optional.empty());
    }

    private Future<Boolean> ensure(Transaction transaction, Person admin, String hash) {
        return people.lockAndAsk(transaction)
                .compose(any -> any ? Future.succeededFuture(false) : add(transaction, admin, hash));
    }

    private Future<Boolean> add(Transaction transaction, Person admin, String hash) {
        AuditEntry entry =
                AuditEntry.of("person.created", "person/" + admin.id()).by("", "first start", null);
        return people.add(transaction, admin, hash, OffsetDateTime.now(clock))
                .compose(added -> audit.record(transaction, entry))
                .map(true);
    }

    private static void requireStrong(String given) {
        try {
            Passwords.requireStrong(given, USER);
        } catch (Fault weak) {
            throw new WrongSetting(
                    "admin.password",
                    "***",
                    "at least 12 characters, 5 of them different, without the user name admin");
        }
    }
}
