package org.shilian.conference.sfu.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.conference.sfu.rtp.Packets;

/** Each packet as the figure of its standard has it, written and read. */
class RtcpPacketsTest {
    private static final ReportBlock BLOCK = new ReportBlock(0x0B0B0B0B, 64, -2, 0x0001FFFFL, 77, 0x11112222, 0x3333);

    private final Written written = new Written(200);
    private final RtcpWriter writer = written.writer;

    @Test
    void senderReport() {
        assertThat(writer.senderReport(0x0A0A0A0A, 0x8877665544332211L, -2, 0xFFFFFFFFL, 5))
                .isTrue();
        assertThat(writer.block(BLOCK)).isTrue();
        assertThat(written.digits())
                .isEqualTo("81C8000C" + "0A0A0A0A" + "8877665544332211" + "FFFFFFFE" + "FFFFFFFF" + "00000005"
                        + "0B0B0B0B" + "40FFFFFE" + "0001FFFF" + "0000004D" + "11112222" + "00003333");
        Report report = new Report();
        assertThat(report.wrap(written.read())).isTrue();
        assertThat(report.ntp()).isEqualTo(0x8877665544332211L);
        assertThat(report.timestamp()).isEqualTo(-2);
        assertThat(report.packets()).isEqualTo(0xFFFFFFFFL);
        assertThat(report.octets()).isEqualTo(5);
        assertThat(report.blocks()).isEqualTo(1);
        assertThat(block(report, 0)).isEqualTo(BLOCK);
    }

    @Test
    void receiverReport() {
        assertThat(writer.receiverReport(7)).isTrue();
        assertThat(writer.block(BLOCK)).isTrue();
        assertThat(writer.block(new ReportBlock(8, 0, 0x7000000, 9, 0, 0, 0))).isTrue();
        Report report = new Report();
        RtcpReader reader = written.read();
        assertThat(reader.kind()).isEqualTo(RtcpKind.RECEIVER_REPORT);
        assertThat(reader.senderSsrc()).isEqualTo(7);
        assertThat(report.wrap(reader)).isTrue();
        assertThat(block(report, 0)).isEqualTo(BLOCK);
        assertThat(block(report, 1)).isEqualTo(new ReportBlock(8, 0, 0x7FFFFF, 9, 0, 0, 0));
    }

    @Test
    void aReportTakesThirtyOneBlocks() {
        Written large = new Written(2000);
        assertThat(large.writer.receiverReport(7)).isTrue();
        for (int i = 0; i < 31; i++) {
            assertThat(large.writer.block(BLOCK)).isTrue();
        }
        assertThat(large.writer.block(BLOCK)).isFalse();
        Report report = new Report();
        assertThat(report.wrap(large.read())).isTrue();
        assertThat(report.blocks()).isEqualTo(31);
    }

