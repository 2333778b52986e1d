package org.shilian.conference.sfu.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.shilian.conference.sfu.rtp.BigEndian;
import org.shilian.conference.sfu.rtp.Captured;
import org.shilian.conference.sfu.rtp.Packets;
import org.shilian.conference.sfu.rtp.Spoilt;

/** Whatever bytes come, the reader refuses them or stays within them; what is written is read the same. */
class RtcpProperties {
    private static final List<byte[]> GOOD = good();

    @Property(tries = 20_000)
    void anyBytes(@ForAll @Size(max = 80) byte[] bytes) {
        look(bytes);
    }

    @Property(tries = 20_000)
    void anyBodyBehindAGoodHeader(
            @ForAll @IntRange(min = 0, max = 31) int format,
            @ForAll @IntRange(min = 200, max = 206) int type,
            @ForAll @Size(max = 20) int[] words) {
        byte[] bytes = new byte[4 + 4 * words.length];
        bytes[0] = (byte) (0x80 | format);
        bytes[1] = (byte) type;
        bytes[3] = (byte) words.length;
        for (int i = 0; i < words.length; i++) {
            BigEndian.put32(bytes, 4 + 4 * i, words[i]);
        }
        look(bytes);
    }

    @Property(tries = 20_000)
    void goodPacketsSpoilt(@ForAll("spoilt") byte[] bytes) {
        look(bytes);
    }

    @Provide
    Arbitrary<byte[]> spoilt() {
        return Spoilt.of(GOOD);
    }

    @Property
    void missingNumbersComeBack(
            @ForAll @IntRange(max = 65_535) int base,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 300) Integer> offsets) {
        int[] missing = new TreeSet<>(offsets)
                .stream().mapToInt(offset -> base + offset & 0xFFFF).toArray();
        Written written = new Written(400);
        assertThat(written.writer.nack(1, 2, missing, 0, missing.length)).isEqualTo(missing.length);
        List<Integer> told = new ArrayList<>();
        Nack.forEach(written.read(), told::add);
        assertThat(told.stream().mapToInt(Integer::intValue).toArray()).isEqualTo(missing);
    }

    private static List<byte[]> good() {
        List<byte[]> good = new ArrayList<>(Captured.packets("chromium-remb-rtcp.txt"));
        good.addAll(Captured.packets("chromium-tcc-rtcp.txt"));
        good.add(Packets.bytes("81CD00050000000100000002FFFE8001000F000003840000"));
        good.add(Packets.bytes("84CE0004000000010000000000000002FF000000"));
        good.add(Packets.bytes("8FCD0006000000010000000200050020" + "0003E800" + "C9A08001" + "01000200"));
        return good;
    }

    /** All that can be asked of a compound packet, in an array that ends with it. */
    private static void look(byte[] bytes) {
        RtcpReader reader = new RtcpReader();
        if (!reader.wrap(bytes, 0, bytes.length)) {
            return;
        }
        Report report = new Report();
        TransportFeedback feedback = new TransportFeedback();
        int packets = 0;
        long[] sum = new long[1];
        while (reader.next()) {
            packets++;
            sum[0] += reader.senderSsrc() + reader.mediaSsrc();
            for (int i = 0; i < reader.leaving(); i++) {
                sum[0] += reader.leaving(i);
            }
            if (report.wrap(reader)) {
                for (int i = 0; i < report.blocks(); i++) {
                    sum[0] += report.sinceLastReport(i);
                }
            }
            assertThat(Nack.forEach(reader, sequence -> sum[0] += sequence)).isBetween(0, 17 * bytes.length);
            for (int i = 0; i < Fir.count(reader); i++) {
                sum[0] += Fir.ssrc(reader, i) + Fir.number(reader, i);
            }
            if (feedback.wrap(reader)) {
                int[] told = new int[1];
                feedback.forEach((sequence, micros) -> told[0]++);
                assertThat(told[0]).isEqualTo(feedback.count());
            }
        }
        assertThat(packets).isBetween(1, bytes.length / 4);
    }
}
