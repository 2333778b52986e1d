package org.shilian.conference;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a conference does by itself as time passes: rings out, gives seats up, reminds, ends. */
final class Due {
    static final Duration FORGOTTEN = Duration.ofHours(4);
    static final Duration LATE = Duration.ofMinutes(5);
    static final List<Integer> REMINDERS = List.of(30, 5);

    private final Duration alone;

    Due(Duration alone) {
        this.alone = alone;
    }

    /** When something is due next; nothing for a conference that is over. */
    @Nullable Instant next(Standing standing) {
        Conference conference = standing.conference();
        if (conference.isOver()) {
            return null;
        }
        return Stream.of(
                        standing.invitations().stream().flatMap(one -> Stream.ofNullable(one.until())),
                        standing.seats().stream().flatMap(seat -> Stream.ofNullable(seat.awayUntil())),
                        Stream.ofNullable(ends(conference)),
                        reminder(conference).map(minutes -> at(conference, minutes)).stream())
                .flatMap(instants -> instants)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private @Nullable Instant ends(Conference conference) {
        Instant empty = conference.times().empty();
        Instant begins = conference.times().begins();
        if (conference.isOpen()) {
            return empty == null ? null : empty.plus(alone);
        }
        return begins == null ? null : begins.plus(FORGOTTEN);
    }

    private static Optional<Integer> reminder(Conference conference) {
        int last = conference.times().reminded();
        boolean waits = conference.state() == ConferenceState.SCHEDULED
                && conference.times().begins() != null;
        return waits
                ? REMINDERS.stream()
                        .filter(minutes -> last == 0 || minutes < last)
                        .findFirst()
                : Optional.empty();
    }

    private static Instant at(Conference conference, int minutes) {
        Instant begins = conference.times().begins();
        return begins == null ? Instant.MAX : begins.minus(Duration.ofMinutes(minutes));
    }

    /** Does all that is due by now. */
    Outcome at(Standing before, Instant now) {
        Outcome outcome = Outcome.of(before);
        if (before.conference().isOver()) {
            return outcome;
        }
        for (Invitation one : before.invitations()) {
            outcome = isOver(one.until(), now) ? Ringing.miss(outcome, one, now) : outcome;
        }
        for (Seat seat : before.seats()) {
            outcome = isOver(seat.awayUntil(), now) ? givenUp(outcome, seat, now) : outcome;
        }
        outcome = reminded(outcome, now);
        Instant end = ends(outcome.standing().conference());
        return isOver(end, now) ? ended(outcome, now) : outcome;
    }

    private static boolean isOver(@Nullable Instant end, Instant now) {
        return end != null && !end.isAfter(now);
    }

    private static Outcome givenUp(Outcome outcome, Seat seat, Instant now) {
        return outcome.with(outcome.standing().gone(seat, SeatState.LEFT))
                .note(now, "seat.given-up", seat.id(), seat.shownName());
    }

    private static Outcome ended(Outcome outcome, Instant now) {
        Outcome end = Governing.end(outcome.standing(), now, null);
        Outcome all = outcome.with(end.standing());
        for (Note note : end.notes()) {
            all = all.note(note);
        }
        return all;
    }

    /** A reminder that is late by more than five minutes is left out, but not told later either. */
    private static Outcome reminded(Outcome before, Instant now) {
        Outcome outcome = before;
        Optional<Integer> next = reminder(outcome.standing().conference());
        while (next.isPresent() && isOver(at(outcome.standing().conference(), next.get()), now)) {
            Conference conference = outcome.standing().conference();
            boolean late = at(conference, next.get()).plus(LATE).isBefore(now);
            Times times = conference.times().reminded(next.get());
            outcome = outcome.with(outcome.standing().with(conference.with(times)));
            outcome = late ? outcome : outcome.note(reminder(now, next.get()));
            next = reminder(outcome.standing().conference());
        }
        return outcome;
    }

    private static Note reminder(Instant now, int minutes) {
        return Note.of(now, Note.REMINDER, null, null).with(new JsonObject().put("minutes", minutes));
    }

    /** Since when nobody is seated, as it follows from who sits there. */
    static Standing counted(Standing standing, Instant now) {
        Conference conference = standing.conference();
        Instant since = conference.times().empty();
        boolean empty = conference.isOpen() && !standing.isAttended();
        Instant counted = empty ? (since == null ? now : since) : null;
        return standing.with(conference.with(conference.times().empty(counted)));
    }
}
