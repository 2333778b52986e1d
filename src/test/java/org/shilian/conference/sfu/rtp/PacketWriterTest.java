package org.shilian.conference.sfu.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PacketWriterTest {

    private final PacketWriter writer = new PacketWriter();
    private final RtpPacket written = new RtpPacket();

    @Test
    void aPacketIsWrittenWithTheExtensionsOfItsReceiver() {
        RtpPacket packet = Packets.view(Packets.EXTENDED);
        String before = Packets.digits(packet);
        byte[] array = new byte[300];
        assertThat(writer.begin(packet, array, 2)).isTrue();
        writer.keep(Extension.AUDIO_LEVEL)
                .keep(Extension.RID)
                .add(Extension.MID, "v12".getBytes(StandardCharsets.US_ASCII))
                .add(Extension.TRANSPORT_CC, 0x1234, 2)
                .end(written);
        assertThat(Packets.digits(written))
                .isEqualTo("90E01234010203040A0B0C0DBEDE0003108592763132511234000000CAFEBABE");
        assertThat(written.offset()).isEqualTo(2);
        assertThat(Packets.digits(packet)).isEqualTo(before);
    }

    @Test
    void withoutExtensionsThereIsNoBlock() {
        assertThat(writer.begin(Packets.view(Packets.EXTENDED), new byte[300], 0))
                .isTrue();
        writer.end(written);
        assertThat(Packets.digits(written)).isEqualTo(Packets.PLAIN.replace(" ", ""));
    }

    @Test
    void paddingIsLeftOutAndContributingSourcesAreKept() {
        RtpPacket packet = Packets.view("B1 60 0001 00000000 00000001 AAAAAAAA 1234 0001 01020304 F00D 000003");
        assertThat(writer.begin(packet, new byte[300], 0)).isTrue();
        writer.add(Extension.AUDIO_LEVEL, 0x7F, 1).end(written);
        assertThat(Packets.digits(written)).isEqualTo("916000010000000000000001AAAAAAAABEDE0001107F0000F00D");
    }

    @Test
    void anArrayWithoutTheMarginIsRefused() {
        RtpPacket packet = Packets.view(Packets.PLAIN);
        assertThat(writer.begin(packet, new byte[16 + PacketWriter.MARGIN - 1], 0))
                .isFalse();
        assertThat(writer.begin(packet, new byte[16 + PacketWriter.MARGIN], 0)).isTrue();
        assertThat(writer.begin(packet, new byte[16 + PacketWriter.MARGIN], 1)).isFalse();
    }

    @Test
    void theMarginIsEnoughForEachExtensionAtItsLongest() {
        RtpPacket packet = Packets.view(Packets.PLAIN);
        byte[] array = new byte[16 + PacketWriter.MARGIN];
        assertThat(writer.begin(packet, array, 0)).isTrue();
        for (Extension extension : Extension.values()) {
            writer.add(extension, new byte[16]);
        }
        writer.end(written);
        assertThat(written.length()).isLessThanOrEqualTo(array.length - RtpPacket.TRAILER);
        assertThat(Packets.payload(written)).isEqualTo("CAFEBABE");
    }
}
