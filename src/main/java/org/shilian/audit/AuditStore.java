package org.shilian.audit;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** The register in the database; the table itself refuses changes and removals. */
final class AuditStore {
    private static final String APPEND = """
            INSERT INTO audit (time, person, name, unit, session, address, action, subject, place, purpose, outcome, details)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """;

    private static final String PAGE = """
            SELECT * FROM audit
             WHERE ($1::text IS NULL OR person = $1)
               AND ($2::text IS NULL OR subject = $2)
               AND ($3::text IS NULL OR action = $3 OR action LIKE $3 || '.%')
               AND ($4::timestamptz IS NULL OR time >= $4)
               AND ($5::timestamptz IS NULL OR time < $5)
               AND ($6::bigint IS NULL OR number < $6)
             ORDER BY number DESC
             LIMIT $7
            """;

    private final Database database;

    AuditStore(Database database) {
        this.database = database;
    }

    /** A line by itself. */
    Future<Void> append(OffsetDateTime time, AuditEntry entry) {
        return database.inTransaction(transaction -> append(transaction, time, entry));
    }

    Future<List<AuditLine>> page(AuditQuery query) {
        Tuple values = Tuple.tuple()
                .addString(query.person())
                .addString(query.subject())
                .addString(query.action())
                .addOffsetDateTime(query.from())
                .addOffsetDateTime(query.to())
                .addLong(query.before())
                .addInteger(query.limit());
        return database.read(client -> client.preparedQuery(PAGE).execute(values))
                .map(AuditStore::lines);
    }

    Future<Void> append(Transaction transaction, OffsetDateTime time, AuditEntry entry) {
        Tuple values = Tuple.tuple()
                .addOffsetDateTime(time)
                .addString(entry.person())
                .addString(entry.name())
                .addString(entry.unit())
                .addString(entry.session())
                .addString(entry.address())
                .addString(entry.action())
                .addString(entry.subject())
                .addString(entry.place())
                .addString(entry.purpose())
                .addString(entry.outcome())
                .addJsonObject(entry.details());
        return transaction.connection().preparedQuery(APPEND).execute(values).mapEmpty();
    }

    private static List<AuditLine> lines(Iterable<Row> rows) {
        List<AuditLine> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static AuditLine line(Row row) {
        AuditEntry entry = new AuditEntry(
                row.getString("action"),
                row.getString("subject"),
                row.getString("person"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("session"),
                row.getString("address"),
                row.getString("place"),
                row.getString("purpose"),
                row.getString("outcome"),
                Objects.requireNonNullElseGet(row.getJsonObject("details"), JsonObject::new));
        return new AuditLine(row.getLong("number"), row.getOffsetDateTime("time"), entry);
    }
}
