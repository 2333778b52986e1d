package org.shilian.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what happened for each key within the last while; forgets the key unused for longest when there are too many. Not for several threads. */
final class SlidingLimit {
    private final int most;
    private final Duration window;
    private final Map<String, Deque<Instant>> hits;

    SlidingLimit(int most, Duration window, int mostKeys) {
        this.most = most;
        this.window = window;
        this.hits = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
                return size() > mostKeys;
            }
        };
    }

    /** How long the key has to wait; zero when it may go on. */
    Duration wait(String key, Instant now) {
        Deque<Instant> recent = recent(key, now);
        return recent.size() < most
                ? Duration.ZERO
                : Duration.between(now, recent.getFirst().plus(window));
    }

    /** Whether nothing was counted for the key within the window. */
    boolean isFresh(String key, Instant now) {
        return recent(key, now).isEmpty();
    }

    void hit(String key, Instant now) {
        Deque<Instant> recent = recent(key, now);
        recent.addLast(now);
        hits.put(key, recent);
    }

    /** Undoes the last hit. */
    void takeBack(String key) {
        Deque<Instant> recent = hits.getOrDefault(key, new ArrayDeque<>());
        recent.pollLast();
        if (recent.isEmpty()) {
            hits.remove(key);
        }
    }

    int size() {
        return hits.size();
    }

    private Deque<Instant> recent(String key, Instant now) {
        Deque<Instant> recent = hits.getOrDefault(key, new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.getFirst().plus(window).isAfter(now)) {
            recent.removeFirst();
        }
        return recent;
    }
}
