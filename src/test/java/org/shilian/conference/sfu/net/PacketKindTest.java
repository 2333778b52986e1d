package org.shilian.conference.sfu.net;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The first bytes as RFC 7983 figure 3 and RFC 5761 section 4 divide them. */
class PacketKindTest {
    @Test
    void theFirstByteTellsTheProtocol() {
        for (int first = 0; first < 256; first++) {
            PacketKind wanted = first <= 3
                    ? PacketKind.STUN
                    : first >= 20 && first <= 63
                            ? PacketKind.DTLS
                            : first >= 128 && first <= 191 ? PacketKind.RTP : PacketKind.UNKNOWN;
            assertThat(kind(first, 111)).as("first byte %d", first).isEqualTo(wanted);
        }
    }

    @Test
    void theSecondByteTellsRtcpFromRtp() {
        for (int second = 0; second < 256; second++) {
            PacketKind wanted = second >= 192 && second <= 223 ? PacketKind.RTCP : PacketKind.RTP;
            assertThat(kind(128, second)).as("second byte %d", second).isEqualTo(wanted);
        }
    }

    @Property
    void anyLengthIsTold(@ForAll byte[] data) {
        assertThat(PacketKind.of(data, 0, data.length)).isNotNull();
    }

    private static PacketKind kind(int first, int second) {
        return PacketKind.of(new byte[] {(byte) first, (byte) second, 0, 0}, 0, 4);
    }
}
