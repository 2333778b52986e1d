package org.shilian.conference;

import org.jspecify.annotations.Nullable;
import org.shilian.text.PlainText;

/**
 * A conference but for who is invited and who sits in it.
 *
 * @param matter code of the matter it is about
 * @param overlay version of the case overlay, 0 while there is none
 */
record Conference(
        String id,
        ConferenceKind kind,
        String title,
        @Nullable String matter,
        ConferenceState state,
        Host host,
        Floor floor,
        Agenda agenda,
        Times times,
        long overlay,
        long version) {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_MATTER = 60;

    Conference {
        title = PlainText.required("title", title, LONGEST_TITLE);
        matter = PlainText.optional("matter", matter, LONGEST_MATTER);
    }

    boolean isOver() {
        return switch (state) {
            case SCHEDULED, OPEN -> false;
            case ENDED, CANCELLED -> true;
        };
    }

    boolean isOpen() {
        return state == ConferenceState.OPEN;
    }

    Conference in(ConferenceState next, Times when) {
        return new Conference(id, kind, title, matter, next, host, floor, agenda, when, overlay, version);
    }

    Conference with(Times when) {
        return in(state, when);
    }

    Conference with(Floor next) {
        return new Conference(id, kind, title, matter, state, host, next, agenda, times, overlay, version);
    }

    Conference with(Agenda next) {
        return new Conference(id, kind, title, matter, state, host, floor, next, times, overlay, version);
    }

    Conference withOverlay(long next) {
        return new Conference(id, kind, title, matter, state, host, floor, agenda, times, next, version);
    }

    Conference next() {
        return new Conference(id, kind, title, matter, state, host, floor, agenda, times, overlay, version + 1);
    }
}
