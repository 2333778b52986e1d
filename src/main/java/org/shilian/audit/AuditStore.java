package org.shilian.audit;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** The register in the database; the table itself refuses changes and removals. */
final class AuditStore {
    private static final String APPEND = "SELECT audit_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

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

    /** Lines by themselves. */
    Future<Void> append(List<NewLine> lines) {
        return database.inTransaction(transaction -> append(transaction, lines));
    }

    /** Takes the lock of the chain's head, which is held until the commit. */
    Future<Void> append(Transaction transaction, List<NewLine> lines) {
        Tuple values = Tuple.tuple()
                .addArrayOfOffsetDateTime(lines.stream().map(NewLine::time).toArray(OffsetDateTime[]::new))
                .addArrayOfString(texts(lines, AuditEntry::person))
                .addArrayOfString(texts(lines, AuditEntry::name))
                .addArrayOfString(texts(lines, AuditEntry::unit))
                .addArrayOfString(texts(lines, AuditEntry::session))
                .addArrayOfString(texts(lines, AuditEntry::address))
                .addArrayOfString(texts(lines, AuditEntry::action))
                .addArrayOfString(texts(lines, AuditEntry::subject))
                .addArrayOfString(texts(lines, AuditEntry::place))
                .addArrayOfString(texts(lines, AuditEntry::view))
                .addArrayOfString(texts(lines, AuditEntry::purpose))
                .addArrayOfString(texts(lines, AuditEntry::outcome))
                .addArrayOfString(texts(lines, entry -> entry.details().encode()));
        return transaction.connection().preparedQuery(APPEND).execute(values).mapEmpty();
    }

    private static @Nullable String[] texts(List<NewLine> lines, Function<AuditEntry, @Nullable String> part) {
        return lines.stream().map(NewLine::entry).map(part).toArray(String[]::new);
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
                row.getString("view"),
                row.getString("purpose"),
                row.getString("outcome"),
                Objects.requireNonNullElseGet(row.getJsonObject("details"), JsonObject::new));
        return new AuditLine(row.getLong("number"), row.getOffsetDateTime("time"), entry);
    }
}
