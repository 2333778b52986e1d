package org.shilian.restream;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a relay stands.
 *
 * @param reason set when offline, and while connecting again after a failure
 * @param retries attempts since the pictures were last seen
 */
public record RelayState(Status status, @Nullable Reason reason, Instant since, int retries) {

    /** The states of a relay; {@code src/docs/states.md} draws them. */
    public enum Status {
        /** Not pulled: nobody watches and it is not kept warm. */
        IDLE,
        CONNECTING,
        LIVE,
        OFFLINE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean live() {
        return status == Status.LIVE;
    }
}
