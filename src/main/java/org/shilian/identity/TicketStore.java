package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.shilian.store.Transaction;

/** One-time tickets in the database, by their hash. */
final class TicketStore {
    private static final String ADD =
            "INSERT INTO screen_ticket (hash, screen, issuer, expires) VALUES ($1, $2, $3, $4)";
    private static final String TIDY = "DELETE FROM screen_ticket WHERE expires <= $1";
    private static final String TAKE =
            "DELETE FROM screen_ticket WHERE hash = $1 AND expires > $2 RETURNING screen, issuer";

    /** What a ticket was for and who issued it. */
    record Taken(String screen, String issuer) {}

    Future<Void> add(Transaction transaction, Token ticket, String screen, String issuer, OffsetDateTime expires) {
        Tuple values = Tuple.of(Buffer.buffer(ticket.hash()), screen, issuer, expires);
        return transaction.connection().preparedQuery(ADD).execute(values).mapEmpty();
    }

    Future<Void> tidy(Transaction transaction, OffsetDateTime now) {
        return transaction
                .connection()
                .preparedQuery(TIDY)
                .execute(Tuple.of(now))
                .mapEmpty();
    }

    /** Takes the ticket away; of two at once only one gets it. */
    Future<Optional<Taken>> take(Transaction transaction, Token ticket, OffsetDateTime now) {
        Tuple values = Tuple.of(Buffer.buffer(ticket.hash()), now);
        return transaction.connection().preparedQuery(TAKE).execute(values).map(TicketStore::taken);
    }

    private static Optional<Taken> taken(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(new Taken(row.getString("screen"), row.getString("issuer")));
        }
        return Optional.empty();
    }
}
