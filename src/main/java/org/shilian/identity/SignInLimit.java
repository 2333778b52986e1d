package org.shilian.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.shilian.fault.Fault;

/**
 * Slows down guessing: five tries a minute for a user name from one address, twenty for a user name
 * from anywhere, five user names from one address. A success is not counted. Safe on any thread.
 */
final class SignInLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 20_000;
    private static final int FEW = 5;
    private static final int MANY = 20;

    private final Clock clock;
    private final SlidingLimit pairs = new SlidingLimit(FEW, WINDOW, MOST_KEYS);
    private final SlidingLimit users = new SlidingLimit(MANY, WINDOW, MOST_KEYS);
    private final SlidingLimit addresses = new SlidingLimit(FEW, WINDOW, MOST_KEYS);

    SignInLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts a try, before it is known how it ends, or refuses it. */
    synchronized void tries(String user, String address) {
        Instant now = clock.instant();
        String network = network(address);
        String pair = pair(user, network);
        boolean another = pairs.isFresh(pair, now);
        Duration wait = Stream.of(
                        pairs.wait(pair, now),
                        users.wait(name(user), now),
                        another ? addresses.wait(network, now) : Duration.ZERO)
                .max(Duration::compareTo)
                .orElseThrow();
        if (!wait.isZero()) {
            throw tooMany(wait);
        }
        pairs.hit(pair, now);
        users.hit(name(user), now);
        if (another) {
            addresses.hit(network, now);
        }
    }

    /** The try was the right one and is not counted. */
    synchronized void succeeded(String user, String address) {
        String network = network(address);
        String pair = pair(user, network);
        pairs.takeBack(pair);
        users.takeBack(name(user));
        if (pairs.isFresh(pair, clock.instant())) {
            addresses.takeBack(network);
        }
    }

    private static String pair(String user, String network) {
        return name(user) + ' ' + network;
    }

    private static String name(String user) {
        return user.toLowerCase(Locale.ROOT);
    }

    /** Of an IPv6 address the first half: the rest one household can vary at will. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", Arrays.copyOf(groups, 4));
    }

    private static Fault tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Fault.tooMany("too-many-attempts", "too many tries to sign in; wait before the next")
                .with(Map.of("retryAfter", seconds));
    }
}
