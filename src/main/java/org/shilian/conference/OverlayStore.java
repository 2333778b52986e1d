package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shilian.store.Transaction;

/** All versions of the case overlay in the database. */
final class OverlayStore {
    private static final String LAST = """
            select * from conference_overlay where conference = $1 order by version desc limit 1
            """;

    private static final String ALL = "select * from conference_overlay where conference = $1 order by version";

    private static final String ADD = """
            insert into conference_overlay (conference, version, at, author, document) values ($1, $2, $3, $4, $5)
            """;

    private OverlayStore() {}

    static Future<Overlay> last(SqlClient client, String conference) {
        return client.preparedQuery(LAST).execute(Tuple.of(conference)).map(rows -> {
            for (Row row : rows) {
                return overlay(row);
            }
            return Overlay.NONE;
        });
    }

    /** Every version with its time and author, the oldest first. */
    static Future<List<JsonObject>> all(SqlClient client, String conference) {
        return client.preparedQuery(ALL).execute(Tuple.of(conference)).map(rows -> {
            List<JsonObject> versions = new ArrayList<>();
            rows.forEach(row -> versions.add(overlay(row)
                    .json()
                    .put("at", row.getOffsetDateTime("at").toInstant().toString())
                    .put("by", row.getString("author"))));
            return versions;
        });
    }

    static Future<Void> add(Transaction tx, String conference, Overlay overlay, Instant now, String author) {
        return tx.connection()
                .preparedQuery(ADD)
                .execute(Tuple.of(conference, overlay.version(), ConferenceStore.time(now), author, overlay.json()))
                .mapEmpty();
    }

    private static Overlay overlay(Row row) {
        return Overlay.read(row.getJsonObject("document"), row.getLong("version"));
    }
}
