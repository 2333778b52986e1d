package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** Sessions and the notices of their end, in the database. */
final class SessionStore {
    static final String CHANNEL = "session";

    private static final String SELECT = """
            SELECT s.id, s.number, s.person, s.screen, s.address, s.must_change, s.since, s.seen, s.ends,
                   p.name, p.unit, p.roles, p.scope
              FROM session s LEFT JOIN person p ON p.id = s.person
             WHERE (p.id IS NULL OR NOT p.disabled)
            """;

    private static final String FIND = SELECT + " AND s.token_hash = $1";
    private static final String GET = SELECT + " AND s.id = $1";
    private static final String PAGE = SELECT
            + " AND ($1::text IS NULL OR s.person = $1) AND ($2::bigint IS NULL OR s.number < $2)"
            + " ORDER BY s.number DESC LIMIT $3";

    private static final String ADD = """
            INSERT INTO session (id, token_hash, person, screen, address, since, seen, ends, must_change)
            VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)
            """;

    private static final String TOUCH = "UPDATE session SET seen = $2 WHERE id = $1 AND seen < $2";
    private static final String FREE = "UPDATE session SET must_change = false WHERE id = $1";
    private static final String REMOVE = "DELETE FROM session WHERE id = $1 RETURNING id";
    private static final String REMOVE_OF = "DELETE FROM session WHERE person = $1 AND id <> $2 RETURNING id";
    private static final String REMOVE_OVER = """
            DELETE FROM session
             WHERE (person IS NOT NULL AND (ends <= $1 OR seen <= $2)) OR (screen IS NOT NULL AND seen <= $3)
            RETURNING id
            """;

    private static final String NOTIFY = "SELECT pg_notify('session', $1)";
    private static final String STANDING = "SELECT id FROM session WHERE id = ANY($1)";

    private static final UUID NONE = new UUID(0, 0);

    private final Database database;

    SessionStore(Database database) {
        this.database = database;
    }

    Future<Optional<Session>> find(Token token) {
        return one(FIND, Tuple.of(Buffer.buffer(token.hash())));
    }

    Future<Optional<Session>> get(UUID id) {
        return one(GET, Tuple.of(id));
    }

    Future<List<Session>> page(@Nullable String person, @Nullable Long before, int limit) {
        Tuple values = Tuple.tuple().addString(person).addLong(before).addInteger(limit);
        return database.read(client -> client.preparedQuery(PAGE).execute(values))
                .map(SessionStore::sessions);
    }

    Future<Void> add(Transaction transaction, NewSession session) {
        Tuple values = Tuple.tuple()
                .addUUID(session.id())
                .addBuffer(Buffer.buffer(session.token().hash()))
                .addString(session.person())
                .addString(session.screen())
                .addString(session.address())
                .addOffsetDateTime(utc(session.since()))
                .addOffsetDateTime(utc(session.ends()))
                .addBoolean(session.mustChange());
        return transaction.connection().preparedQuery(ADD).execute(values).mapEmpty();
    }

    Future<Void> touch(String id, Instant now) {
        return database.inTransaction(transaction -> transaction
                .connection()
                .preparedQuery(TOUCH)
                .execute(Tuple.of(UUID.fromString(id), utc(now)))
                .mapEmpty());
    }

    /** The password was changed: the session may do what its person may. */
    Future<Void> free(Transaction transaction, String id) {
        return transaction
                .connection()
                .preparedQuery(FREE)
                .execute(Tuple.of(UUID.fromString(id)))
                .mapEmpty();
    }

    Future<Boolean> remove(Transaction transaction, UUID id) {
        return removed(transaction, REMOVE, Tuple.of(id)).map(ids -> !ids.isEmpty());
    }

    /** All sessions of a person but one. */
    Future<List<String>> removeOf(Transaction transaction, String person, @Nullable String but) {
        return removed(transaction, REMOVE_OF, Tuple.of(person, but == null ? NONE : UUID.fromString(but)));
    }

    Future<List<String>> removeOver(Transaction transaction, IdentityConfig config, Instant now) {
        return removed(
                transaction,
                REMOVE_OVER,
                Tuple.of(utc(now), utc(now.minus(config.idle())), utc(now.minus(config.screenIdle()))));
    }

    /** Tells all nodes, with the commit. */
    Future<Void> tell(Transaction transaction, JsonObject notice) {
        return transaction
                .connection()
                .preparedQuery(NOTIFY)
                .execute(Tuple.of(notice.encode()))
                .mapEmpty();
    }

    /** Which of these still stand. */
    Future<Set<String>> standing(Set<String> ids) {
        UUID[] all = ids.stream().map(UUID::fromString).toArray(UUID[]::new);
        return database.read(client -> client.preparedQuery(STANDING).execute(Tuple.of(all)))
                .map(rows -> Set.copyOf(ids(rows)));
    }

    private Future<Optional<Session>> one(String query, Tuple values) {
        return database.read(client -> client.preparedQuery(query).execute(values))
                .map(rows -> sessions(rows).stream().findFirst());
    }

    private static Future<List<String>> removed(Transaction transaction, String query, Tuple values) {
        return transaction.connection().preparedQuery(query).execute(values).map(SessionStore::ids);
    }

    private static List<String> ids(RowSet<Row> rows) {
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID("id").toString()));
        return ids;
    }

    private static List<Session> sessions(RowSet<Row> rows) {
        List<Session> sessions = new ArrayList<>();
        rows.forEach(row -> sessions.add(session(row)));
        return sessions;
    }

    private static Session session(Row row) {
        String screen = row.getString("screen");
        return new Session(
                row.getUUID("id").toString(),
                row.getLong("number"),
                row.getString("person"),
                screen,
                screen == null ? row.getString("name") : screen,
                row.getString("unit"),
                screen == null ? ColumnStore.roles(row) : Set.of(Role.SCREEN),
                screen == null ? ColumnStore.scope(row) : Scope.EVERYTHING,
                row.getString("address"),
                row.getBoolean("must_change"),
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("seen").toInstant(),
                row.getOffsetDateTime("ends").toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
