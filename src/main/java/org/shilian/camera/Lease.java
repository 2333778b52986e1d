package org.shilian.camera;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a look lasts if it is not renewed; without an end while an ordinary camera hangs on a wall, which is the
 * standing duty of who hung it.
 */
record Lease(@Nullable Instant until, Duration notice, boolean renewable) {
    /** Where a lease stands at a moment. */
    enum Stage {
        RUNNING,
        ENDING,
        OVER
    }

    static Lease endless(LeaseConfig config) {
        return new Lease(null, config.notice(), false);
    }

    Stage at(Instant now) {
        if (until == null || now.isBefore(until.minus(notice))) {
            return Stage.RUNNING;
        }
        return now.isBefore(until) ? Stage.ENDING : Stage.OVER;
    }

    /** What is left of it, in whole seconds; 0 when it is over or has no end. */
    long secondsLeft(Instant now) {
        return until == null ? 0 : Math.max(0, Duration.between(now, until).toSeconds());
    }
}
