package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.store.Database;
import org.shilian.store.Transaction;
import org.shilian.store.Violation;

/** People in the database. */
final class PersonStore {
    private static final String CREDENTIAL =
            "SELECT id, user_name, name, unit, disabled, must_change, password FROM person WHERE lower(user_name) = lower($1)";
    private static final String CREDENTIAL_OF =
            "SELECT id, user_name, name, unit, disabled, must_change, password FROM person WHERE id = $1";
    private static final String GET = "SELECT * FROM person WHERE id = $1";
    private static final String LOCK = GET + " FOR UPDATE";

    private static final String PAGE = """
            SELECT * FROM person
             WHERE ($1::text IS NULL OR unit = $1)
               AND ($2::text IS NULL OR user_name > $2)
             ORDER BY user_name
             LIMIT $3
            """;

    private static final String ADD = """
            INSERT INTO person (id, user_name, name, unit, roles, scope, disabled, must_change, password, since)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;

    private static final String CHANGE = """
            UPDATE person SET user_name = $2, name = $3, unit = $4, roles = $5, scope = $6, disabled = $7,
                   must_change = $8, version = version + 1
             WHERE id = $1 RETURNING *
            """;

    private static final String PASSWORD = "UPDATE person SET password = $2 WHERE id = $1";
    private static final String OWN_PASSWORD =
            "UPDATE person SET password = $2, must_change = false, version = version + must_change::int WHERE id = $1";
    private static final String REMOVE = "DELETE FROM person WHERE id = $1";

    /** Locks them, so that two administrators can't remove each other at once. */
    private static final String ADMINISTRATORS =
            "SELECT id FROM person WHERE 'administrator' = ANY(roles) AND NOT disabled ORDER BY id FOR UPDATE";

    private static final String WITH_SCOPE = "SELECT count(*) AS people FROM person WHERE $1 = ANY(scope)";
    private static final String LOCK_FIRST = "LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE";
    private static final String ANY = "SELECT EXISTS (SELECT 1 FROM person) AS any";

    private final Database database;

    PersonStore(Database database) {
        this.database = database;
    }

    Future<Optional<Credential>> credential(String user) {
        return database.read(client -> credential(client, CREDENTIAL, user));
    }

    Future<Optional<Credential>> credentialOf(String id) {
        return database.read(client -> credential(client, CREDENTIAL_OF, id));
    }

    Future<Optional<Person>> get(String id) {
        return database.read(client -> one(client, GET, Tuple.of(id)));
    }

    Future<Optional<Person>> lock(Transaction transaction, String id) {
        return one(transaction.connection(), LOCK, Tuple.of(id));
    }

    Future<List<Person>> page(@Nullable String unit, @Nullable String after, int limit) {
        Tuple values = Tuple.tuple().addString(unit).addString(after).addInteger(limit);
        return database.read(client -> client.preparedQuery(PAGE).execute(values))
                .map(PersonStore::people);
    }

    /** How many have this very place in their scope. */
    Future<Long> withScope(String place) {
        return database.read(client -> client.preparedQuery(WITH_SCOPE).execute(Tuple.of(place)))
                .map(rows -> rows.iterator().next().getLong("people"));
    }

    Future<Void> add(Transaction transaction, Person person, String password, OffsetDateTime since) {
        Tuple values = values(person).addString(password).addOffsetDateTime(since);
        return transaction
                .connection()
                .preparedQuery(ADD)
                .execute(values)
                .recover(PersonStore.<RowSet<Row>>userNameTaken())
                .recover(PersonStore.<RowSet<Row>>noSuchUnit())
                .mapEmpty();
    }

    Future<Person> change(Transaction transaction, Person person) {
        return transaction
                .connection()
                .preparedQuery(CHANGE)
                .execute(values(person))
                .recover(PersonStore.<RowSet<Row>>userNameTaken())
                .recover(PersonStore.<RowSet<Row>>noSuchUnit())
                .map(rows -> person(rows.iterator().next()));
    }

    Future<Void> password(Transaction transaction, String id, String hash) {
        return execute(transaction, PASSWORD, Tuple.of(id, hash));
    }

    /** The password that the person chose. */
    Future<Void> ownPassword(Transaction transaction, String id, String hash) {
        return execute(transaction, OWN_PASSWORD, Tuple.of(id, hash));
    }

    Future<Void> remove(Transaction transaction, String id) {
        return execute(transaction, REMOVE, Tuple.of(id));
    }

    Future<List<String>> lockAdministrators(Transaction transaction) {
        return transaction.connection().preparedQuery(ADMINISTRATORS).execute().map(PersonStore::ids);
    }

    /** Whether there is anybody yet; nobody else can be added until the transaction ends. */
    Future<Boolean> lockAndAsk(Transaction transaction) {
        return transaction
                .connection()
                .query(LOCK_FIRST)
                .execute()
                .compose(locked -> transaction.connection().query(ANY).execute())
                .map(rows -> rows.iterator().next().getBoolean("any"));
    }

    private static Future<Void> execute(Transaction transaction, String query, Tuple values) {
        return transaction.connection().preparedQuery(query).execute(values).mapEmpty();
    }

    private static Tuple values(Person person) {
        return Tuple.tuple()
                .addString(person.id())
                .addString(person.user())
                .addString(person.name())
                .addString(person.unit())
                .addArrayOfString(ColumnStore.array(person.roles()))
                .addArrayOfString(person.scope().codes().stream().sorted().toArray(String[]::new))
                .addBoolean(person.disabled())
                .addBoolean(person.mustChange());
    }

    private static Future<Optional<Person>> one(SqlClient client, String query, Tuple values) {
        return client.preparedQuery(query)
                .execute(values)
                .map(rows -> people(rows).stream().findFirst());
    }

    private static Future<Optional<Credential>> credential(SqlClient client, String query, String value) {
        return client.preparedQuery(query).execute(Tuple.of(value)).map(PersonStore::credential);
    }

    private static Optional<Credential> credential(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(new Credential(
                    row.getString("id"),
                    row.getString("user_name"),
                    row.getString("name"),
                    row.getString("unit"),
                    row.getBoolean("disabled"),
                    row.getBoolean("must_change"),
                    row.getString("password")));
        }
        return Optional.empty();
    }

    private static List<String> ids(RowSet<Row> rows) {
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getString("id")));
        return ids;
    }

    private static List<Person> people(RowSet<Row> rows) {
        List<Person> people = new ArrayList<>();
        rows.forEach(row -> people.add(person(row)));
        return people;
    }

    private static Person person(Row row) {
        return new Person(
                row.getString("id"),
                row.getString("user_name"),
                row.getString("name"),
                row.getString("unit"),
                ColumnStore.roles(row),
                ColumnStore.scope(row),
                row.getBoolean("disabled"),
                row.getBoolean("must_change"),
                row.getLong("version"));
    }

    private static <T> Function<Throwable, Future<T>> userNameTaken() {
        return Violation.of(
                "person_user_name", () -> Fault.conflict("user-name-taken", "somebody has this user name already"));
    }

    private static <T> Function<Throwable, Future<T>> noSuchUnit() {
        return Violation.of("person_unit", () -> Fault.invalid("no-such-unit", "there is no such unit"));
    }
}
