package org.shilian.conference.sfu.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    @Test
    void namesAndPasswordsAreOfIceAndNeverTheSame() {
        SecureRandom random = new SecureRandom();
        IceCredentials one = IceCredentials.random(random);
        IceCredentials other = IceCredentials.random(random);

        assertThat(one.ufrag()).hasSize(12).isNotEqualTo(other.ufrag());
        assertThat(one.password()).hasSize(24).isNotEqualTo(other.password());
        assertThat(one.toString()).doesNotContain(one.password());
    }

    @Test
    void whatIsTooShortOrHasOtherCharactersIsRefused() {
        String good = "0123456789012345678901";
        for (IcePair pair : List.of(
                new IcePair("abc", good),
                new IcePair("abcd", good.substring(1)),
                new IcePair("ab:d", good),
                new IcePair("a".repeat(257), good))) {
            assertThatThrownBy(() -> new IceCredentials(pair.ufrag, pair.password))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(pair.password);
        }
    }

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

    private record IcePair(String ufrag, String password) {}
}
