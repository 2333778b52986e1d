package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shilian.store.Transaction;

/** Seats in the database, with the hashes of the tokens that take them again. */
final class SeatStore {
    private static final String OF = """
            select * from conference_seat where conference = any($1) order by ordinal
            """;

    private static final String PUT = """
            insert into conference_seat (id, conference, kind, occupier, name, unit, unit_name, place, role, state, sends,
                                         admitted, audio_off, video_off, caucus, away_until, tenure)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            on conflict (id) do update
               set name = $5, role = $9, state = $10, sends = $11, admitted = $12, audio_off = $13, video_off = $14,
                   caucus = $15, away_until = $16, tenure = $17
            """;

    private static final String BY_TOKEN = """
            select id from conference_seat where conference = $1 and (resume = $2 or former = $2)
            """;

    private static final String ROTATE = "update conference_seat set former = resume, resume = $2 where id = $1";
    private static final String CONFIRM = "update conference_seat set former = null where id = $1";

    private SeatStore() {}

    static Future<Map<String, List<Seat>>> of(SqlClient client, List<String> conferences) {
        return client.preparedQuery(OF)
                .execute(Tuple.of(conferences.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, List<Seat>> all = new HashMap<>();
                    rows.forEach(row -> all.computeIfAbsent(row.getString("conference"), none -> new ArrayList<>())
                            .add(seat(row)));
                    return all;
                });
    }

    static Future<Void> put(Transaction tx, String conference, Seat seat) {
        Tuple values = Tuple.tuple()
                .addString(seat.id())
                .addString(conference)
                .addString(seat.occupier().kind().code())
                .addString(seat.occupier().id())
                .addString(seat.name())
                .addString(seat.of().unit())
                .addString(seat.of().name())
                .addString(seat.of().place())
                .addString(seat.role().code())
                .addString(seat.state().code())
                .addBoolean(seat.sends())
                .addBoolean(seat.admitted())
                .addBoolean(seat.audioOff())
                .addBoolean(seat.videoOff())
                .addBoolean(seat.caucus())
                .addOffsetDateTime(ConferenceStore.time(seat.awayUntil()))
                .addInteger(seat.tenure());
        return tx.connection().preparedQuery(PUT).execute(values).mapEmpty();
    }

    /** The seat that this token takes again: the newest, or the one before while the newest may not have arrived. */
    static Future<Optional<String>> byToken(Transaction tx, String conference, SecretToken token) {
        return tx.connection()
                .preparedQuery(BY_TOKEN)
                .execute(Tuple.of(conference, Buffer.buffer(token.hash())))
                .map(SeatStore::id);
    }

    static Future<Void> rotate(Transaction tx, String seat, SecretToken token) {
        return tx.connection()
                .preparedQuery(ROTATE)
                .execute(Tuple.of(seat, Buffer.buffer(token.hash())))
                .mapEmpty();
    }

    /** The page has shown that it got the newest token: the one before is good for nothing any more. */
    static Future<Void> confirm(Transaction tx, String seat) {
        return tx.connection().preparedQuery(CONFIRM).execute(Tuple.of(seat)).mapEmpty();
    }

    private static Optional<String> id(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(row.getString("id"));
        }
        return Optional.empty();
    }

    private static Seat seat(Row row) {
        return new Seat(
                row.getString("id"),
                new Occupier(OccupierKind.of(row.getString("kind")), row.getString("occupier")),
                row.getString("name"),
                new Belonging(row.getString("unit"), row.getString("unit_name"), row.getString("place")),
                SeatRole.of(row.getString("role")),
                SeatState.of(row.getString("state")),
                row.getBoolean("sends"),
                row.getBoolean("admitted"),
                row.getBoolean("audio_off"),
                row.getBoolean("video_off"),
                row.getBoolean("caucus"),
                ConferenceStore.instant(row, "away_until"),
                row.getInteger("tenure"));
    }
}
