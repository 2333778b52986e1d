package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** First answers in the database. */
final class ReplayStore {
    private static final String TIDY = "DELETE FROM replay WHERE since < $1";
    private static final String TAKE = "SELECT pg_try_advisory_xact_lock($1) AS taken";
    private static final String GET = "SELECT fingerprint, status, headers, body FROM replay WHERE key_hash = $1";
    private static final String KEEP = """
            INSERT INTO replay (key_hash, fingerprint, since, status, headers, body) VALUES ($1, $2, $3, $4, $5, $6)
            """;

    private final Database database;

    /** What stands under a key. */
    record Kept(Buffer fingerprint, Reply reply) {}

    ReplayStore(Database database) {
        this.database = database;
    }

    /** Does the work in one transaction with what it asks of this store. */
    <T> Future<T> asOne(Supplier<Future<T>> work) {
        return database.asOne(work);
    }

    /** Forgets the answers before that time. */
    Future<Void> tidy(OffsetDateTime before) {
        return execute(TIDY, Tuple.of(before)).mapEmpty();
    }

    /** Whether the key was nobody's and is ours until the transaction ends. */
    Future<Boolean> take(Buffer key) {
        return execute(TAKE, Tuple.of(key.getLong(0)))
                .map(rows -> rows.iterator().next().getBoolean("taken"));
    }

    Future<@Nullable Kept> get(Buffer key) {
        return execute(GET, Tuple.of(key)).map(ReplayStore::kept);
    }

    Future<Void> keep(Buffer key, Kept kept, OffsetDateTime now) {
        Reply reply = kept.reply;
        JsonObject headers = new JsonObject();
        reply.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        return execute(KEEP, Tuple.of(key, kept.fingerprint, now, reply.status(), headers, reply.body()))
                .mapEmpty();
    }

    private Future<RowSet<Row>> execute(String query, Tuple values) {
        return database.inTransaction((Transaction transaction) ->
                transaction.connection().preparedQuery(query).execute(values));
    }

    private static @Nullable Kept kept(RowSet<Row> rows) {
        for (Row row : rows) {
            return new Kept(row.getBuffer("fingerprint"), reply(row));
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
