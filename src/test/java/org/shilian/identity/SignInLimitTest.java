package org.shilian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shilian.TestClock;
import org.shilian.fault.Fault;

/** Five tries a minute, however they are spread. */
class SignInLimitTest {
    private final TestClock clock = new TestClock();
    private final SignInLimit limit = new SignInLimit(clock);

    private void tries(int times, String user, String address) {
        for (int at = 0; at < times; at++) {
            limit.tries(user, address);
        }
    }

    private void refuses(String user, String address) {
        assertThatThrownBy(() -> limit.tries(user, address))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.values()).containsKey("retryAfter"));
    }

    @Test
    void refusesTheSixthTryForAUser() {
        tries(5, "admin", "192.0.2.1");
        refuses("ADMIN", "192.0.2.1");
        assertThatCode(() -> limit.tries("admin", "192.0.2.2")).doesNotThrowAnyException();
        clock.pass(Duration.ofSeconds(60));
        assertThatCode(() -> limit.tries("admin", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void refusesTheSixthNameFromOneAddress() {
        for (int at = 0; at < 5; at++) {
            limit.tries("user" + at, "192.0.2.1");
        }
        refuses("user5", "192.0.2.1");
        assertThatCode(() -> limit.tries("user5", "192.0.2.9")).doesNotThrowAnyException();
    }

    @Test
    void refusesTheTwentyFirstTryForAUserFromAnywhere() {
        for (int at = 0; at < 20; at++) {
            limit.tries("admin", "192.0.2." + at);
        }
        refuses("admin", "192.0.2.200");
    }

    @Test
    void takesAnIpv6HouseholdAsOneAddress() {
        for (int at = 0; at < 5; at++) {
            limit.tries("user" + at, "2001:db8:1:2:0:0:0:" + at);
        }
        refuses("user5", "2001:db8:1:2:0:0:0:99");
    }

    @Test
    void doesNotCountSuccesses() {
        for (int at = 0; at < 30; at++) {
            limit.tries("user" + at % 7, "192.0.2.1");
            limit.succeeded("user" + at % 7, "192.0.2.1");
        }
        tries(5, "user0", "192.0.2.1");
        refuses("user0", "192.0.2.1");
    }

    @Test
    void needsBoundedMemory() {
        SlidingLimit counted = new SlidingLimit(5, Duration.ofMinutes(1), 100);
        for (int at = 0; at < 10_000; at++) {
            counted.hit("key" + at, Instant.EPOCH);
        }
        assertThat(counted.size()).isEqualTo(100);
    }
}
