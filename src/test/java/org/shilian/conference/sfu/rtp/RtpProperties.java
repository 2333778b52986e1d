package org.shilian.conference.sfu.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever bytes come, a view refuses them or stays within them. */
class RtpProperties {

    private static final List<String> GOOD = List.of(
            Packets.EXTENDED,
            Packets.PLAIN,
            "90E0 1234 01020304 0A0B0C0D 10000005 0101 85 00 0902 6D31 0A00 0303 010203 FF01 AA 0000 B0 F0 9234 56 A7 01 00",
            "B2 60 0001 00000000 00000001 AAAAAAAA BBBBBBBB BEDE0001 10859100 78 0004 6742E01F 0002 68CE 000003",
            "80E0 1234 01020304 0A0B0C0D 90 80 8001 10 02 00 9D012A 8002 6801 00");

    private static final List<Extension> EXTENSIONS = List.of(Extension.values());

    @Property(tries = 20_000)
    void anyBytes(@ForAll @Size(max = 80) byte[] bytes) {
        look(bytes);
    }

    @Property(tries = 20_000)
    void anyBytesOfVersionTwo(@ForAll @Size(min = 1, max = 80) byte[] bytes) {
        bytes[0] = (byte) (bytes[0] & 0x33 | 0x80);
        look(bytes);
    }

    @Property(tries = 20_000)
    void goodPacketsSpoilt(@ForAll("spoilt") byte[] bytes) {
        look(bytes);
    }

    @Provide
    Arbitrary<byte[]> spoilt() {
        return Spoilt.of(GOOD.stream().map(Packets::bytes).toList());
    }

    @Property(tries = 2_000)
    void aRetransmissionComesBack(@ForAll("packets") byte[] bytes, @ForAll int ssrc) {
        RtpPacket packet = in(bytes, 40);
        RtpPacket before = in(bytes, 0);
        before.removePadding();
        assertThat(Rtx.wrap(packet, 97, ssrc, 99)).isTrue();
        assertThat(Rtx.unwrap(packet, before.payloadType(), before.ssrc())).isTrue();
        assertThat(Packets.copy(packet)).isEqualTo(Packets.copy(before));
    }

    @Provide
    Arbitrary<byte[]> packets() {
        return Arbitraries.of(GOOD).map(Packets::bytes);
    }

    private static RtpPacket in(byte[] bytes, int room) {
        RtpPacket packet = new RtpPacket();
        assertThat(packet.wrap(Arrays.copyOf(bytes, bytes.length + room), 0, bytes.length))
                .isTrue();
        return packet;
    }

    /** All that can be asked of a packet, in an array that ends with it. */
    private static void look(byte[] bytes) {
        RtpPacket packet = new RtpPacket();
        if (!packet.wrap(bytes, 0, bytes.length)) {
            return;
        }
        assertThat(packet.headerLength() + packet.payloadLength() + packet.paddingLength())
                .isEqualTo(bytes.length);
        for (Extension extension : EXTENSIONS) {
            int at = packet.extension(extension);
            assertThat(at < 0 || at + Extensions.lengthAt(packet, at) <= packet.payloadOffset())
                    .isTrue();
        }
        Vp8Payload vp8 = new Vp8Payload();
        if (vp8.wrap(packet)) {
            assertThat(vp8.pictureId()).isBetween(-1, 0x7FFF);
            assertThat(vp8.width() + vp8.height()).isBetween(0, 2 * 0x3FFF);
            vp8.pictureId(1);
            vp8.tl0PicIdx(1);
            assertThat(vp8.descriptorLength()).isLessThan(packet.payloadLength());
        }
        H264Payload h264 = new H264Payload();
        assertThat(h264.wrap(packet) && h264.startsKeyFrame() && !h264.sps()).isFalse();
        change(packet);
    }

    private static void change(RtpPacket packet) {
        PacketWriter writer = new PacketWriter();
        assertThat(writer.begin(packet, new byte[packet.length() + PacketWriter.MARGIN], 0))
                .isTrue();
        RtpPacket copy = new RtpPacket();
        EXTENSIONS.forEach(writer::keep);
        writer.end(copy);
        assertThat(Packets.payload(copy)).isEqualTo(Packets.payload(packet));
        EXTENSIONS.forEach(extension ->
                assertThat(Packets.value(copy, extension)).isEqualTo(kept(Packets.value(packet, extension))));
        Rtx.unwrap(packet, 1, 1);
    }

    /** Only values of one to sixteen bytes go into a one-byte header. */
    private static String kept(String value) {
        return value.isEmpty() || value.length() > 32 ? "none" : value;
    }
}
