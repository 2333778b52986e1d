package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.store.Database;
import org.shilian.store.Transaction;
import org.shilian.store.Violation;

/** Units in the database. */
final class UnitStore {
    private static final String GET = "SELECT * FROM unit WHERE id = $1";
    private static final String LOCK = GET + " FOR UPDATE";

    private static final String PAGE = """
            SELECT * FROM unit
             WHERE ($1::text IS NULL OR place LIKE $1 || '%')
               AND ($2::text IS NULL OR kind = $2)
               AND ($3::text IS NULL OR name ILIKE '%' || $3 || '%')
               AND ($4::text IS NULL OR (place, id) > (split_part($4, ' ', 1), split_part($4, ' ', 2)))
             ORDER BY place, id
             LIMIT $5
            """;

    private static final String ADD = """
            INSERT INTO unit (id, name, kind, place, duty_phone, duty_person) VALUES ($1, $2, $3, $4, $5, $6)
            """;

    private static final String CHANGE = """
            UPDATE unit SET name = $2, kind = $3, place = $4, duty_phone = $5, duty_person = $6, version = version + 1
             WHERE id = $1 RETURNING *
            """;

    private static final String PEOPLE = "SELECT count(*) AS people FROM person WHERE unit = $1";
    private static final String REMOVE = "DELETE FROM unit WHERE id = $1";

    private final Database database;

    UnitStore(Database database) {
        this.database = database;
    }

    Future<Optional<Unit>> get(String id) {
        return database.read(client -> one(client, GET, id));
    }

    Future<Optional<Unit>> lock(Transaction transaction, String id) {
        return one(transaction.connection(), LOCK, id);
    }

    Future<List<Unit>> page(
            @Nullable String place, @Nullable String kind, @Nullable String words, @Nullable String after, int limit) {
        Tuple values = Tuple.tuple()
                .addString(place)
                .addString(kind)
                .addString(words)
                .addString(after)
                .addInteger(limit);
        return database.read(client -> client.preparedQuery(PAGE).execute(values))
                .map(UnitStore::units);
    }

    /** How many people belong to it. */
    Future<Long> people(String id) {
        return database.read(client -> client.preparedQuery(PEOPLE).execute(Tuple.of(id)))
                .map(rows -> rows.iterator().next().getLong("people"));
    }

    Future<Void> add(Transaction transaction, Unit unit) {
        return transaction
                .connection()
                .preparedQuery(ADD)
                .execute(values(unit))
                .recover(UnitStore.<RowSet<Row>>nameTaken())
                .recover(UnitStore.<RowSet<Row>>noSuchPlace())
                .mapEmpty();
    }

    Future<Unit> change(Transaction transaction, Unit unit) {
        return transaction
                .connection()
                .preparedQuery(CHANGE)
                .execute(values(unit))
                .recover(UnitStore.<RowSet<Row>>nameTaken())
                .recover(UnitStore.<RowSet<Row>>noSuchPlace())
                .map(rows -> unit(rows.iterator().next()));
    }

    Future<Void> remove(Transaction transaction, String id) {
        return transaction
                .connection()
                .preparedQuery(REMOVE)
                .execute(Tuple.of(id))
                .recover(Violation.<RowSet<Row>>of(
                        "person_unit",
                        () -> Fault.conflict("unit-in-use", "people still belong to this unit")
                                .with(Map.of("people", 1, "cameras", 0))))
                .recover(Violation.<RowSet<Row>>of(
                        "camera_unit",
                        () -> Fault.conflict("unit-in-use", "cameras still name this unit")
                                .with(Map.of("people", 0, "cameras", 1))))
                .mapEmpty();
    }

    private static Tuple values(Unit unit) {
        return Tuple.of(
                unit.id(),
                unit.name(),
                unit.kind().code(),
                unit.place(),
                unit.duty().phone(),
                unit.duty().person());
    }

    private static Future<Optional<Unit>> one(SqlClient client, String query, String id) {
        return client.preparedQuery(query)
                .execute(Tuple.of(id))
                .map(rows -> units(rows).stream().findFirst());
    }

    private static List<Unit> units(RowSet<Row> rows) {
        List<Unit> units = new ArrayList<>();
        rows.forEach(row -> units.add(unit(row)));
        return units;
    }

    private static Unit unit(Row row) {
        return new Unit(
                row.getString("id"),
                row.getString("name"),
                Unit.Kind.of(row.getString("kind")),
                row.getString("place"),
                new Unit.Duty(row.getString("duty_phone"), row.getString("duty_person")),
                row.getLong("version"));
    }

    private static <T> Function<Throwable, Future<T>> nameTaken() {
        return Violation.of(
                "unit_name_in_place", () -> Fault.conflict("unit-name-taken", "this place has a unit of that name"));
    }

    private static <T> Function<Throwable, Future<T>> noSuchPlace() {
        return Violation.of("unit_place", () -> Fault.invalid("no-such-place", "there is no such place"));
    }
}
