package org.shilian.camera;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a camera stands, since when, why (a stable code), and how many tries to reach it have failed in a row. */
public record CameraState(Condition condition, @Nullable String reason, Instant since, int retries) {
    static final String NO_SOURCE = "no-source";

    /** Whether a person would call this the same state; a further try alone changes nothing. */
    boolean sameTo(CameraState other) {
        return condition == other.condition && Objects.equals(reason, other.reason);
    }
}
