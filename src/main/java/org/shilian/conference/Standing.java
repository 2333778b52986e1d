package org.shilian.conference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/** A conference as it stands at one moment: itself, who is invited, who sits in it. */
record Standing(Conference conference, List<Invitation> invitations, List<Seat> seats) {
    Standing {
        invitations = List.copyOf(invitations);
        seats = List.copyOf(seats);
    }

    String id() {
        return conference.id();
    }

    Standing with(Conference next) {
        return new Standing(next, invitations, seats);
    }

    /** The seat in the place of its former self, or at the end. */
    Standing with(Seat seat) {
        List<Seat> next = new ArrayList<>(seats);
        next.replaceAll(known -> known.id().equals(seat.id()) ? seat : known);
        if (seat(seat.id()).isEmpty()) {
            next.add(seat);
        }
        return new Standing(conference, invitations, next);
    }

    Standing with(Invitation invitation) {
        List<Invitation> next = new ArrayList<>(invitations);
        next.replaceAll(known -> known.id().equals(invitation.id()) ? invitation : known);
        if (invitations.stream().noneMatch(known -> known.id().equals(invitation.id()))) {
            next.add(invitation);
        }
        return new Standing(conference, next, seats);
    }

    /** Somebody has gone, and with them the light that stood on them. */
    Standing gone(Seat seat, SeatState how) {
        Floor floor = conference.floor();
        boolean lit = seat.id().equals(floor.spotlight());
        Standing without = lit ? with(conference.with(new Floor(floor.lobby(), floor.locked(), null))) : this;
        return without.with(seat.gone(how));
    }

    Optional<Seat> seat(String id) {
        return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    /** A seat that can be governed, or the fault {@code seat-gone}. */
    Seat require(String id) {
        return seat(id).filter(Seat::stands).orElseThrow(() -> Fault.conflict("seat-gone", "nobody sits there"));
    }

    Optional<Seat> of(Occupier occupier) {
        return seats.stream().filter(seat -> seat.occupier().equals(occupier)).findFirst();
    }

    /** The invitation that the person may answer: the own one before that of the unit. */
    Optional<Invitation> invitationOf(String person, @Nullable String unit) {
        return Stream.concat(
                        invitations.stream().filter(one -> person.equals(one.person())),
                        invitations.stream().filter(one -> one.isFor(person, unit)))
                .filter(one -> one.state() != InvitationState.WITHDRAWN)
                .findFirst();
    }

    /** Where it is seen: at its host's, and at each of those who were invited. */
    Set<String> places() {
        Set<String> places = new LinkedHashSet<>();
        Stream.concat(
                        Stream.ofNullable(conference.host().of().place()),
                        invitations.stream().flatMap(one -> Stream.ofNullable(one.place())))
                .forEach(places::add);
        return places;
    }

    /** Whether anybody but a wall is seated. */
    boolean isAttended() {
        return seats.stream()
                .anyMatch(seat -> seat.isPresent() && seat.occupier().kind() != OccupierKind.SCREEN);
    }

    /** Nothing can be done any more in a conference that is over. */
    Standing going() {
        if (conference.isOver()) {
            throw Fault.conflict("conference-ended", "this conference is over");
        }
        return this;
    }
}
