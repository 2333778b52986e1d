package org.shilian.restream;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits between attempts: doubling from the first to the longest, each spread by ± 20 %. */
final class Backoff {

    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private int attempts;

    Backoff(Duration first, Duration most, RandomGenerator random) {
        this.first = first;
        this.most = most;
        this.random = random;
    }

    Duration next() {
        long doubled = first.toMillis() << Math.min(attempts++, 30);
        long wait = Math.min(most.toMillis(), doubled);
        return Duration.ofMillis(Math.max(1, Math.round(wait * random.nextDouble(0.8, 1.2))));
    }

    int attempts() {
        return attempts;
    }

    void reset() {
        attempts = 0;
    }
}
