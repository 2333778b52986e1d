package org.shilian.event;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** The log in the database. */
final class EventStore {
    static final String CHANNEL = "event";

    /** One statement, so that the lock on the head row is held for the shortest time. */
    private static final String APPEND = """
            WITH head AS (
                UPDATE event_head SET head = head + cardinality($1::uuid[]) RETURNING epoch, head
            ), added AS (
                INSERT INTO event (log_offset, id, type, subject, topic, place, time, data)
                SELECT head.head - cardinality($1::uuid[]) + one.n,
                       one.id, one.type, one.subject, one.topic, one.place, one.time, one.data::json
                  FROM head,
                       unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[],
                              $6::timestamptz[], $7::text[])
                       WITH ORDINALITY AS one (id, type, subject, topic, place, time, data, n)
            )
            SELECT epoch, head, pg_notify('event', head::text) FROM head
            """;

    private static final String PAGE = """
            SELECT h.epoch, h.head,
                   coalesce((SELECT min(log_offset) FROM event), h.head + 1) AS first,
                   e.log_offset, e.id, e.type, e.subject, e.topic, e.place, e.time, e.data::text AS data
              FROM event_head h
              LEFT JOIN LATERAL (
                   SELECT * FROM event WHERE log_offset > $1 ORDER BY log_offset LIMIT $2
              ) e ON true
             ORDER BY e.log_offset
            """;

    private static final String TRIM = """
            DELETE FROM event
             WHERE log_offset <= (SELECT head - $1 FROM event_head)
                OR log_offset <= (SELECT coalesce(max(log_offset), 0) FROM event WHERE time < $2)
            """;

    /** The server's own number and its time line: both change when a database is restored elsewhere or to a point in time. */
    private static final String ORIGIN =
            "(SELECT system_identifier || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) FROM pg_control_system())";

    private static final String RENEW_IF_RESTORED = "UPDATE event_head SET epoch = gen_random_uuid(), origin = "
            + ORIGIN + " WHERE origin <> " + ORIGIN + " RETURNING epoch";

    private static final String RENEW =
            "UPDATE event_head SET epoch = gen_random_uuid() WHERE epoch = $1 RETURNING epoch";

    private final Database database;
    private final ZoneId zone;

    EventStore(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    Future<Position> append(Transaction transaction, List<NewEvent> events) {
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(events.stream().map(NewEvent::id).toArray(UUID[]::new))
                .addArrayOfString(strings(events, e -> e.event().type()))
                .addArrayOfString(strings(events, e -> e.event().subject()))
                .addArrayOfString(strings(events, e -> e.event().topic()))
                .addArrayOfString(strings(events, e -> e.event().place()))
                .addArrayOfOffsetDateTime(events.stream().map(NewEvent::time).toArray(OffsetDateTime[]::new))
                .addArrayOfString(strings(events, e -> e.event().data().encode()));
        return transaction.connection().preparedQuery(APPEND).execute(values).map(rows -> {
            Row row = rows.iterator().next();
            return new Position(row.getUUID("epoch"), row.getLong("head"));
        });
    }

    private static @Nullable String[] strings(List<NewEvent> events, Function<NewEvent, @Nullable String> part) {
        return events.stream().map(part).toArray(String[]::new);
    }

    /** The events after that offset, as many as {@code limit}. */
    Future<EventPage> page(long after, int limit) {
        return database.read(client ->
                client.preparedQuery(PAGE).execute(Tuple.of(after, limit)).map(this::page));
    }

    private EventPage page(RowSet<Row> rows) {
        Row any = rows.iterator().next();
        UUID epoch = any.getUUID("epoch");
        List<LoggedEvent> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (row.getLong("log_offset") != null) {
                events.add(event(epoch, row));
            }
        }
        return new EventPage(epoch, any.getLong("head"), any.getLong("first"), events);
    }

    private LoggedEvent event(UUID epoch, Row row) {
        Position position = new Position(epoch, row.getLong("log_offset"));
        UUID id = row.getUUID("id");
        OffsetDateTime time =
                row.getOffsetDateTime("time").atZoneSameInstant(zone).toOffsetDateTime();
        String data = row.getString("data");
        Event event = new Event(
                row.getString("type"),
                row.getString("subject"),
                row.getString("topic"),
                row.getString("place"),
                new JsonObject(data));
        return new LoggedEvent(position, id, time, event, CloudEvent.encode(position, id, time, event, data));
    }

    /** Forgets what is too old or too much; returns how many events. */
    Future<Integer> trim(long keepMost, OffsetDateTime before) {
        return change(client -> client.preparedQuery(TRIM).execute(Tuple.of(keepMost, before)));
    }

    /** Begins an epoch where the database is not the one that the present epoch was made in. */
    Future<Boolean> renewIfRestored() {
        return change(client -> client.preparedQuery(RENEW_IF_RESTORED).execute())
                .map(rows -> rows > 0);
    }

    /** Begins an epoch in place of that one, unless another node did so already. */
    Future<Boolean> renew(UUID former) {
        return change(client -> client.preparedQuery(RENEW).execute(Tuple.of(former)))
                .map(rows -> rows > 0);
    }

    private Future<Integer> change(Function<SqlClient, Future<RowSet<Row>>> statement) {
        return database.inTransaction(
                transaction -> statement.apply(transaction.connection()).map(RowSet::rowCount));
    }
}
