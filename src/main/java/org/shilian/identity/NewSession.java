package org.shilian.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session about to begin, of a person or of a screen; the one place where its token is known. */
record NewSession(
        UUID id,
        Token token,
        @Nullable String person,
        @Nullable String screen,
        String address,
        boolean mustChange,
        Instant since,
        Instant ends) {}
