package org.shilian.conference.sfu.ice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.ice4j.attribute.Attribute;
import org.ice4j.attribute.XorMappedAddressAttribute;
import org.ice4j.message.Message;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 5769 sections 2.1 to 2.3. */
class Rfc5769Test {
    private static final String PASSWORD = "VOkJxbRl1RmTxUk/WvJxBt";
    private static final byte[] REQUEST = bytes("""
            00010058 2112a442 b7e7a701bc34d686fa87dfae
            80220010 5354554e207465737420636c69656e74
            00240004 6e0001ff
            80290008 932ff9b151263b36
            00060009 6576746a3a68367659202020
            00080014 9aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2
            80280004 e57a3bcf""");
    private static final byte[] RESPONSE_4 = bytes("""
            0101003c 2112a442 b7e7a701bc34d686fa87dfae
            8022000b 7465737420766563746f7220
            00200008 0001a147e112a643
            00080014 2b91f599fd9e90c38c7489f92af9ba53f06be7d7
            80280004 c07d4c96""");
    private static final byte[] RESPONSE_6 = bytes("""
            01010048 2112a442 b7e7a701bc34d686fa87dfae
            8022000b 7465737420766563746f7220
            00200014 0002a1470113a9faa5d3f179bc25f4b5bed2b9d9
            00080014 a382954e4be67bf11784c97c8292c275bfe3ed41
            80280004 c8fb0b4c""");

    private final Integrity integrity = new Integrity(PASSWORD);

    @Test
    void theRequestIsReadAndProved() {
        StunRequest request = requireNonNull(StunRequest.decode(REQUEST, 0, REQUEST.length));

        assertThat(request.local()).isEqualTo("evtj");
        assertThat(request.remote()).isEqualTo("h6vY");
        assertThat(request.priority()).isEqualTo(0x6e0001ffL);
        assertThat(request.claimsControlled()).isTrue();
        assertThat(request.nominates()).isFalse();
        assertThat(request.unknown()).isEmpty();
        assertThat(integrity.holds(request.message(), request.integrity())).isTrue();
        assertThat(new Integrity(PASSWORD + "x").holds(request.message(), request.integrity()))
                .isFalse();
    }

    @Test
    void theResponsesBearOurIntegrityAndFingerprint() {
        for (byte[] response : new byte[][] {RESPONSE_4, RESPONSE_6}) {
            int position = StunMessages.integrityPosition(response);
            assertThat(integrity.holds(response, position)).isTrue();
            assertThat(Integrity.fingerprint(response, response.length - 8))
                    .isEqualTo(ByteBuffer.wrap(response).getInt(response.length - 4));
        }
    }

    @Test
    void ourAnswerMapsTheAddressesAsTheVectorsDo() {
        assertThat(mapped("192.0.2.1")).isEqualTo(slice(RESPONSE_4, 12));
        assertThat(mapped("2001:db8:1234:5678:11:2233:4455:6677")).isEqualTo(slice(RESPONSE_6, 24));
    }

    @Test
    void ourAnswerIsReadByTheLibrary() throws Exception {
        byte[] answer = answer("192.0.2.1");
        Message message = Message.decode(answer, 0, answer.length);

        XorMappedAddressAttribute address =
                (XorMappedAddressAttribute) message.getAttribute(Attribute.XOR_MAPPED_ADDRESS);
        assertThat(address.getAddress(message.getTransactionID()).getPort()).isEqualTo(32853);
        assertThat(integrity.holds(answer, StunMessages.integrityPosition(answer)))
                .isTrue();
    }

    private byte[] mapped(String host) {
        byte[] answer = answer(host);
        int at = 20 + 4 + 8;
        return Arrays.copyOfRange(answer, at, at + 4 + answer[at + 3]);
    }

    private byte[] answer(String host) {
        StunRequest request = requireNonNull(StunRequest.decode(REQUEST, 0, REQUEST.length));
        return StunAnswer.success(request, new InetSocketAddress(host, 32853), integrity);
    }

    private static byte[] slice(byte[] response, int length) {
        return Arrays.copyOfRange(response, 36, 36 + length);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }
}
