package org.shilian.conference;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/** What the host does with a conference and those who sit in it. */
final class Governing {
    private Governing() {}

    /** Lets a seat in; one that has not come yet won't wait. */
    static Outcome admit(Standing before, String id, Instant now, String by) {
        Seat seat = before.going().require(id);
        Seat in = seat.state() == SeatState.LOBBY && before.conference().isOpen() ? seat.seated() : seat.admittedOnce();
        return Outcome.of(before.with(in)).note(now, "seat.admitted", id, by);
    }

    static Outcome mute(Standing before, String id, boolean audio, boolean video, Instant now, String by) {
        Seat seat = before.going().require(id);
        Seat muted = seat.muted(seat.audioOff() || audio, seat.videoOff() || video);
        JsonObject what = new JsonObject().put("audio", audio).put("video", video);
        return Outcome.of(before.with(muted))
                .note(Note.of(now, "seat.muted", id, by).with(what));
    }

    /** Gives the word back: the person alone opens the microphone. */
    static Outcome ask(Standing before, String id, boolean audio, boolean video, Instant now, String by) {
        Seat seat = before.going().require(id);
        Seat free = seat.muted(seat.audioOff() && !audio, seat.videoOff() && !video);
        JsonObject what = new JsonObject().put("audio", audio).put("video", video);
        return Outcome.of(before.with(free))
                .note(Note.of(now, "seat.asked", id, by).with(what));
    }

    /** Sends away, for this conference for good. */
    static Outcome remove(Standing before, String id, Instant now, String by) {
        Seat seat = before.going()
                .seat(id)
                .filter(one -> one.state() != SeatState.REMOVED)
                .orElseThrow(() -> Fault.conflict("seat-gone", "nobody sits there"));
        if (seat.occupier().equals(Occupier.person(before.conference().host().person()))) {
            throw Fault.conflict("host-stays", "the host can't be sent away");
        }
        return Outcome.of(before.gone(seat, SeatState.REMOVED)).note(now, "seat.removed", id, by);
    }

    static Outcome role(Standing before, String id, SeatRole role, Instant now, String by) {
        Seat seat = before.going().require(id);
        if (seat.role() == SeatRole.WALL || role == SeatRole.WALL) {
            throw Fault.conflict("wall-stays-wall", "a wall has no other role, and nobody else has its");
        }
        return Outcome.of(before.with(seat.withRole(role)))
                .note(Note.of(now, "seat.role", id, by).with(new JsonObject().put("role", role.code())));
    }

    static Outcome floor(Standing before, Floor floor, Instant now, String by) {
        String spotlight = floor.spotlight();
        if (spotlight != null) {
            before.going().require(spotlight);
        }
        JsonObject what = new JsonObject()
                .put("lobby", floor.lobby())
                .put("locked", floor.locked())
                .put("spotlight", spotlight);
        return Outcome.of(before.with(before.going().conference().with(floor)))
                .note(Note.of(now, "floor.changed", spotlight, by).with(what));
    }

    /** Those withdraw, and whoever had withdrawn before and is not among them comes back. */
    static Outcome caucus(Standing before, Set<String> ids, Instant now, String by) {
        Set<String> there = before.going().seats().stream()
                .filter(seat -> ids.contains(seat.id()))
                .filter(seat -> seat.isPresent() || seat.state() == SeatState.EXPECTED)
                .map(Seat::id)
                .collect(Collectors.toSet());
        if (there.isEmpty()) {
            throw Fault.conflict("caucus-empty", "none of these seats is at the table");
        }
        JsonObject who = new JsonObject()
                .put("seats", new JsonArray(there.stream().sorted().toList()));
        return Outcome.of(withdrawn(before, there))
                .note(Note.of(now, "caucus.began", null, by).with(who));
    }

    static Outcome reunite(Standing before, Instant now, String by) {
        boolean any = before.going().seats().stream().anyMatch(Seat::caucus);
        Outcome outcome = Outcome.of(withdrawn(before, Set.of()));
        return any ? outcome.note(now, "caucus.ended", null, by) : outcome;
    }

    private static Standing withdrawn(Standing before, Set<String> ids) {
        return new Standing(
                before.conference(),
                before.invitations(),
                before.seats().stream()
                        .map(seat -> seat.inCaucus(ids.contains(seat.id())))
                        .toList());
    }

    /** As it was read, the agenda has to stand still; who says nothing of that overwrites it. */
    static Outcome agenda(Standing before, Agenda agenda, @Nullable Agenda was, Instant now, String by) {
        if (was != null && !was.equals(before.going().conference().agenda())) {
            throw Fault.stale("stale-version", "somebody changed the agenda meanwhile");
        }
        JsonObject what =
                new JsonObject().put("points", new JsonArray(agenda.points())).put("point", agenda.point());
        return Outcome.of(before.with(before.going().conference().with(agenda)))
                .note(Note.of(now, "agenda.changed", null, by).with(what));
    }

    /** Ends it for all; one that has not begun is cancelled. */
    static Outcome end(Standing before, Instant now, @Nullable String by) {
        Conference conference = before.going().conference();
        boolean open = conference.isOpen();
        Conference over = conference.in(
                open ? ConferenceState.ENDED : ConferenceState.CANCELLED,
                conference.times().ended(now));
        Standing after = new Standing(
                over,
                before.invitations().stream().map(Governing::withdrawn).toList(),
                before.seats().stream()
                        .map(seat -> seat.stands() ? seat.gone(SeatState.LEFT) : seat)
                        .toList());
        return Outcome.of(after).note(now, open ? "conference.ended" : "conference.cancelled", null, by);
    }

    private static Invitation withdrawn(Invitation one) {
        boolean going = one.state() == InvitationState.RINGING || one.state() == InvitationState.WAITING;
        return going ? one.over(InvitationState.WITHDRAWN, null, null) : one;
    }

    /** Takes back what rings or waits. */
    static Outcome withdraw(Standing before, String id, Instant now, String by) {
        Invitation one = before.going().invitations().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Fault.notFound("not-found", "there is no such invitation"));
        Invitation next = withdrawn(one);
        if (next.equals(one)) {
            throw Fault.conflict("not-ringing", "it does not ring any more");
        }
        return Outcome.of(before.with(next))
                .note(Note.of(now, "invitation.withdrawn", null, by).with(Invited.of(next)));
    }
}
