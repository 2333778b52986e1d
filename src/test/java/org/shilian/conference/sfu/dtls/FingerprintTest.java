package org.shilian.conference.sfu.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    private static final byte[] CERTIFICATE = {1, 2, 3};
    private static final String SHA_256 = Fingerprint.sha256(CERTIFICATE).toString();
    // By: printf '\001\002\003' | openssl dgst -sha384 -c
    private static final String SHA_384 =
            "sha-384 86:22:9d:c6:d2:ff:be:ac:73:80:74:41:54:aa:70:02:91:c0:64:35:2a:0d:bd:c7:7b:9e:d3:f2:c8:e1:da:c4:dc:32:58:67:d3:9d:df:f1:d2:62:9b:7a:39:3d:47:f6";

    @Test
    void anIdentityIsNamedAsAnSdpNamesIt() {
        assertThat(DtlsIdentity.create(Clock.systemUTC()).fingerprint().toString())
                .matches("sha-256 ([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void readsAnyCaseAndTheStrongerHashes() {
        assertThat(announced(SHA_256.toLowerCase(Locale.ROOT))).isTrue();
        assertThat(announced(SHA_256.replace("sha-256", "SHA-256"))).isTrue();
        assertThat(announced(SHA_384)).isTrue();
    }

    @Test
    void theStrongestHashCounts() {
        String other = SHA_384.substring(0, SHA_384.length() - 2) + "00";
        assertThat(announced(SHA_256, other)).isFalse();
        assertThat(announced(SHA_256, other, SHA_384)).isTrue();
        assertThat(announced()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha-256", "sha-256 ", "sha-256 AB:CD", "md5 00:11", "sha-256 zz:11", "sha-1 00"})
    void refusesWhatIsNone(String text) {
        assertThat(Fingerprint.parse(text)).isNull();
    }

    @Property
    void readsItsOwnTextAndNothingElse(@ForAll @StringLength(max = 300) String text, @ForAll byte[] certificate) {
        assertThat(Fingerprint.parse(text)).isNull();
        Fingerprint fingerprint = Fingerprint.sha256(certificate);
        assertThat(Fingerprint.parse(fingerprint.toString())).isEqualTo(fingerprint);
    }

    private static boolean announced(String... texts) {
        return Fingerprint.announces(
                List.of(texts).stream()
                        .map(text -> Objects.requireNonNull(Fingerprint.parse(text)))
                        .toList(),
                CERTIFICATE);
    }
}
