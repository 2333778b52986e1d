package org.shilian.conference.sfu.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
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

    private record IcePair(String ufrag, String password) {}
}
