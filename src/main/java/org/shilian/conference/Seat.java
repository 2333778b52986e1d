package org.shilian.conference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place at the table.
 *
 * @param sends whether it may send sound and pictures
 * @param admitted whether it need not wait in the lobby
 * @param audioOff whether the host took the word
 * @param videoOff whether the host took the picture
 * @param caucus whether it has withdrawn with others
 * @param awayUntil when it is given up, while its page is away
 * @param tenure how often a page has taken it, so that what is late of a former page does nothing to the next
 */
record Seat(
        String id,
        Occupier occupier,
        String name,
        Belonging of,
        SeatRole role,
        SeatState state,
        boolean sends,
        boolean admitted,
        boolean audioOff,
        boolean videoOff,
        boolean caucus,
        @Nullable Instant awayUntil,
        int tenure) {
    /** Whether what it sends is forwarded. */
    boolean isPresent() {
        return state == SeatState.SEATED || state == SeatState.AWAY;
    }

    /** Whether it may be governed: who has gone, or was sent away, can't. */
    boolean stands() {
        return switch (state) {
            case EXPECTED, LOBBY, SEATED, AWAY -> true;
            case LEFT, REMOVED -> false;
        };
    }

    Seat in(SeatState next) {
        return new Seat(id, occupier, name, of, role, next, sends, admitted, audioOff, videoOff, caucus, null, tenure);
    }

    /** Another page takes it. */
    Seat taken() {
        return new Seat(
                id,
                occupier,
                name,
                of,
                role,
                state,
                sends,
                admitted,
                audioOff,
                videoOff,
                caucus,
                awayUntil,
                tenure + 1);
    }

    /** At the table, and from now on without waiting in the lobby. */
    Seat seated() {
        return new Seat(
                id, occupier, name, of, role, SeatState.SEATED, sends, true, audioOff, videoOff, caucus, null, tenure);
    }

    Seat away(Instant until) {
        return new Seat(
                id,
                occupier,
                name,
                of,
                role,
                SeatState.AWAY,
                sends,
                admitted,
                audioOff,
                videoOff,
                caucus,
                until,
                tenure);
    }

    /** Gone: out of any caucus. */
    Seat gone(SeatState how) {
        return new Seat(id, occupier, name, of, role, how, sends, admitted, audioOff, videoOff, false, null, tenure);
    }

    /** An observer only receives; who is none any more may send again. */
    Seat withRole(SeatRole next) {
        boolean sending = next != SeatRole.OBSERVER && (sends || role == SeatRole.OBSERVER);
        return new Seat(
                id, occupier, name, of, next, state, sending, admitted, audioOff, videoOff, caucus, awayUntil, tenure);
    }

    Seat admittedOnce() {
        return new Seat(
                id, occupier, name, of, role, state, sends, true, audioOff, videoOff, caucus, awayUntil, tenure);
    }

    Seat muted(boolean audio, boolean video) {
        return new Seat(id, occupier, name, of, role, state, sends, admitted, audio, video, caucus, awayUntil, tenure);
    }

    Seat inCaucus(boolean withdrawn) {
        return new Seat(
                id, occupier, name, of, role, state, sends, admitted, audioOff, videoOff, withdrawn, awayUntil, tenure);
    }

    Seat sending(boolean now) {
        return new Seat(
                id, occupier, name, of, role, state, now, admitted, audioOff, videoOff, caucus, awayUntil, tenure);
    }

    /** The name as those see it who need not know a party's: 张**. */
    String shownName() {
        return role == SeatRole.PARTY ? masked(name) : name;
    }

    static String masked(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
