package org.shilian.conference.sfu.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RtxTest {

    @Test
    void theOriginalNumberStandsBeforeThePayload() {
        RtpPacket packet = Packets.view(Packets.EXTENDED);
        assertThat(Rtx.wrap(packet, 97, 0x01010101, 7)).isTrue();
        assertThat(Packets.digits(packet))
                .isEqualTo("90E1000701020304" + "01010101" + "BEDE00031085916D3100320102030000" + "1234CAFEBABE");
        assertThat(Packets.payload(packet)).isEqualTo("1234CAFEBABE");
    }

    @Test
    void aRetransmissionBecomesTheOriginal() {
        RtpPacket packet = Packets.view(Packets.EXTENDED);
        assertThat(Rtx.wrap(packet, 97, 0x01010101, 7)).isTrue();
        assertThat(Rtx.unwrap(packet, 96, 0x0A0B0C0D)).isTrue();
        assertThat(Packets.digits(packet)).isEqualTo(Packets.EXTENDED.replace(" ", ""));
    }

    @Test
    void whatOnlyProbesTheLineIsNoOriginal() {
        RtpPacket packet = Packets.view("A0 61 0001 00000000 00000001 00000004");
        assertThat(Rtx.unwrap(packet, 96, 1)).isFalse();
        assertThat(packet.payloadType()).isEqualTo(97);
    }

    @Test
    void paddingIsNotSentAgain() {
        RtpPacket packet = Packets.view("A0 60 0102 00000000 00000001 F00D 000003");
        assertThat(Rtx.wrap(packet, 97, 2, 3)).isTrue();
        assertThat(Packets.digits(packet)).isEqualTo("8061000300000000" + "00000002" + "0102F00D");
    }

    @Test
    void withoutRoomItStaysWhatItWas() {
        byte[] exact = Packets.bytes(Packets.PLAIN + "00".repeat(RtpPacket.TRAILER + 1));
        RtpPacket packet = new RtpPacket();
        assertThat(packet.wrap(exact, 0, 16)).isTrue();
        assertThat(Rtx.wrap(packet, 97, 2, 3)).isFalse();
        assertThat(Packets.digits(packet)).isEqualTo(Packets.PLAIN.replace(" ", ""));
    }
}
