package org.shilian.http;

import java.util.UUID;

/** Numbers the requests of one event loop so that no two in the log are alike. */
final class RequestNumbers {
    private final String prefix = UUID.randomUUID().toString().substring(0, 8);
    private long last;

    String next() {
        return prefix + '-' + ++last;
    }
}
