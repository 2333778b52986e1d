package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** First answers in the database. */
final class ReplayStore {
    private static final String TIDY = "DELETE FROM replay WHERE since < $1 OR (status IS NULL AND since < $2)";
    private static final String CLAIM = """
            INSERT INTO replay (key_hash, fingerprint, since) VALUES ($1, $2, $3)
            ON CONFLICT (key_hash) DO NOTHING
            """;
    private static final String GET = "SELECT fingerprint, status, headers, body FROM replay WHERE key_hash = $1";
    private static final String KEEP = "UPDATE replay SET status = $2, headers = $3, body = $4 WHERE key_hash = $1";
    private static final String RELEASE = "DELETE FROM replay WHERE key_hash = $1 AND status IS NULL";

    private final Database database;

    /** What stands under a key; without a reply the first request is still being answered. */
    record Kept(Buffer fingerprint, @Nullable Reply reply) {}

    ReplayStore(Database database) {
        this.database = database;
    }

    /** Forgets the answers before one time and the unfinished before the other. */
    Future<Void> tidy(OffsetDateTime finished, OffsetDateTime unfinished) {
        return execute(TIDY, Tuple.of(finished, unfinished)).mapEmpty();
    }

    /** Whether the key was free and is the caller's now. */
    Future<Boolean> claim(Buffer key, Buffer fingerprint, OffsetDateTime now) {
        return execute(CLAIM, Tuple.of(key, fingerprint, now)).map(rows -> rows.rowCount() == 1);
    }

    Future<@Nullable Kept> get(Buffer key) {
        return database.read(client -> client.preparedQuery(GET).execute(Tuple.of(key)))
                .map(ReplayStore::kept);
    }

    Future<Void> keep(Buffer key, Reply reply) {
        JsonObject headers = new JsonObject();
        reply.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        return execute(KEEP, Tuple.of(key, reply.status(), headers, reply.body()))
                .mapEmpty();
    }

    Future<Void> release(Buffer key) {
        return execute(RELEASE, Tuple.of(key)).mapEmpty();
    }

    private Future<RowSet<Row>> execute(String query, Tuple values) {
        return database.inTransaction((Transaction transaction) ->
                transaction.connection().preparedQuery(query).execute(values));
    }

    private static @Nullable Kept kept(RowSet<Row> rows) {
        for (Row row : rows) {
            return new Kept(row.getBuffer("fingerprint"), row.getInteger("status") == null ? null : reply(row));
        }
        return null;
    }

    private static Reply reply(Row row) {
        Reply reply = Reply.of(row.getInteger("status"), Reply.JSON, row.getBuffer("body"));
        JsonObject headers = row.getJsonObject("headers");
        for (String name : headers.fieldNames()) {
            reply = reply.withHeader(name, headers.getString(name));
        }
        return reply;
    }
}
