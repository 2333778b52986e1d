package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shilian.store.Transaction;

/** Conferences in the database, but for who is invited and who sits there. */
final class ConferenceStore {
    private static final String GET = "select * from conference where id = $1";
    private static final String LOCK = GET + " for update";

    private static final String DUE = "select id from conference where due <= $1 order by due limit 100";

    private static final String OCCUPIED = """
            select distinct conference as id from conference_seat where state in ('lobby', 'seated') order by id
            """;

    private static final String PAGE = """
            select c.* from conference c
             where ($1::text is null or c.state = $1)
               and ($2 or c.host ->> 'person' = $3 or c.host ->> 'place' like any($4)
                    or exists (select 1 from conference_invitation i where i.conference = c.id
                                and (i.person = $3 or i.place like any($4))))
               and ($5::text is null or (c.made, c.id) < (select made, id from conference where id = $5))
             order by c.made desc, c.id desc
             limit $6
            """;

    private static final String ADD = """
            insert into conference (id, kind, title, matter, state, host, lobby, locked, spotlight, points, point,
                                    made, begins, opened, ended, empty, reminded, overlay, version, due)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
            """;

    private static final String REPLACE = """
            update conference
               set kind = $2, title = $3, matter = $4, state = $5, host = $6, lobby = $7, locked = $8, spotlight = $9,
                   points = $10, point = $11, made = $12, begins = $13, opened = $14, ended = $15, empty = $16,
                   reminded = $17, overlay = $18, version = $19, due = $20
             where id = $1
            """;

    private ConferenceStore() {}

    static Future<Optional<Conference>> get(SqlClient client, String id) {
        return client.preparedQuery(GET).execute(Tuple.of(id)).map(ConferenceStore::first);
    }

    /** As it stands, held until the transaction ends. */
    static Future<Optional<Conference>> lock(Transaction tx, String id) {
        return tx.connection().preparedQuery(LOCK).execute(Tuple.of(id)).map(ConferenceStore::first);
    }

    /** Those of which something is due. */
    static Future<List<String>> due(SqlClient client, Instant now) {
        return client.preparedQuery(DUE).execute(Tuple.of(time(now))).map(ConferenceStore::ids);
    }

    /** Those in which somebody's page was the last time that it was written down. */
    static Future<List<String>> occupied(SqlClient client) {
        return client.query(OCCUPIED).execute().map(ConferenceStore::ids);
    }

    /** The newest first, of those that a person may see. */
    static Future<List<Conference>> page(
            SqlClient client, Sight sight, @Nullable String state, @Nullable String after, int limit) {
        Tuple values = Tuple.tuple()
                .addString(state)
                .addBoolean(sight.everything())
                .addString(sight.person())
                .addArrayOfString(sight.prefixes())
                .addString(after)
                .addInteger(limit);
        return client.preparedQuery(PAGE).execute(values).map(ConferenceStore::all);
    }

    static Future<Void> add(Transaction tx, Conference conference, @Nullable Instant due) {
        return tx.connection()
                .preparedQuery(ADD)
                .execute(values(conference, due))
                .mapEmpty();
    }

    static Future<Void> replace(Transaction tx, Conference conference, @Nullable Instant due) {
        return tx.connection()
                .preparedQuery(REPLACE)
                .execute(values(conference, due))
                .mapEmpty();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static Tuple values(Conference conference, @Nullable Instant due) {
        Times times = conference.times();
        return Tuple.tuple()
                .addString(conference.id())
                .addString(conference.kind().code())
                .addString(conference.title())
                .addString(conference.matter())
                .addString(conference.state().code())
                .addValue(conference.host().json())
                .addBoolean(conference.floor().lobby())
                .addBoolean(conference.floor().locked())
                .addString(conference.floor().spotlight())
                .addValue(new JsonArray(conference.agenda().points()))
                .addInteger(conference.agenda().point())
                .addOffsetDateTime(time(times.made()))
                .addOffsetDateTime(time(times.begins()))
                .addOffsetDateTime(time(times.opened()))
                .addOffsetDateTime(time(times.ended()))
                .addOffsetDateTime(time(times.empty()))
                .addInteger(times.reminded())
                .addLong(conference.overlay())
                .addLong(conference.version())
                .addOffsetDateTime(time(due));
    }

    private static Optional<Conference> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<String> ids(RowSet<Row> rows) {
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getString("id")));
        return ids;
    }

    private static List<Conference> all(RowSet<Row> rows) {
        List<Conference> all = new ArrayList<>();
        rows.forEach(row -> all.add(conference(row)));
        return all;
    }

    private static Conference conference(Row row) {
        return new Conference(
                row.getString("id"),
                ConferenceKind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("matter"),
                ConferenceState.of(row.getString("state")),
                Host.read(row.getJsonObject("host")),
                new Floor(row.getBoolean("lobby"), row.getBoolean("locked"), row.getString("spotlight")),
                new Agenda(
                        row.getJsonArray("points").stream()
                                .map(String.class::cast)
                                .toList(),
                        row.getInteger("point")),
                times(row),
                row.getLong("overlay"),
                row.getLong("version"));
    }

    private static Times times(Row row) {
        return new Times(
                row.getOffsetDateTime("made").toInstant(),
                instant(row, "begins"),
                instant(row, "opened"),
                instant(row, "ended"),
                instant(row, "empty"),
                row.getInteger("reminded"));
    }
}
