package org.shilian.conference.sfu.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.shilian.conference.sfu.rtp.Allocation;
import org.shilian.conference.sfu.rtp.Captured;

class RtcpAllocationTest {

    @Test
    void readingAndAnsweringTakesNothingFromTheHeap() {
        List<byte[]> captured = Captured.packets("chromium-tcc-rtcp.txt");
        byte[] first = captured.get(0);
        byte[] answer = new byte[400];
        RtcpReader reader = new RtcpReader();
        RtcpWriter writer = new RtcpWriter();
        Report report = new Report();
        TransportFeedback feedback = new TransportFeedback();
        TransportArrivals arrivals = new TransportArrivals();
        long[] sum = new long[1];
        int[] missing = {1, 2, 3, 100};
        TransportFeedback.Arrivals count = (sequence, micros) -> sum[0] += micros;
        IntConsumer missed = sequence -> sum[0] += sequence;
        int[] number = new int[1];
        double bytes = Allocation.perRound(() -> {
            reader.wrap(first, 0, first.length);
            while (reader.next()) {
                if (report.wrap(reader)) {
                    sum[0] += report.ntp();
                }
                if (feedback.wrap(reader)) {
                    feedback.forEach(count);
                }
                sum[0] += Nack.forEach(reader, missed);
            }
            writer.begin(answer, 0, answer.length);
            writer.receiverReport(1);
            writer.nack(1, 2, missing, 0, 4);
            writer.pli(1, 2);
            arrivals.received(number[0]++ & 0xFFFF, number[0] * 700L);
            arrivals.write(writer, 1, 2);
        });
        assertThat(sum[0]).isNotZero();
        assertThat(bytes).isLessThan(1);
    }
}
