package org.shilian.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnCredentialsTest {
    /** The value was reckoned by {@code echo -n 1767229200:seat7 | openssl dgst -sha1 -hmac north -binary | base64}. */
    @Test
    void theRelaysCredentialEndsWhenItsNameSays() {
        TurnCredentials turn = new TurnCredentials(List.of("turn:relay.example.cn:3478"), "north", Duration.ofHours(1));
        IceServer server = turn.at(Instant.parse("2026-01-01T00:00:00Z"), "seat7");

        assertThat(server.username()).isEqualTo("1767229200:seat7");
        assertThat(server.credential()).isEqualTo("XPmtz3Sny8aqxFQyPjV8OHX9idY=");
        assertThat(server.urls()).containsExactly("turn:relay.example.cn:3478");
        assertThat(server.toString()).doesNotContain(server.credential());
    }
}
