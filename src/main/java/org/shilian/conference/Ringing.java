package org.shilian.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/** How invitations ring and what becomes of them. */
final class Ringing {
    private static final int LONGEST_WORDS = 200;

    private final Duration rings;

    Ringing(Duration rings) {
        this.rings = rings;
    }

    /** Invites these; who was invited before is rung again. Of a scheduled conference they wait. */
    Outcome call(Standing before, List<Invitation> asked, Instant now, String by) {
        Outcome outcome = Outcome.of(before);
        for (Invitation one : asked) {
            Optional<Invitation> known =
                    outcome.standing().invitations().stream().filter(one::asks).findFirst();
            if (known.isPresent() && isGoing(known.get())) {
                continue;
            }
            Invitation invitation = known.orElse(one);
            Invitation next = before.conference().isOpen()
                    ? invitation.ringing(now.plus(rings))
                    : invitation.over(InvitationState.WAITING, null, null);
            outcome = outcome.with(outcome.standing().with(next))
                    .note(Note.of(now, "invitation.called", null, by).with(Invited.of(next)));
        }
        return outcome;
    }

    private static boolean isGoing(Invitation invitation) {
        return switch (invitation.state()) {
            case WAITING, RINGING, ANSWERED -> true;
            case DECLINED, MISSED, WITHDRAWN -> false;
        };
    }

    /** The conference opens: who waited is rung, who came early sits down. */
    Outcome open(Standing before, Instant now, @Nullable String by) {
        Conference opened = before.conference()
                .in(ConferenceState.OPEN, before.conference().times().opened(now));
        Outcome outcome = Outcome.of(before.with(opened)).note(now, "conference.opened", null, by);
        for (Invitation one : before.invitations()) {
            if (one.state() == InvitationState.WAITING) {
                outcome = outcome.with(outcome.standing().with(one.ringing(now.plus(rings))));
            }
        }
        for (Seat seat : before.seats()) {
            boolean early = seat.state() == SeatState.LOBBY && !Seating.waits(outcome.standing(), seat);
            if (early) {
                outcome = outcome.with(outcome.standing().with(seat.seated()));
            }
        }
        return outcome;
    }

    /** Answers for whom it rings: the person or the unit. A seat is kept for who answered. */
    Outcome answer(Standing before, Arrival who, Instant now) {
        Invitation invitation = invited(before.going(), who);
        Outcome answered = answered(Outcome.of(before), invitation, who.name(), now);
        if (answered.standing().of(who.occupier()).isPresent()) {
            return answered;
        }
        Seating.requireRoom(before);
        return answered.with(answered.standing().with(Seating.seat(who, SeatState.EXPECTED)));
    }

    /** Who comes has answered. */
    static Outcome answered(Outcome outcome, Invitation invitation, String by, Instant now) {
        if (invitation.state() == InvitationState.ANSWERED || invitation.state() == InvitationState.WITHDRAWN) {
            return outcome;
        }
        Invitation next = invitation.over(InvitationState.ANSWERED, by, null);
        return outcome.with(outcome.standing().with(next))
                .note(Note.of(now, "invitation.answered", null, by).with(Invited.of(next)));
    }

    Outcome decline(Standing before, Arrival who, @Nullable String words, Instant now) {
        Invitation invitation = invited(before.going(), who);
        requireOpen(invitation);
        Invitation next = invitation.over(
                InvitationState.DECLINED, who.name(), PlainText.optional("words", words, LONGEST_WORDS));
        return Outcome.of(before.with(next))
                .note(Note.of(now, "invitation.declined", null, who.name()).with(Invited.of(next)));
    }

    /** Also of one that was missed a moment ago: so the host knows. */
    private static void requireOpen(Invitation invitation) {
        switch (invitation.state()) {
            case WAITING, RINGING, MISSED -> {
                // It can still be declined.
            }
            case ANSWERED, DECLINED, WITHDRAWN -> throw Fault.conflict("not-ringing", "it does not ring any more");
        }
    }

    private static Invitation invited(Standing standing, Arrival who) {
        return standing.invitationOf(who.occupier().id(), who.of().unit())
                .orElseThrow(() -> Fault.forbidden("not-invited", "neither you nor your unit is invited"));
    }

    /** Nobody answered in time. */
    static Outcome miss(Outcome outcome, Invitation invitation, Instant now) {
        Invitation next = invitation.over(InvitationState.MISSED, null, null);
        return outcome.with(outcome.standing().with(next))
                .note(Note.of(now, "invitation.missed", null, null).with(Invited.of(next)));
    }
}
