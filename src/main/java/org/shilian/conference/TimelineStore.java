package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.shilian.store.Transaction;

/** The time line in the database: lines are added and read, never changed. */
final class TimelineStore {
    private static final String ADD = """
            insert into conference_timeline (conference, at, what, seat, by_name, details)
            values ($1, $2, $3, $4, $5, $6)
            """;

    private static final String PAGE = """
            select * from conference_timeline where conference = $1 and ordinal > $2 order by ordinal limit $3
            """;

    private TimelineStore() {}

    static Future<Void> add(Transaction tx, String conference, Note note) {
        Tuple values = Tuple.tuple()
                .addString(conference)
                .addOffsetDateTime(ConferenceStore.time(note.at()))
                .addString(note.what())
                .addString(note.seat())
                .addString(note.by())
                .addValue(note.details());
        return tx.connection().preparedQuery(ADD).execute(values).mapEmpty();
    }

    /** Lines with their ordinals, the oldest first. */
    static Future<List<JsonObject>> page(SqlClient client, String conference, long after, int limit) {
        return client.preparedQuery(PAGE)
                .execute(Tuple.of(conference, after, limit))
                .map(rows -> {
                    List<JsonObject> lines = new ArrayList<>();
                    rows.forEach(row -> lines.add(line(row)));
                    return lines;
                });
    }

    private static JsonObject line(Row row) {
        return new Note(
                        row.getOffsetDateTime("at").toInstant(),
                        row.getString("what"),
                        row.getString("seat"),
                        row.getString("by_name"),
                        row.getJsonObject("details"))
                .json()
                .put("id", row.getLong("ordinal").toString());
    }
}
