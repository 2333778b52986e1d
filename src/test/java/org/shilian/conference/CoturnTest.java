package org.shilian.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real relay takes the credentials that we hand out, and no others. */
class CoturnTest {
    private final TurnCredentials ours =
            new TurnCredentials(List.of("turn:127.0.0.1"), Coturn.SECRET, Duration.ofMinutes(10));
    private final TurnCredentials foreign =
            new TurnCredentials(List.of("turn:127.0.0.1"), "another secret", Duration.ofMinutes(10));
    private final Instant now = Clock.systemUTC().instant();

    @Test
    void credentialsRelayUntilTheyEnd(@TempDir Path folder) {
        try (Coturn relay = Coturn.start(folder)) {
            assertThat(relays(relay, ours.at(now, "seat7"))).isTrue();
            assertThat(relays(relay, ours.at(now.minus(1, ChronoUnit.HOURS), "seat7")))
                    .isFalse();
            assertThat(relays(relay, foreign.at(now, "seat7"))).isFalse();
        }
    }

    private static boolean relays(Coturn relay, IceServer server) {
        return relay.relays(server.username(), server.credential());
    }
}
