package org.shilian.wall;

import io.vertx.core.Future;
import java.time.OffsetDateTime;
import org.shilian.identity.Caller;

/** What walls need for pairing: a ticket that lets one screen sign in once. */
public interface ScreenTickets {
    /** A ticket in the clear, and until when it is good. */
    record Ticket(String ticket, OffsetDateTime expires) {}

    Future<Ticket> issue(String wall, int screen, Caller by);
}
