package org.shilian.http;

/** One operation of {@code openapi.yaml}. */
record Operation(
        String id,
        String method,
        String template,
        String right,
        boolean socket,
        boolean takesBody,
        boolean repeatable,
        RequestCheck check) {}
