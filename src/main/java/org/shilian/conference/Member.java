package org.shilian.conference;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A seat as the live conference knows it: its page, and what lasts no longer than the page. Belongs to its room. */
final class Member {
    private final String seat;
    private @Nullable Page page;
    private @Nullable String token;
    private boolean greeted;
    private boolean confirmed;
    boolean hand;
    boolean audioOff;
    boolean videoOff;
    boolean screen;
    LineQuality quality = LineQuality.GOOD;

    Member(String seat) {
        this.seat = seat;
    }

    String seat() {
        return seat;
    }

    @Nullable Page page() {
        return page;
    }

    @Nullable String token() {
        return token;
    }

    boolean has(Page some) {
        return page == some;
    }

    /** Another page sits here from now on, with the token that takes the seat again; or none does. */
    @Nullable Page seated(@Nullable Page next, @Nullable String resume) {
        Page former = page;
        page = next;
        token = resume;
        greeted = false;
        confirmed = false;
        return former;
    }

    /** It was told welcome: from now on it is told everything. */
    void greeted() {
        greeted = true;
    }

    boolean isGreeted() {
        return greeted && page != null;
    }

    /** Whether this is the first that is heard of the page since its welcome. */
    boolean firstWord() {
        boolean first = greeted && !confirmed;
        confirmed = confirmed || greeted;
        return first;
    }

    void tell(JsonObject message) {
        Page open = page;
        if (open != null) {
            open.tell(message);
        }
    }
}
