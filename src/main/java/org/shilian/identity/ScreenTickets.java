package org.shilian.identity;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.fault.Fault;
import org.shilian.fault.Kind;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** Pairs wall screens: a ticket of one use and ten minutes becomes a session that lives with the screen. */
public final class ScreenTickets {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Database database;
    private final TicketStore store = new TicketStore();
    private final Sessions sessions;
    private final SignInLimit limit;
    private final Audit audit;
    private final Clock clock;

    ScreenTickets(Database database, Sessions sessions, SignInLimit limit, Audit audit, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.limit = limit;
        this.audit = audit;
        this.clock = clock;
    }

    /** A ticket as it is shown once. */
    public record Ticket(String text, OffsetDateTime expires) {
        @Override
        public String toString() {
            return "Ticket[***]";
        }
    }

    /** A ticket for a screen such as {@code main/1}. */
    public Future<Ticket> issue(Caller by, String screen) {
        Token token = Token.random();
        OffsetDateTime now = OffsetDateTime.now(clock);
        Ticket ticket = new Ticket(token.text(), now.plus(LIFE));
        return database.inTransaction(transaction -> store.tidy(transaction, now)
                        .compose(tidy -> store.add(transaction, token, screen, by.personId(), ticket.expires()))
                        .compose(
                                added -> audit.record(transaction, by.did("screen.ticket.issued", "screen/" + screen))))
                .map(ticket);
    }

    /** Turns a ticket into a screen's session. */
    Future<Sessions.Started> redeem(Token ticket, String address) {
        limit.tries("screen", address);
        return database.inTransaction(transaction -> redeem(transaction, ticket, address))
                .onSuccess(right -> limit.succeeded("screen", address))
                .onFailure(failure -> refused(failure, address));
    }

    /** The register logs a line that it could not keep; the answer does not wait for it. */
    private void refused(Throwable failure, String address) {
        if (failure instanceof Fault fault && fault.kind() == Kind.UNAUTHENTICATED) {
            audit.refused(AuditEntry.of("session.refused", "screen")
                            .from(address)
                            .outcome(fault.code()))
                    .onFailure(logged -> {});
        }
    }

    private Future<Sessions.Started> redeem(Transaction transaction, Token ticket, String address) {
        return store.take(transaction, ticket, OffsetDateTime.now(clock))
                .map(ScreenTickets::present)
                .compose(taken -> sessions.begin(transaction, null, taken.screen(), address)
                        .compose(started -> audit.record(transaction, entry(taken, started, address))
                                .map(started)));
    }

    private static AuditEntry entry(TicketStore.Taken taken, Sessions.Started started, String address) {
        return AuditEntry.of("screen.paired", "screen/" + taken.screen())
                .by(taken.issuer(), "screen " + taken.screen(), null)
                .on(started.id())
                .from(address);
    }

    private static TicketStore.Taken present(Optional<TicketStore.Taken> taken) {
        return taken.orElseThrow(() -> Fault.unauthenticated(
                "wrong-ticket", "the ticket was used, is older than ten minutes, or never was one"));
    }
}
