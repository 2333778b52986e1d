package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.fault.Fault;
import org.shilian.identity.Caller;
import org.shilian.store.Transaction;
import org.shilian.text.PlainText;

/**
 * Finds out whose seat it is that a page asks for: by its token, a guest's ticket, or the session. All of it is one
 * transaction, at the end of which the seat has a new token.
 */
final class Joining {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TOKEN = 100;

    private final Conferences conferences;
    private final Seating seating;
    private final Whereabouts whereabouts;
    private final ShownConferences walls;
    private final Audit audit;

    Joining(Conferences conferences, Seating seating, Whereabouts whereabouts, ShownConferences walls, Audit audit) {
        this.conferences = conferences;
        this.seating = seating;
        this.whereabouts = whereabouts;
        this.walls = walls;
        this.audit = audit;
    }

    /** Who asks: what stands behind the socket, and what the page says. */
    record Asked(String conference, @Nullable Caller caller, String address, Said said) {
        @Nullable SecretToken token(String member) {
            String text = said.text(member, LONGEST_TOKEN);
            return text == null ? null : new SecretToken(text);
        }
    }

    /** A seat that was taken, for which time, and the token that takes it again. */
    record Joined(Standing standing, String seat, int tenure, SecretToken token) {}

    /** The seat and how the conference stands with it. */
    private record Taken(Standing standing, Seat seat) {}

    Future<Joined> join(Asked asked) {
        return conferences
                .database()
                .inTransaction(tx -> StandingStore.lock(tx, asked.conference())
                        .map(Conferences::present)
                        .compose(standing -> taken(tx, asked, standing))
                        .compose(taken -> {
                            SecretToken token = SecretToken.random();
                            return SeatStore.rotate(tx, taken.seat().id(), token)
                                    .map(new Joined(
                                            taken.standing(),
                                            taken.seat().id(),
                                            taken.seat().tenure(),
                                            token));
                        }));
    }

    private Future<Taken> taken(Transaction tx, Asked asked, Standing standing) {
        SecretToken resume = asked.token("resume");
        if (resume == null) {
            return anew(tx, asked, standing);
        }
        return SeatStore.byToken(tx, standing.id(), resume).compose(found -> {
            Optional<Seat> seat = found.flatMap(standing::seat).filter(one -> isOwn(asked, one));
            return seat.isPresent() ? again(tx, asked, standing, seat.get()) : anew(tx, asked, standing);
        });
    }

    /** A token is good for who it was given to, and nobody else. */
    private static boolean isOwn(Asked asked, Seat seat) {
        Caller caller = asked.caller();
        return switch (seat.occupier().kind()) {
            case GUEST -> true;
            case PERSON -> caller != null && seat.occupier().id().equals(caller.personId());
            case SCREEN -> caller != null && seat.occupier().id().equals(caller.screen());
        };
    }

    private Future<Taken> again(Transaction tx, Asked asked, Standing known, Seat seat) {
        return shown(asked.caller(), known)
                .compose(may -> conferences.act(
                        tx, asked.conference(), null, (before, now) -> seating.resume(before, seat, now)))
                .map(standing -> new Taken(standing, standing.seat(seat.id()).orElse(seat)));
    }

    private Future<Taken> anew(Transaction tx, Asked asked, Standing standing) {
        SecretToken ticket = asked.token("ticket");
        Caller caller = asked.caller();
        if (ticket != null) {
            return guest(tx, asked, standing, ticket);
        }
        if (caller == null) {
            throw Fault.unauthenticated(
                    asked.token("resume") == null ? "sign-in-required" : "no-seat", "this token takes no seat");
        }
        return person(tx, asked, caller, standing);
    }

    private Future<Taken> person(Transaction tx, Asked asked, Caller caller, Standing standing) {
        boolean observes = Boolean.TRUE.equals(asked.said().flag("observe"));
        Actor actor = Actor.of(caller);
        return shown(caller, standing)
                .compose(may -> whereabouts.arrival(caller, standing, observes))
                .compose(who -> sit(tx, standing, who, actor));
    }

    /** A screen sits in what hangs on its wall, as long as who hung it may see it. */
    private Future<Void> shown(@Nullable Caller caller, Standing standing) {
        String screen = caller == null ? null : caller.screen();
        if (screen == null) {
            return Future.succeededFuture();
        }
        String wall = screen.substring(0, screen.lastIndexOf('/'));
        String by = walls.hungBy(wall, standing.id()).orElseThrow(Joining::notShown);
        return whereabouts.maySee(by, standing).map(may -> {
            if (!may) {
                throw notShown();
            }
            return null;
        });
    }

    private static Fault notShown() {
        return Fault.forbidden("no-seat", "this wall does not show the conference");
    }

    private Future<Taken> guest(Transaction tx, Asked asked, Standing standing, SecretToken ticket) {
        return GuestStore.byTicket(tx, standing.id(), ticket).compose(found -> {
            Guest guest = valid(found, conferences.now());
            String given = guest.name();
            String name = given != null
                    ? given
                    : PlainText.required("name", asked.said().text("name", 4 * LONGEST_NAME), LONGEST_NAME);
            Arrival who =
                    new Arrival(Occupier.guest(guest.id()), name, Belonging.NONE, guest.role(), sends(guest), true);
            return GuestStore.use(tx, guest.id(), conferences.now())
                    .compose(used -> sit(tx, standing, who, Actor.guest(name, asked.address())));
        });
    }

    private static boolean sends(Guest guest) {
        return guest.role() != SeatRole.OBSERVER;
    }

    private static Guest valid(Optional<Guest> found, Instant now) {
        Guest guest = found.filter(
                        one -> one.withdrawn() == null && one.expires().isAfter(now))
                .orElseThrow(() -> Fault.unauthenticated(
                        "wrong-ticket", "the ticket was taken back, is too old, or never was one"));
        if (guest.used() != null) {
            throw Fault.unauthenticated("ticket-used", "the ticket was used already");
        }
        return guest;
    }

    private Future<Taken> sit(Transaction tx, Standing standing, Arrival who, Actor actor) {
        return conferences
                .act(tx, standing.id(), null, (before, now) -> seating.join(before, entitled(who), now))
                .compose(after -> {
                    Seat seat = after.of(who.occupier()).orElseThrow();
                    JsonObject details = new JsonObject()
                            .put("seat", seat.id())
                            .put("role", seat.role().code())
                            .put("name", standing.conference().title());
                    AuditEntry line = actor.did("conference.joined", after).with(details);
                    return audit.record(tx, line).map(new Taken(after, seat));
                });
    }

    /** A screen whose wall shows it needs no invitation. */
    private static Arrival entitled(Arrival who) {
        boolean entitled = who.entitled() || who.occupier().kind() == OccupierKind.SCREEN;
        return new Arrival(who.occupier(), who.name(), who.of(), who.role(), who.sends(), entitled);
    }
}
