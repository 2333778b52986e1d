package org.shilian.identity;

import java.time.Duration;
import org.shilian.fault.WrongSetting;

/** How long sessions last, and how much work passwords may be. */
public record IdentityConfig(
        Duration idle,
        Duration longest,
        Duration screenIdle,
        Duration cacheFor,
        int passwordThreads,
        int passwordQueue) {
    public static final IdentityConfig DEFAULT = new IdentityConfig(
            Duration.ofHours(12), Duration.ofDays(7), Duration.ofDays(400), Duration.ofSeconds(5), 2, 32);

    public IdentityConfig {
        positive("identity.idle", idle);
        positive("identity.longest", longest);
        positive("identity.screenIdle", screenIdle);
        require(
                !cacheFor.isNegative(),
                "identity.cacheFor",
                cacheFor,
                "a duration such as 5s; 0s asks the database each time");
        require(passwordThreads >= 1 && passwordThreads <= 64, "identity.passwordThreads", passwordThreads, "1 to 64");
        require(passwordQueue >= 1 && passwordQueue <= 10_000, "identity.passwordQueue", passwordQueue, "1 to 10000");
    }

    private static void positive(String key, Duration value) {
        require(!value.isZero() && !value.isNegative(), key, value, "a duration longer than nothing, such as 12h");
    }

    private static void require(boolean holds, String key, Object value, String allowed) {
        if (!holds) {
            throw new WrongSetting(key, value, allowed);
        }
    }
}
