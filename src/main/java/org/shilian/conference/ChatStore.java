package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shilian.store.Transaction;

/** The chat in the database. */
final class ChatStore {
    private static final String ADD = """
            insert into conference_chat (conference, seat, name, role, at, text) values ($1, $2, $3, $4, $5, $6) returning id
            """;

    private static final String LAST = """
            select * from conference_chat where conference = $1 order by id desc limit $2
            """;

    private ChatStore() {}

    static Future<ChatLine> add(Transaction tx, String conference, Seat seat, Instant now, String text) {
        Tuple values = Tuple.tuple()
                .addString(conference)
                .addString(seat.id())
                .addString(seat.name())
                .addString(seat.role().code())
                .addOffsetDateTime(ConferenceStore.time(now))
                .addString(text);
        return tx.connection()
                .preparedQuery(ADD)
                .execute(values)
                .map(rows -> new ChatLine(
                        rows.iterator().next().getLong("id"), seat.id(), seat.name(), seat.role(), now, text));
    }

    /** The newest lines, the oldest of them first. */
    static Future<List<ChatLine>> last(SqlClient client, String conference, int most) {
        return client.preparedQuery(LAST).execute(Tuple.of(conference, most)).map(rows -> {
            List<ChatLine> lines = new ArrayList<>();
            rows.forEach(row -> lines.add(line(row)));
            Collections.reverse(lines);
            return lines;
        });
    }

    private static ChatLine line(Row row) {
        return new ChatLine(
                row.getLong("id"),
                row.getString("seat"),
                row.getString("name"),
                SeatRole.of(row.getString("role")),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("text"));
    }
}
