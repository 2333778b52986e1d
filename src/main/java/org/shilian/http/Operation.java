package org.shilian.http;

import org.jspecify.annotations.Nullable;

/**
 * One operation of {@code openapi.yaml}; {@code upload} where its body is a file.
 *
 * @param guests whether it is also for those without a session, whom its handler knows otherwise
 */
record Operation(
        String id,
        String method,
        String template,
        String right,
        boolean socket,
        boolean guests,
        boolean takesBody,
        boolean repeatable,
        @Nullable Upload upload,
        RequestCheck check) {}
