package org.shilian.conference.sfu.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RtpAllocationTest {

    private static final byte[] MID = "v0".getBytes(StandardCharsets.US_ASCII);

    @Test
    void readingAndWritingAPacketTakesNothingFromTheHeap() {
        byte[] received =
                Packets.bytes(Packets.EXTENDED.replace("CAFEBABE", "90 F0 9234 56 A7 10 02 00 9D012A 8002 6801 00"));
        byte[] sent = new byte[400];
        RtpPacket packet = new RtpPacket();
        RtpPacket copy = new RtpPacket();
        Vp8Payload payload = new Vp8Payload();
        PacketWriter writer = new PacketWriter();
        KnownTexts mids = new KnownTexts(List.of("m0", "m1"));
        Unwrapper sequences = Unwrapper.ofSequences();
        int[] seen = new int[1];
        double bytes = Allocation.perRound(() -> {
            packet.wrap(received, 0, received.length);
            seen[0] += mids.of(packet, Extension.MID) + packet.extension8(Extension.AUDIO_LEVEL);
            packet.sequence(packet.sequence() + 1);
            seen[0] += (int) sequences.unwrap(packet.sequence());
            writer.begin(packet, sent, 0);
            writer.keep(Extension.AUDIO_LEVEL)
                    .add(Extension.MID, MID)
                    .add(Extension.TRANSPORT_CC, 7, 2)
                    .end(copy);
            copy.ssrc(1);
            payload.wrap(copy);
            payload.pictureId(payload.pictureId() + 1);
            Rtx.wrap(copy, 97, 2, 5);
        });
        assertThat(seen[0]).isNotZero();
        assertThat(bytes).isLessThan(1);
    }
}
