package org.shilian.audit;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
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

    private static final String HEAD = "SELECT number, hash FROM audit_head";

    /** The parameters are those of {@link #values}; the time is asked for by each question itself. */
    private static final String ASKED = """
                   ($1::text IS NULL OR a.person = $1 OR a.name ILIKE $2)
               AND ($3::text IS NULL OR a.subject = $3)
               AND ($4::text IS NULL OR a.place LIKE $4 || '%')
               AND ($5::text IS NULL OR a.action = $5 OR a.action LIKE $5 || '.%')
               AND ($6::text IS NULL OR a.outcome = $6 OR ($6 = 'refused' AND a.outcome <> 'done'))
               AND ($7::text IS NULL OR a.purpose ILIKE $7 OR a.name ILIKE $7 OR a.details ->> 'name' ILIKE $7)
               AND ($10::bigint IS NULL OR a.number < $10)
            """;

    private static final String PAGE = "SELECT a.* FROM audit a WHERE" + ASKED + """
               AND ($8::timestamptz IS NULL OR a.time >= $8)
               AND ($9::timestamptz IS NULL OR a.time < $9)
             ORDER BY a.number DESC
             LIMIT $11
            """;

    /** Looks that went on at some moment between the two times; one without an end goes on. */
    private static final String VIEWS = """
            SELECT a.*, e.number AS end_number, e.time AS end_time, e.details AS end_details
              FROM audit a
              LEFT JOIN LATERAL (
                   SELECT * FROM audit WHERE view = a.view AND action LIKE '%.ended' ORDER BY number LIMIT 1
              ) e ON true
             WHERE a.view IS NOT NULL AND a.action LIKE '%.started' AND""" + ASKED + """
               AND ($9::timestamptz IS NULL OR a.time < $9)
               AND ($8::timestamptz IS NULL OR e.time IS NULL OR e.time >= $8)
             ORDER BY a.number DESC
             LIMIT $11
            """;

    /** What that node began since its last start and never ended. */
    private static final String OPEN_VIEWS = """
            SELECT a.* FROM audit a
             WHERE a.view IS NOT NULL AND a.action LIKE '%.started' AND a.details ->> 'node' = $1
               AND a.number > coalesce((SELECT max(number) FROM audit WHERE subject = $2 AND action = 'server.started'), 0)
               AND NOT EXISTS (SELECT FROM audit e WHERE e.view = a.view AND e.action LIKE '%.ended')
             ORDER BY a.number
            """;

    private static final String LAST = "SELECT * FROM audit WHERE action = $1 ORDER BY number DESC LIMIT 1";

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

    Future<Head> head() {
        return database.read(client -> client.preparedQuery(HEAD).execute()).map(rows -> {
            Row row = rows.iterator().next();
            return new Head(row.getLong("number"), row.getBuffer("hash").getBytes());
        });
    }

    Future<List<AuditLine>> page(AuditQuery query) {
        return rows(PAGE, values(query), AuditStore::line);
    }

    Future<List<Watched>> views(AuditQuery query) {
        return rows(VIEWS, values(query), AuditStore::watched);
    }

    Future<List<AuditLine>> openViews(Node node) {
        return rows(OPEN_VIEWS, Tuple.of(node.id(), AuditKeeper.subject(node)), AuditStore::line);
    }

    /** The newest line of that action, if there is one. */
    Future<List<AuditLine>> last(String action) {
        return rows(LAST, Tuple.of(action), AuditStore::line);
    }

    private static Tuple values(AuditQuery query) {
        return Tuple.tuple()
                .addString(query.person())
                .addString(contained(query.person()))
                .addString(query.subject())
                .addString(query.place())
                .addString(query.action())
                .addString(query.outcome())
                .addString(contained(query.text()))
                .addOffsetDateTime(query.from())
                .addOffsetDateTime(query.to())
                .addLong(query.before())
                .addInteger(query.limit());
    }

    /** A pattern for ILIKE in which the text stands for itself. */
    private static @Nullable String contained(@Nullable String text) {
        return text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private <T> Future<List<T>> rows(String sql, Tuple values, Function<Row, T> one) {
        return database.read(client -> client.preparedQuery(sql).execute(values))
                .map(rows -> {
                    List<T> all = new ArrayList<>(rows.size());
                    rows.forEach(row -> all.add(one.apply(row)));
                    return all;
                });
    }

    private static Watched watched(Row row) {
        return new Watched(
                line(row), row.getLong("end_number"), row.getOffsetDateTime("end_time"), details(row, "end_details"));
    }

    private static JsonObject details(Row row, String column) {
        return Objects.requireNonNullElseGet(row.getJsonObject(column), JsonObject::new);
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
                details(row, "details"));
        Buffer hash = row.getBuffer("hash");
        return new AuditLine(row.getLong("number"), row.getOffsetDateTime("time"), entry, hash.getBytes());
    }
}
