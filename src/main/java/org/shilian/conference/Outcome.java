package org.shilian.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an act makes of a conference, and what is noted of it. */
record Outcome(Standing standing, List<Note> notes) {
    static Outcome of(Standing standing) {
        return new Outcome(standing, List.of());
    }

    Outcome with(Standing next) {
        return new Outcome(next, notes);
    }

    Outcome note(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new Outcome(standing, List.copyOf(more));
    }

    Outcome note(Instant at, String what, @Nullable String seat, @Nullable String by) {
        return note(Note.of(at, what, seat, by));
    }
}
