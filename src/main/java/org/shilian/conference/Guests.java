package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.Audit;
import org.shilian.fault.Fault;
import org.shilian.identity.Caller;
import org.shilian.text.PlainText;

/** Those who come by a one-time link. */
final class Guests {
    private static final Duration USUAL = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int LONGEST_NAME = 40;

    private final Conferences conferences;
    private final Audit audit;

    Guests(Conferences conferences, Audit audit) {
        this.conferences = conferences;
        this.audit = audit;
    }

    /** A guest with the ticket as it is shown once. */
    record Invited(Guest guest, SecretToken ticket) {}

    Future<List<Guest>> all(Caller caller, String id) {
        return conferences.require(id).compose(standing -> {
            Access.requireHost(caller, standing);
            return conferences.database().read(client -> GuestStore.all(client, id));
        });
    }

    Future<Invited> invite(Caller caller, String id, JsonObject body) {
        SecretToken ticket = SecretToken.random();
        Instant now = conferences.now();
        Guest guest = new Guest(
                "g-" + UUID.randomUUID(),
                PlainText.optional("name", body.getString("name"), LONGEST_NAME),
                role(body.getString("role")),
                expires(body.getString("expires"), now),
                null,
                null);
        return conferences.require(id).compose(standing -> {
            Access.requireHost(caller, standing).going();
            JsonObject details = new JsonObject()
                    .put("guest", guest.id())
                    .put("role", guest.role().code());
            return conferences
                    .database()
                    .inTransaction(tx -> GuestStore.add(tx, id, guest, ticket)
                            .compose(added -> audit.record(
                                    tx,
                                    Actor.of(caller)
                                            .did("conference.guest.invited", standing)
                                            .with(details))))
                    .map(new Invited(guest, ticket));
        });
    }

    private static SeatRole role(String code) {
        SeatRole role = SeatRole.of(code);
        if (role == SeatRole.HOST || role == SeatRole.WALL) {
            throw Fault.invalid("not-a-guest-role", "a guest is a party, a mediator, a clerk, a leader or an observer");
        }
        return role;
    }

    private static Instant expires(@Nullable String given, Instant now) {
        Instant expires =
                given == null ? now.plus(USUAL) : OffsetDateTime.parse(given).toInstant();
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            throw Fault.invalid("not-a-guest-time", "a link ends in the future, within seven days");
        }
        return expires;
    }

    /** The link is good for nothing any more; who has come in by it is sent away. */
    Future<Void> withdraw(Caller caller, String id, String guest) {
        return conferences.require(id).compose(known -> {
            Access.requireHost(caller, known);
            return conferences
                    .database()
                    .inTransaction(tx -> StandingStore.lock(tx, id)
                            .compose(held -> GuestStore.withdraw(tx, id, guest, conferences.now()))
                            .compose(withdrawn -> withdrawn
                                    ? conferences.act(
                                            tx,
                                            id,
                                            Actor.of(caller)
                                                    .did("conference.guest.withdrawn", known)
                                                    .with(new JsonObject().put("guest", guest)),
                                            (before, now) -> gone(before, guest, now, caller.name()))
                                    : Future.failedFuture(Fault.notFound(
                                            "not-found", "there is no such guest, or the link was taken back"))))
                    .mapEmpty();
        });
    }

    /** Also who has left meanwhile, and would come back with the token of the seat. */
    private static Outcome gone(Standing before, String guest, Instant now, String by) {
        Optional<Seat> seat = before.of(Occupier.guest(guest)).filter(one -> one.state() != SeatState.REMOVED);
        return before.conference().isOver() || seat.isEmpty()
                ? Outcome.of(before)
                : Governing.remove(before, seat.get().id(), now, by);
    }
}
