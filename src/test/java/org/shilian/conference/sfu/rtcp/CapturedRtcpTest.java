package org.shilian.conference.sfu.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shilian.conference.sfu.rtp.Captured;
import org.shilian.conference.sfu.rtp.FfmpegCapture;
import org.shilian.conference.sfu.rtp.NtpTime;

/** What Chromium and FFmpeg send is read whole. */
class CapturedRtcpTest {

    @Test
    void anEstimateThatNobodyAskedForIsPassedOver() {
        Map<RtcpKind, Integer> kinds = kinds(Captured.packets("chromium-remb-rtcp.txt"));
        assertThat(kinds)
                .containsKeys(RtcpKind.RECEIVER_REPORT, RtcpKind.OTHER, RtcpKind.SENDER_REPORT, RtcpKind.DESCRIPTION);
    }

    @Test
    void chromiumTellsOfEachPacketOfTheTransport() {
        List<byte[]> packets = Captured.packets("chromium-tcc-rtcp.txt");
        assertThat(kinds(packets)).containsKeys(RtcpKind.TRANSPORT_FEEDBACK, RtcpKind.RECEIVER_REPORT);
        RtcpReader reader = new RtcpReader();
        byte[] first = packets.get(0);
        assertThat(reader.wrap(first, 0, first.length) && reader.next()).isTrue();
        TransportFeedback feedback = new TransportFeedback();
        assertThat(feedback.wrap(reader)).isTrue();
        assertThat(feedback.baseSequence()).isEqualTo(1);
        assertThat(feedback.count()).isEqualTo(4);
        assertThat(feedback.feedbackCount()).isZero();
    }

    @Test
    void ffmpegReportsItsSending() {
        List<byte[]> packets = FfmpegCapture.of("-f", "lavfi", "-i", "sine=duration=1", "-c:a", "libopus")
                .rtcp();
        assertThat(kinds(packets)).containsKey(RtcpKind.SENDER_REPORT);
    }

    private static Map<RtcpKind, Integer> kinds(List<byte[]> packets) {
        Map<RtcpKind, Integer> kinds = new EnumMap<>(RtcpKind.class);
        RtcpReader reader = new RtcpReader();
        for (byte[] packet : packets) {
            assertThat(reader.wrap(packet, 0, packet.length)).isTrue();
            while (reader.next()) {
                kinds.merge(reader.kind(), 1, Integer::sum);
                check(reader);
            }
        }
        return kinds;
    }

    private static void check(RtcpReader reader) {
        switch (reader.kind()) {
            case SENDER_REPORT -> {
                Report report = new Report();
                assertThat(report.wrap(reader)).isTrue();
                assertThat(NtpTime.toMillis(report.ntp())).isPositive();
            }
            case RECEIVER_REPORT -> assertThat(new Report().wrap(reader)).isTrue();
            case TRANSPORT_FEEDBACK -> arrivals(reader);
            case BYE -> assertThat(reader.leaving()).isEqualTo(1);
            case DESCRIPTION, APPLICATION, NACK, PLI, FIR, OTHER ->
                assertThat(reader.senderSsrc()).isNotZero();
        }
    }

    private static void arrivals(RtcpReader reader) {
        TransportFeedback feedback = new TransportFeedback();
        assertThat(feedback.wrap(reader)).isTrue();
        int[] told = new int[1];
        feedback.forEach((sequence, micros) -> {
            assertThat(sequence).isEqualTo(feedback.baseSequence() + told[0]++);
            assertThat(micros).isPositive();
        });
        assertThat(told[0]).isEqualTo(feedback.count());
    }
}
