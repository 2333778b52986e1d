package org.shilian.conference;

import org.jspecify.annotations.Nullable;

/** {@code hand}: asks for the word, or does not any more. */
final class HandHandler implements SignalHandler {
    @Override
    public void heard(Room room, Member member, Said said) {
        @Nullable Boolean up = said.flag("up");
        if (up == null) {
            throw Said.wrong("up", "true or false");
        }
        member.hand = up;
        room.tellSeats();
    }
}
