package org.shilian.conference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a conference.
 *
 * @param empty since when nobody is seated, while it is open
 * @param reminded how many minutes before it begins the last reminder was sent, 0 for none
 */
record Times(
        Instant made,
        @Nullable Instant begins,
        @Nullable Instant opened,
        @Nullable Instant ended,
        @Nullable Instant empty,
        int reminded) {
    static Times made(Instant now, @Nullable Instant begins) {
        return new Times(now, begins, null, null, null, 0);
    }

    Times opened(Instant now) {
        return new Times(made, begins, now, ended, now, reminded);
    }

    Times ended(Instant now) {
        return new Times(made, begins, opened, now, null, reminded);
    }

    Times empty(@Nullable Instant since) {
        return new Times(made, begins, opened, ended, since, reminded);
    }

    Times reminded(int minutes) {
        return new Times(made, begins, opened, ended, empty, minutes);
    }
}
