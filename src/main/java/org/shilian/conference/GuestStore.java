package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shilian.store.Transaction;

/** Guests in the database, with the hashes of their tickets. */
final class GuestStore {
    private static final String ALL = "select * from conference_guest where conference = $1 order by expires, id";

    private static final String ADD = """
            insert into conference_guest (id, conference, name, role, ticket, expires) values ($1, $2, $3, $4, $5, $6)
            """;

    private static final String BY_TICKET = """
            select * from conference_guest where conference = $1 and ticket = $2 for update
            """;

    private static final String USE = "update conference_guest set used = $2 where id = $1";

    private static final String WITHDRAW = """
            update conference_guest set withdrawn = $3 where conference = $1 and id = $2 and withdrawn is null
            """;

    private GuestStore() {}

    static Future<List<Guest>> all(SqlClient client, String conference) {
        return client.preparedQuery(ALL).execute(Tuple.of(conference)).map(GuestStore::guests);
    }

    static Future<Void> add(Transaction tx, String conference, Guest guest, SecretToken ticket) {
        Tuple values = Tuple.tuple()
                .addString(guest.id())
                .addString(conference)
                .addString(guest.name())
                .addString(guest.role().code())
                .addBuffer(Buffer.buffer(ticket.hash()))
                .addOffsetDateTime(ConferenceStore.time(guest.expires()));
        return tx.connection().preparedQuery(ADD).execute(values).mapEmpty();
    }

    /** The guest of that ticket, held until the transaction ends: of two at once only one uses it. */
    static Future<Optional<Guest>> byTicket(Transaction tx, String conference, SecretToken ticket) {
        return tx.connection()
                .preparedQuery(BY_TICKET)
                .execute(Tuple.of(conference, Buffer.buffer(ticket.hash())))
                .map(rows -> guests(rows).stream().findFirst());
    }

    static Future<Void> use(Transaction tx, String guest, Instant now) {
        return tx.connection()
                .preparedQuery(USE)
                .execute(Tuple.of(guest, ConferenceStore.time(now)))
                .mapEmpty();
    }

    /** Answers whether there was one to take back. */
    static Future<Boolean> withdraw(Transaction tx, String conference, String guest, Instant now) {
        return tx.connection()
                .preparedQuery(WITHDRAW)
                .execute(Tuple.of(conference, guest, ConferenceStore.time(now)))
                .map(done -> done.rowCount() == 1);
    }

    private static List<Guest> guests(RowSet<Row> rows) {
        List<Guest> guests = new ArrayList<>();
        for (Row row : rows) {
            guests.add(new Guest(
                    row.getString("id"),
                    row.getString("name"),
                    SeatRole.of(row.getString("role")),
                    row.getOffsetDateTime("expires").toInstant(),
                    ConferenceStore.instant(row, "used"),
                    ConferenceStore.instant(row, "withdrawn")));
        }
        return guests;
    }
}
