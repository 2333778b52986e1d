package org.shilian.conference.sfu.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.conference.sfu.rtp.Extension.AUDIO_LEVEL;
import static org.shilian.conference.sfu.rtp.Extension.MID;
import static org.shilian.conference.sfu.rtp.Extension.RID;
import static org.shilian.conference.sfu.rtp.Extension.TRANSPORT_CC;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExtensionsTest {

    private static final String HEAD = "90E01234010203040A0B0C0D";
    private static final String PAYLOAD = "CAFEBABE";

    @Test
    void valuesAreFoundBetweenPadding() {
        RtpPacket packet = Packets.view(Packets.EXTENDED);
        assertThat(packet.extension8(AUDIO_LEVEL)).isEqualTo(0x85);
        assertThat(Packets.value(packet, MID)).isEqualTo("6D31");
        assertThat(packet.extension(RID)).isEqualTo(-1);
        assertThat(packet.extension16(TRANSPORT_CC)).isEqualTo(-1);
        assertThat(packet.extension16(AUDIO_LEVEL)).as("of another length").isEqualTo(-1);
        assertThat(Packets.payload(packet)).isEqualTo(PAYLOAD);
    }

    @Test
    void twoByteHeadersAreRead() {
        RtpPacket packet = Packets.view(HEAD + "10000005 0101 85 00 0902 6D31 0A00 0303 010203 FF01 AA 0000" + PAYLOAD);
        assertThat(packet.extension8(AUDIO_LEVEL)).isEqualTo(0x85);
        assertThat(Packets.value(packet, MID)).isEqualTo("6D31");
        assertThat(Packets.value(packet, RID)).isEmpty();
    }

    @Test
    void nothingIsFoundBehindAReservedIdOrAnElementThatGoesTooFar() {
        assertThat(Packets.view(HEAD + "BEDE0002 F0 00 10 85 00000000" + PAYLOAD)
                        .extension(AUDIO_LEVEL))
                .isEqualTo(-1);
        assertThat(Packets.view(HEAD + "BEDE0002 01 0000 10 85 000000" + PAYLOAD)
                        .extension(AUDIO_LEVEL))
                .isEqualTo(-1);
        assertThat(Packets.view(HEAD + "BEDE0001 000000 10" + PAYLOAD).extension(AUDIO_LEVEL))
                .isEqualTo(-1);
        assertThat(Packets.view(HEAD + "10000001 000000 01" + PAYLOAD).extension(AUDIO_LEVEL))
                .isEqualTo(-1);
        assertThat(Packets.view(HEAD + "10000001 0000 0101" + PAYLOAD).extension(AUDIO_LEVEL))
                .isEqualTo(-1);
        assertThat(Packets.view(HEAD + "12340001 1085 0000" + PAYLOAD).extension(AUDIO_LEVEL))
                .isEqualTo(-1);
    }

    @Test
    void knownTextsAreToldApart() {
        KnownTexts mids = new KnownTexts(List.of("m", "m1", "m11"));
        assertThat(mids.of(Packets.view(Packets.EXTENDED), MID)).isEqualTo(1);
        assertThat(mids.of(Packets.view(Packets.EXTENDED), RID)).isEqualTo(-1);
        assertThat(new KnownTexts(List.of("m0", "m2")).of(Packets.view(Packets.EXTENDED), MID))
                .isEqualTo(-1);
        assertThat(mids.text(2)).isEqualTo("m11");
        assertThat(mids.size()).isEqualTo(3);
    }
}
