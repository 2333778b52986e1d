package org.shilian.conference.sfu.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtpPacketTest {

    @Test
    void theFieldsAreWhereTheFigureHasThem() {
        RtpPacket packet = Packets.view(Packets.PLAIN);
        assertThat(packet.marker()).isTrue();
        assertThat(packet.payloadType()).isEqualTo(96);
        assertThat(packet.sequence()).isEqualTo(0x1234);
        assertThat(packet.timestamp()).isEqualTo(0x01020304);
        assertThat(packet.ssrc()).isEqualTo(0x0A0B0C0D);
        assertThat(packet.headerLength()).isEqualTo(12);
        assertThat(Packets.payload(packet)).isEqualTo("CAFEBABE");
    }

    @Test
    void theFieldsAreWrittenInPlace() {
        RtpPacket packet = Packets.view(Packets.PLAIN);
        packet.marker(false);
        packet.payloadType(111);
        packet.sequence(0xFFFE);
        packet.timestamp(0xFFFFFFFE);
        packet.ssrc(0x80000001);
        assertThat(Packets.digits(packet)).isEqualTo("806FFFFEFFFFFFFE80000001CAFEBABE");
        assertThat(packet.payloadType()).isEqualTo(111);
        packet.marker(true);
        assertThat(packet.marker()).isTrue();
        assertThat(packet.payloadType()).isEqualTo(111);
    }

    @Test
    void contributingSourcesExtensionsAndPaddingAreNoPayload() {
        RtpPacket packet =
                Packets.view("B2 60 0001 00000000 00000001 AAAAAAAA BBBBBBBB 1234 0001 01020304 F00D 000003");
        assertThat(packet.sources()).isEqualTo(2);
        assertThat(packet.headerLength()).isEqualTo(12 + 8 + 8);
        assertThat(packet.paddingLength()).isEqualTo(3);
        assertThat(Packets.payload(packet)).isEqualTo("F00D");
        packet.removePadding();
        assertThat(Packets.digits(packet)).isEqualTo("926000010000000000000001AAAAAAAABBBBBBBB1234000101020304F00D");
    }

    @Test
    void aPacketOfNothingButPaddingHasNoPayload() {
        RtpPacket packet = Packets.view("A0 60 0001 00000000 00000001 00000004");
        assertThat(packet.payloadLength()).isZero();
        assertThat(packet.paddingLength()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80600001 00000000 000000",
                "40600001 00000000 00000001",
                "C0600001 00000000 00000001",
                "81600001 00000000 00000001 AAAAAA",
                "90600001 00000000 00000001 BEDE00",
                "90600001 00000000 00000001 BEDE0001 000000",
                "A0600001 00000000 00000001",
                "A0600001 00000000 00000001 00",
                "A0600001 00000000 00000001 02",
                "B0600001 00000000 00000001 BEDE0001 00000001",
            })
    void whatIsNoPacketIsRefusedAndTheViewStays(String digits) {
        RtpPacket packet = Packets.view(Packets.PLAIN);
        byte[] wrong = Packets.bytes(digits);
        assertThat(packet.wrap(wrong, 0, wrong.length)).isFalse();
        assertThat(packet.wrap(wrong, 1, wrong.length)).isFalse();
        assertThat(packet.wrap(wrong, -1, wrong.length)).isFalse();
        assertThat(Packets.payload(packet)).isEqualTo("CAFEBABE");
    }
}
