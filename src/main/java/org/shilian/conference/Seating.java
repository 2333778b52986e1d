package org.shilian.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shilian.fault.Fault;

/** How seats are taken, left, lost and given back. */
final class Seating {
    static final int MOST_SEATS = 100;

    private final Ringing ringing;
    private final Duration away;

    Seating(Ringing ringing, Duration away) {
        this.ringing = ringing;
        this.away = away;
    }

    static Seat seat(Arrival who, SeatState state) {
        return new Seat(
                "s-" + UUID.randomUUID(),
                who.occupier(),
                who.name(),
                who.of(),
                who.role(),
                state,
                who.sends(),
                false,
                false,
                false,
                false,
                null,
                0);
    }

    /** Somebody sits down, or waits in the lobby; see the conditions in states.md. */
    Outcome join(Standing before, Arrival who, Instant now) {
        Optional<Invitation> invitation =
                before.going().invitationOf(who.occupier().id(), who.of().unit());
        Optional<Seat> known = before.of(who.occupier());
        requireWelcome(before, who, invitation, known);
        Seat seat = known.map(former -> again(former, who)).orElseGet(() -> seat(who, SeatState.EXPECTED));
        Outcome outcome = Outcome.of(before);
        if (opens(before, seat, now)) {
            outcome = ringing.open(before, now, who.name());
        }
        if (invitation.isPresent()) {
            outcome = Ringing.answered(outcome, current(outcome, invitation.get()), who.name(), now);
        }
        return sit(outcome, seat, now);
    }

    /** Who may act as host may stop observing by themselves; whom the host made an observer only receives. */
    private static Seat again(Seat former, Arrival who) {
        boolean ownChoice = former.role() == SeatRole.OBSERVER && who.entitled();
        Seat seat = ownChoice ? former.withRole(who.role()) : former;
        return seat.sending(who.sends() && seat.role() != SeatRole.OBSERVER);
    }

    private static Invitation current(Outcome outcome, Invitation former) {
        return outcome.standing().invitations().stream()
                .filter(one -> one.id().equals(former.id()))
                .findFirst()
                .orElse(former);
    }

    private static void requireWelcome(
            Standing before, Arrival who, Optional<Invitation> invitation, Optional<Seat> known) {
        if (known.isPresent() && known.get().state() == SeatState.REMOVED) {
            throw Fault.forbidden("removed", "the host has sent you away from this conference");
        }
        if (known.isPresent() && known.get().state() != SeatState.EXPECTED) {
            return;
        }
        boolean host = isHost(before, who.occupier());
        if (known.isEmpty() && invitation.isEmpty() && !host && !who.entitled()) {
            throw Fault.forbidden("no-seat", "there is no seat for you in this conference");
        }
        if (before.conference().floor().locked() && !host) {
            throw Fault.forbidden("locked", "the host lets nobody new in");
        }
        if (known.isEmpty()) {
            requireRoom(before);
        }
    }

    static void requireRoom(Standing before) {
        if (before.seats().size() >= MOST_SEATS) {
            throw Fault.conflict("conference-full", "there is no seat left");
        }
    }

    private static boolean isHost(Standing standing, Occupier occupier) {
        return occupier.equals(Occupier.person(standing.conference().host().person()));
    }

    private static boolean opens(Standing standing, Seat seat, Instant now) {
        Instant begins = standing.conference().times().begins();
        return standing.conference().state() == ConferenceState.SCHEDULED
                && (seat.role() == SeatRole.HOST || (begins != null && !begins.isAfter(now)));
    }

    private static Outcome sit(Outcome outcome, Seat seat, Instant now) {
        boolean waits = !outcome.standing().conference().isOpen() || waits(outcome.standing(), seat);
        Seat next = waits ? seat.in(SeatState.LOBBY) : seat.seated();
        String what = waits ? "seat.waits" : seat.isPresent() ? "seat.resumed" : "seat.joined";
        return outcome.with(outcome.standing().with(next.taken())).note(now, what, seat.id(), seat.shownName());
    }

    /** Whether the seat waits until the host lets it in. */
    static boolean waits(Standing standing, Seat seat) {
        if (seat.admitted() || seat.role() == SeatRole.HOST || seat.role() == SeatRole.WALL) {
            return false;
        }
        return seat.occupier().kind() == OccupierKind.GUEST
                || standing.conference().floor().lobby();
    }

    /** A page comes back with its token. */
    Outcome resume(Standing before, Seat seat, Instant now) {
        requireNotRemoved(before.going(), seat);
        return sit(Outcome.of(before), seat, now);
    }

    private static void requireNotRemoved(Standing standing, Seat seat) {
        if (standing.seat(seat.id())
                .filter(known -> known.state() == SeatState.REMOVED)
                .isPresent()) {
            throw Fault.forbidden("removed", "the host has sent you away from this conference");
        }
    }

    /** A page is away without a word: its seat is kept for a while; who waited in the lobby has left it. */
    Outcome cut(Standing before, String id, int tenure, Instant now) {
        Seat seat = held(before, id, tenure).orElse(null);
        if (seat == null) {
            return Outcome.of(before);
        }
        boolean waits = seat.state() == SeatState.LOBBY;
        return Outcome.of(waits ? before.gone(seat, SeatState.LEFT) : before.with(seat.away(now.plus(away))))
                .note(now, waits ? "seat.left" : "seat.away", id, seat.shownName());
    }

    /** Goes on purpose. */
    Outcome leave(Standing before, String id, int tenure, Instant now) {
        Seat seat = held(before, id, tenure).orElse(null);
        if (seat == null) {
            return Outcome.of(before);
        }
        return Outcome.of(before.gone(seat, SeatState.LEFT)).note(now, "seat.left", id, seat.shownName());
    }

    /** The seat, while it is still held by the page that took it as that one. */
    private static Optional<Seat> held(Standing before, String id, int tenure) {
        return before.seat(id)
                .filter(seat -> seat.tenure() == tenure && seat.stands())
                .filter(seat -> !before.conference().isOver());
    }

    /** The server was down: who sat there is away from now on. */
    Outcome restarted(Standing before, Instant now) {
        Outcome outcome = Outcome.of(before);
        for (Seat seat : before.seats()) {
            if (seat.state() == SeatState.SEATED) {
                outcome = outcome.with(outcome.standing().with(seat.away(now.plus(away))));
            } else if (seat.state() == SeatState.LOBBY) {
                outcome = outcome.with(outcome.standing().gone(seat, SeatState.LEFT));
            }
        }
        return outcome.equals(Outcome.of(before)) ? outcome : outcome.note(now, "server.restarted", null, null);
    }
}
