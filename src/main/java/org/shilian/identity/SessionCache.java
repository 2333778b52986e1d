package org.shilian.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** What this node read of sessions a moment ago, by the hash of the token. Safe on any thread. */
final class SessionCache {
    private static final int MOST = 20_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    /** A session and when it was read. */
    record Known(Session session, Instant read) {}

    Optional<Known> get(Token token) {
        return Optional.ofNullable(known.get(token.key()));
    }

    /** To be taken before a reading begins and given with what was read. */
    long mark() {
        return forgotten.get();
    }

    /** Keeps what was read, unless anything was forgotten since the mark. */
    void put(Token token, Session session, Instant read, long mark) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(token.key(), new Known(session, read));
        if (forgotten.get() != mark) {
            known.remove(token.key());
        }
    }

    /** Notes a use without counting as a new reading. */
    void seen(Token token, Instant now) {
        known.computeIfPresent(
                token.key(), (key, old) -> new Known(old.session().seenAt(now), old.read()));
    }

    void forget(Predicate<Session> which) {
        forgotten.incrementAndGet();
        known.values().removeIf(entry -> which.test(entry.session()));
    }
}