    @Test
    void description() {
        assertThat(writer.cname(1, "ab".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(writer.cname(2, "abc".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(written.digits())
                .isEqualTo("81CA0003000000010102616200000000" + "81CA000300000002010361626300" + "0000");
        assertThat(written.read().kind()).isEqualTo(RtcpKind.DESCRIPTION);
    }

    @Test
    void bye() {
        assertThat(writer.bye(9)).isTrue();
        assertThat(written.digits()).isEqualTo("81CB000100000009");
        RtcpReader reader = written.read();
        assertThat(reader.leaving()).isEqualTo(1);
        assertThat(reader.leaving(0)).isEqualTo(9);
    }

    @Test
    void nack() {
        int[] missing = {65_534, 65_535, 14, 15, 900};
        assertThat(writer.nack(1, 2, missing, 0, 5)).isEqualTo(5);
        assertThat(written.digits()).isEqualTo("81CD00050000000100000002" + "FFFE8001" + "000F0000" + "03840000");
        RtcpReader reader = written.read();
        assertThat(reader.mediaSsrc()).isEqualTo(2);
        List<Integer> told = new ArrayList<>();
        assertThat(Nack.forEach(reader, told::add)).isEqualTo(5);
        assertThat(told).containsExactly(65_534, 65_535, 14, 15, 900);
    }

    @Test
    void nackTakesWhatHasRoom() {
        Written small = new Written(20);
        assertThat(small.writer.nack(1, 2, new int[] {1, 100, 200, 300}, 1, 3)).isEqualTo(2);
        List<Integer> told = new ArrayList<>();
        assertThat(Nack.forEach(small.read(), told::add)).isEqualTo(2);
        assertThat(told).containsExactly(100, 200);
        assertThat(small.writer.nack(1, 2, new int[] {1}, 0, 1)).isZero();
    }

    @Test
    void pli() {
        assertThat(writer.pli(1, 2)).isTrue();
        assertThat(written.digits()).isEqualTo("81CE00020000000100000002");
        RtcpReader reader = written.read();
        assertThat(reader.kind()).isEqualTo(RtcpKind.PLI);
        assertThat(reader.mediaSsrc()).isEqualTo(2);
    }

    @Test
    void fir() {
        assertThat(writer.fir(1, 2, 255)).isTrue();
        assertThat(written.digits()).isEqualTo("84CE0004000000010000000000000002FF000000");
        RtcpReader reader = written.read();
        assertThat(Fir.count(reader)).isEqualTo(1);
        assertThat(Fir.ssrc(reader, 0)).isEqualTo(2);
        assertThat(Fir.number(reader, 0)).isEqualTo(255);
    }

    @Test
    void aCompoundIsReadInOrderAndTheUnknownPassedOver() {
        RtcpReader reader = read("80C9000100000001" + "80CC000200000001" + "41424344" + "80CF000100000001"
                + "A1CB000200000007" + "00000004" + "81CE00020000000100000002");
        assertThat(reader.kind()).isEqualTo(RtcpKind.RECEIVER_REPORT);
        assertThat(reader.next()).isTrue();
        assertThat(reader.kind()).isEqualTo(RtcpKind.APPLICATION);
        assertThat(reader.next()).isTrue();
        assertThat(reader.kind()).isEqualTo(RtcpKind.OTHER);
        assertThat(reader.next()).isTrue();
        assertThat(reader.leaving()).isEqualTo(1);
        assertThat(reader.next()).isTrue();
        assertThat(reader.kind()).isEqualTo(RtcpKind.PLI);
        assertThat(reader.next()).isFalse();
    }

    @Test
    void feedbackWithoutItsHeadIsNone() {
        RtcpReader reader = read("81CE0001000000018FCD00018FCD0001");
        assertThat(reader.kind()).isEqualTo(RtcpKind.OTHER);
        assertThat(reader.mediaSsrc()).isZero();
        assertThat(new Report().wrap(read("81C9000100000001"))).isFalse();
    }

    @Test
    void whatHasNoRoomIsNotBegun() {
        Written small = new Written(11);
        RtcpWriter none = small.writer;
        assertThat(none.pli(1, 2)).isFalse();
        assertThat(none.fir(1, 2, 3)).isFalse();
        assertThat(none.cname(1, new byte[9])).isFalse();
        assertThat(none.senderReport(1, 2, 3, 4, 5)).isFalse();
        assertThat(none.length()).isZero();
        assertThat(none.receiverReport(1)).isTrue();
        assertThat(none.block(BLOCK)).isFalse();
        assertThat(none.bye(1)).isFalse();
        assertThat(small.digits()).isEqualTo("80C9000100000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80C900",
                "40C90000",
                "80C90001",
                "80C9000100",
                "80C9000000",
                "A0C90000",
                "A0C9000100000000",
                "A0C9000100000005",
                "80C9000040C90000"
            })
    void whatDoesNotAddUpIsRefused(String digits) {
        byte[] bytes = Packets.bytes(digits);
        assertThat(new RtcpReader().wrap(bytes, 0, bytes.length)).isFalse();
    }

    private static RtcpReader read(String digits) {
        byte[] bytes = Packets.bytes(digits);
        RtcpReader reader = new RtcpReader();
        assertThat(reader.wrap(bytes, 0, bytes.length)).isTrue();
        assertThat(reader.next()).isTrue();
        return reader;
    }

    private static ReportBlock block(Report report, int block) {
        return new ReportBlock(
                report.ssrc(block),
                report.fractionLost(block),
                report.lost(block),
                report.highestSequence(block),
                report.jitter(block),
                report.lastReport(block),
                report.sinceLastReport(block));
    }
}
