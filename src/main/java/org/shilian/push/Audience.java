package org.shilian.push;

import org.jspecify.annotations.Nullable;
import org.shilian.event.Event;

/** The person behind a session, as far as push must know: asked on event loops, so it answers from memory. */
public interface Audience {
    /** Stable and unique, such as the account. */
    String person();

    /** What colleagues call the person, for the list of who is connected. */
    String name();

    /** Code of the place that bounds what the person sees; absent for the whole centre. */
    @Nullable String scope();

    /** A stable code why the topic is refused, such as {@code forbidden}; null where it may be subscribed. */
    @Nullable String refusal(String topic);

    /** Whether this event may be shown now; called for each event just before it is sent. */
    boolean maySee(Event event);
}
