package org.shilian.conference.sfu.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.conference.sfu.srtp.SrtpProfile.AEAD_AES_128_GCM;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.shilian.conference.sfu.srtp.PlainSrtp.SessionKeys;

/** The vectors of RFC 3711 appendix B and RFC 7714 sections 16 and 17, which name session keys. */
class PlainSrtpTest {
    private static final SessionKeys RFC_7714 =
            new SessionKeys(hex("000102030405060708090a0b0c0d0e0f"), new byte[20], hex("517569642070726f2071756f"));
    private final PlainSrtp gcm = new PlainSrtp(AEAD_AES_128_GCM, RFC_7714, RFC_7714);

    @Test
    void countsAsRfc3711AppendixB2() {
        byte[] iv = hex("f0f1f2f3f4f5f6f7f8f9fafbfcfd0000");
        byte[] stream = PlainSrtp.counter(hex("2b7e151628aed2a6abf7158809cf4f3c"), iv, new byte[48]);
        assertThat(stream)
                .isEqualTo(hex("e03ead0935c95e80e166b16dd92b4eb4"
                        + "d23513162b02d0f72a43a2fe4a5f97ab"
                        + "41e95b3bb0a2e8dd477901e4fca894c0"));
    }

    @Test
    void derivesAsRfc3711AppendixB3() {
        SessionKeys keys = PlainSrtp.rtpKeys(
                new MasterKey(hex("e1f97a0d3e018be0d64fa32c06de4139"), hex("0ec675ad498afeebb6960b3aabe6")));
        assertThat(keys.cipher()).isEqualTo(hex("c61e7a93744f39ee10734afe3ff7a087"));
        assertThat(keys.salt()).isEqualTo(hex("30cbbc08863d8c85d49db34a9ae1"));
        assertThat(keys.auth()).isEqualTo(hex("cebe321f6ff7716b6fd4ab49af256a156d38baa4"));
    }

    @Test
    void sealsMediaAsRfc7714Section16() {
        byte[] packet = hex(
                "8040f17b8041f8d35501a0b247616c6c696120657374206f6d6e69732064697669736120696e207061727465732074726573");
        assertThat(gcm.protectMedia(packet, 0))
                .isEqualTo(hex("8040f17b8041f8d35501a0b2"
                        + "f24de3a3fb34de6cacba861c9d7e4bcabe633bd50d294e6f42a5f47a51c7d19b36de3adf8833"
                        + "899d7f27beb16a9152cf765ee4390cce"));
    }

    @Test
    void sealsControlAsRfc7714Section17() {
        byte[] packet = hex("81c8000d4d6172734e5450314e545032525450200000042a0000e930"
                + "4c756e61deadbeefdeadbeefdeadbeefdeadbeefdeadbeef");
        assertThat(gcm.protectControl(packet, 0x5d4))
                .isEqualTo(hex("81c8000d4d61727363e94885dcdab67ca727d7662f6b7e997ff5c0f76c06f32d"
                        + "c676a5f1730d6fda4ce09b4686303ded0bb9275bc84aa45896cf4d2fc5abf872"
                        + "45d9eade800005d4"));
    }

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
