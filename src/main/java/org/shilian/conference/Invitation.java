package org.shilian.conference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to come: a unit, for which any of its people may answer, or a person.
 *
 * @param until when it stops ringing
 * @param by who answered or declined it
 * @param words with which it was declined
 */
record Invitation(
        String id,
        @Nullable String unit,
        @Nullable String person,
        String name,
        @Nullable String place,
        InvitationState state,
        @Nullable Instant until,
        @Nullable String by,
        @Nullable String words) {
    boolean isFor(String personId, @Nullable String unitId) {
        return personId.equals(person) || (unit != null && unit.equals(unitId));
    }

    /** Whether it asks the same as the other one. */
    boolean asks(Invitation other) {
        return unit == null ? other.person != null && other.person.equals(person) : unit.equals(other.unit);
    }

    boolean isRinging() {
        return state == InvitationState.RINGING;
    }

    Invitation ringing(Instant end) {
        return new Invitation(id, unit, person, name, place, InvitationState.RINGING, end, null, null);
    }

    Invitation over(InvitationState outcome, @Nullable String who, @Nullable String said) {
        return new Invitation(id, unit, person, name, place, outcome, null, who, said);
    }
}
