package org.shilian.camera;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A camera that hangs on a wall: why, by whom and since when; nobody's when it came with the program. */
public record Hung(@Nullable String purpose, @Nullable String by, Instant since) {
    Purpose why() {
        return purpose == null ? Purpose.DUTY : new Purpose(purpose);
    }
}
