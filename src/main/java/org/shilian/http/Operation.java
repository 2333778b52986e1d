package org.shilian.http;

import org.jspecify.annotations.Nullable;

/** One operation of {@code openapi.yaml}; {@code upload} where its body is a file. */
record Operation(
        String id,
        String method,
        String template,
        String right,
        boolean socket,
        boolean takesBody,
        boolean repeatable,
        @Nullable Upload upload,
        RequestCheck check) {}
