package org.shilian.app;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.shilian.store.Database;

/** What the database says of the whole: whether it holds a county of its own or the made-up one. */
final class CentreStore {
    private static final String CLAIM = """
            WITH claimed AS (INSERT INTO centre (kind) VALUES ($1) ON CONFLICT DO NOTHING RETURNING kind)
            SELECT kind FROM claimed UNION ALL SELECT kind FROM centre
            """;

    private static final String TRY = "UPDATE centre SET tried = $1";

    private static final String FIGURES = """
            SELECT pg_database_size(current_database()) AS bytes, current_setting('server_version') AS version,
                   head, (SELECT min(log_offset) FROM event) AS oldest
              FROM event_head
            """;

    private final Database database;
    private final Clock clock;

    CentreStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes a fresh database for the kind; answers what the database has been taken for, then or before. */
    Future<String> claim(String kind) {
        return database.inTransaction(tx -> tx.connection()
                .preparedQuery(CLAIM)
                .execute(Tuple.of(kind))
                .map(rows -> rows.iterator().next().getString("kind")));
    }

    /** Writes for the sake of writing; fails when the database takes no change. */
    Future<Void> tryWrite() {
        return database.inTransaction(tx -> tx.connection()
                .preparedQuery(TRY)
                .execute(Tuple.of(OffsetDateTime.now(clock)))
                .mapEmpty());
    }

    /** What the database says of itself: its size and version, and how much of the event log it keeps. */
    record Figures(
            long bytes, String version, long head, @Nullable Long oldest) {
        long events() {
            return oldest == null ? 0 : head - oldest + 1;
        }
    }

    Future<Figures> figures() {
        return database.read(client -> client.query(FIGURES).execute())
                .map(rows -> rows.iterator().next())
                .map(row -> new Figures(
                        row.getLong("bytes"), row.getString("version"), row.getLong("head"), row.getLong("oldest")));
    }
}
