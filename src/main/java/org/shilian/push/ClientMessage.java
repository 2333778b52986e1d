package org.shilian.push;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shilian.event.Position;

/** What a client may say. */
sealed interface ClientMessage {
    /** The topics wanted from now on, in place of those before; with {@code from}, everything after it. */
    record Subscribe(List<String> topics, @Nullable From from) implements ClientMessage {
        public Subscribe {
            topics = List.copyOf(topics);
        }
    }

    /** A position as the client remembers it; the epoch may be anything. */
    record From(String epoch, long offset) {
        private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        /** Absent where the epoch cannot be one of ours. */
        @Nullable Position position() {
            return UUID_FORM.matcher(epoch).matches() ? new Position(UUID.fromString(epoch), offset) : null;
        }
    }

    /** Topics no longer wanted. */
    record Unsubscribe(List<String> topics) implements ClientMessage {
        public Unsubscribe {
            topics = List.copyOf(topics);
        }
    }

    /** Asks whether the server is there; the value comes back. */
    record Ping(String value) implements ClientMessage {}

    /** Asks for the server's time; the value comes back with it. */
    record Time(String value) implements ClientMessage {}

    /** Says which page this is, for the list of who is connected. */
    record Hello(Page page) implements ClientMessage {}
}
