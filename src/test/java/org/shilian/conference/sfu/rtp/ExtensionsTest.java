package org.shilian.conference.sfu.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.conference.sfu.rtp.Extension.ABS_SEND_TIME;
import static org.shilian.conference.sfu.rtp.Extension.AUDIO_LEVEL;
import static org.shilian.conference.sfu.rtp.Extension.MID;
import static org.shilian.conference.sfu.rtp.Extension.RID;
import static org.shilian.conference.sfu.rtp.Extension.TRANSPORT_CC;
import static org.shilian.conference.sfu.rtp.Extension.VIDEO_ORIENTATION;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtensionsTest {

    private static final byte[] A0 = "a0".getBytes(StandardCharsets.US_ASCII);
    private static final String HEAD = "90E01234010203040A0B0C0D";
    private static final String PAYLOAD = "CAFEBABE";

    @Test
    void valuesAreFoundBetweenPadding() {
        RtpPacket packet = Packets.view(Packets.EXTENDED);
        assertThat(packet.extension8(AUDIO_LEVEL)).isEqualTo(0x85);
        assertThat(Packets.value(packet, MID)).isEqualTo("6D31");
        assertThat(packet.extension24(ABS_SEND_TIME)).isEqualTo(0x010203);
        assertThat(packet.extension(RID)).isEqualTo(-1);
        assertThat(packet.extension16(TRANSPORT_CC)).isEqualTo(-1);
        assertThat(packet.extension16(ABS_SEND_TIME)).isEqualTo(-1);
        assertThat(Packets.payload(packet)).isEqualTo(PAYLOAD);
    }

    @Test
    void twoByteHeadersAreRead() {
        RtpPacket packet = Packets.view(HEAD + "10000005 0101 85 00 0902 6D31 0A00 0303 010203 FF01 AA 0000" + PAYLOAD);
        assertThat(packet.extension8(AUDIO_LEVEL)).isEqualTo(0x85);
        assertThat(Packets.value(packet, MID)).isEqualTo("6D31");
        assertThat(Packets.value(packet, RID)).isEmpty();
        assertThat(packet.extension24(ABS_SEND_TIME)).isEqualTo(0x010203);
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
    void aValueOfTheSameLengthIsWrittenOver() {
        RtpPacket packet = Packets.view(Packets.EXTENDED);
        assertThat(Extensions.put(packet, ABS_SEND_TIME, 0xABCDEF, 3)).isTrue();
        assertThat(Extensions.put(packet, MID, A0)).isTrue();
        assertThat(Packets.digits(packet)).isEqualTo(HEAD + "BEDE000310859161300032ABCDEF0000" + PAYLOAD);
    }

    @Test
    void anExtensionIsAddedInThePadding() {
        RtpPacket packet = Packets.view(Packets.EXTENDED);
        assertThat(Extensions.put(packet, VIDEO_ORIENTATION, 7, 1)).isTrue();
        assertThat(Packets.digits(packet)).isEqualTo(HEAD + "BEDE00031085916D3100320102034007" + PAYLOAD);
    }

    @Test
    void theBlockGrowsIntoTheRoomBehind() {
        RtpPacket packet = Packets.view(Packets.EXTENDED);
        byte[] rid = "abcd".getBytes(StandardCharsets.US_ASCII);
        assertThat(Extensions.put(packet, RID, rid)).isTrue();
        assertThat(Packets.digits(packet)).isEqualTo(HEAD + "BEDE00041085916D310032010203A36162636400" + PAYLOAD);
    }

    @Test
    void aValueOfAnotherLengthTakesThePlaceOfTheOld() {
        RtpPacket packet = Packets.view(Packets.EXTENDED);
        assertThat(Extensions.put(packet, MID, "a10".getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
        assertThat(Packets.digits(packet)).isEqualTo(HEAD + "BEDE0003108500320102039261313000" + PAYLOAD);
        assertThat(packet.extension24(ABS_SEND_TIME)).isEqualTo(0x010203);
    }

    @Test
    void aPacketWithoutExtensionsGetsABlock() {
        RtpPacket packet = Packets.view(Packets.PLAIN);
        assertThat(Extensions.put(packet, MID, A0)).isTrue();
        assertThat(Packets.digits(packet)).isEqualTo(HEAD + "BEDE000191613000" + PAYLOAD);
        assertThat(Packets.payload(packet)).isEqualTo(PAYLOAD);
    }

    @Test
    void twoByteHeadersStayTwoByteHeaders() {
        RtpPacket packet = Packets.view(HEAD + "10000001 0101 85 00" + PAYLOAD);
        assertThat(Extensions.put(packet, MID, A0)).isTrue();
        assertThat(Packets.digits(packet)).isEqualTo(HEAD + "10000002010185090261300" + "0" + PAYLOAD);
    }

    @Test
    void withoutRoomNothingIsChanged() {
        byte[] exact = Packets.bytes(Packets.PLAIN + "00".repeat(RtpPacket.TRAILER + 7));
        RtpPacket packet = new RtpPacket();
        assertThat(packet.wrap(exact, 0, 16)).isTrue();
        assertThat(Extensions.put(packet, MID, A0)).isFalse();
        assertThat(Packets.digits(packet)).isEqualTo(Packets.PLAIN.replace(" ", ""));
    }

    @Test
    void whatDoesNotFitItsKindOfHeaderIsRefused() {
        RtpPacket packet = Packets.view(Packets.EXTENDED);
        assertThat(Extensions.put(packet, RID, new byte[17])).isFalse();
        assertThat(Extensions.put(packet, RID, new byte[0])).isFalse();
        assertThat(Extensions.put(Packets.view(HEAD + "12340000" + PAYLOAD), RID, A0))
                .isFalse();
        assertThat(Packets.digits(packet)).isEqualTo(Packets.EXTENDED.replace(" ", ""));
    }

    @Test
    void theOthersAreTakenAwayAndThePacketBeginsLater() {
        RtpPacket packet = Packets.view(Packets.EXTENDED);
        int payload = packet.payloadOffset();
        Extensions.keepOnly(packet, MID);
        assertThat(Packets.digits(packet)).isEqualTo(HEAD + "BEDE0001916D3100" + PAYLOAD);
        assertThat(packet.payloadOffset()).isEqualTo(payload);
        Extensions.keepOnly(packet);
        assertThat(Packets.digits(packet)).isEqualTo(Packets.PLAIN.replace(" ", ""));
        Extensions.keepOnly(packet, MID);
        assertThat(Packets.digits(packet)).isEqualTo(Packets.PLAIN.replace(" ", ""));
    }

    @Test
    void aBlockOfAnotherProfileIsTakenAway() {
        RtpPacket packet = Packets.view(HEAD + "12340001 1085 0000" + PAYLOAD);
        Extensions.keepOnly(packet, AUDIO_LEVEL);
        assertThat(Packets.digits(packet)).isEqualTo(Packets.PLAIN.replace(" ", ""));
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
