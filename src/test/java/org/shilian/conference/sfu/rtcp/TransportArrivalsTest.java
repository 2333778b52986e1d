package org.shilian.conference.sfu.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.shilian.conference.sfu.rtp.Packets;

class TransportArrivalsTest {
    private static final long START = 64_000L * 1000;

    private final TransportArrivals arrivals = new TransportArrivals();

    @Example
    void aRunOfSmallDeltas() {
        arrivals.received(5, START + 250);
        arrivals.received(6, START + 500);
        arrivals.received(7, START + 500);
        assertThat(digits()).isEqualTo("AFCD00060000000100000002" + "00050003" + "0003E800" + "2003" + "010100000003");
        assertThat(arrivals.pending()).isFalse();
    }

    @Example
    void holesAndLargeDeltasAreVectors() {
        arrivals.received(65_535, START);
        arrivals.received(1, START + 100_000);
        arrivals.received(2, START + 99_000);
        assertThat(told())
                .isEqualTo(Map.of(65_535, START, 0, TransportFeedback.LOST, 1, START + 100_000, 2, START + 99_000));
    }

    @Example
    void aGapTooLongForADeltaBeginsANewPacket() {
        arrivals.received(1, START);
        arrivals.received(2, START + 9_000_000);
        assertThat(told()).isEqualTo(Map.of(1, START));
        assertThat(arrivals.pending()).isTrue();
        assertThat(told()).isEqualTo(Map.of(2, START + 9_000_000));
        assertThat(arrivals.pending()).isFalse();
    }

    @Example
    void whatComesLateIsToldLater() {
        arrivals.received(10, START);
        arrivals.received(12, START + 1000);
        assertThat(told()).containsEntry(11, TransportFeedback.LOST);
        arrivals.received(11, START + 2000);
        assertThat(told()).isEqualTo(Map.of(11, START + 2000, 12, START + 1000));
    }

    @Example
    void theReceiversClockGoesOnWhereItsBitsBeginAnew() {
        TransportFeedback feedback = new TransportFeedback();
        List<Long> told = new ArrayList<>();
        for (String reference : List.of("FFFFFF", "000000", "000001", "FFFFFF")) {
            byte[] bytes =
                    Packets.bytes("8FCD0005" + "0000000100000002" + "00010001" + reference + "00" + "2001" + "0000");
            RtcpReader reader = new RtcpReader();
            assertThat(reader.wrap(bytes, 0, bytes.length) && reader.next() && feedback.wrap(reader))
                    .isTrue();
            feedback.forEach((number, micros) -> told.add(micros));
        }
        long last = 0xFFFFFF * 64_000L;
        assertThat(told).containsExactly(last, last + 64_000, last + 128_000, last);
    }

    @Example
    void aRepetitionIsNotToldAgain() {
        arrivals.received(10, START);
        assertThat(told()).hasSize(1);
        arrivals.received(10, START + 1000);
        assertThat(arrivals.pending()).isFalse();
        assertThat(arrivals.write(new Written(100).writer, 1, 2)).isFalse();
    }

    @Example
    void aPacketFromBeforeTheFirstIsTold() {
        arrivals.received(10, START);
        arrivals.received(8, START + 1000);
        assertThat(told()).isEqualTo(Map.of(8, START + 1000, 9, TransportFeedback.LOST, 10, START));
    }

    @Example
    void theMemoryEnds() {
        arrivals.received(0, START);
        arrivals.received(30_000, START);
        assertThat(arrivals.pending()).isTrue();
        arrivals.received(2, START);
        Written written = new Written(6000);
        assertThat(arrivals.write(written.writer, 1, 2)).isTrue();
        TransportFeedback feedback = new TransportFeedback();
        assertThat(feedback.wrap(written.read())).isTrue();
        assertThat(feedback.count()).isEqualTo(TransportArrivals.MEMORY);
        assertThat(feedback.baseSequence()).isEqualTo(30_001 - TransportArrivals.MEMORY);
    }

    @Example
    void withoutRoomNothingIsTold() {
        arrivals.received(10, START);
        assertThat(arrivals.write(new Written(26).writer, 1, 2)).isFalse();
        assertThat(arrivals.pending()).isTrue();
    }

    @Property(tries = 2_000)
    void allThatCameIsToldToAQuarterOfAMillisecond(
            @ForAll @IntRange(max = 65_535) int first,
            @ForAll @Size(min = 1, max = 300) List<@IntRange(min = 1, max = 40) Integer> steps,
            @ForAll @Size(min = 1, max = 10) List<@LongRange(min = -90_000, max = 400_000) Long> waits,
            @ForAll @IntRange(min = 40, max = 1200) int room) {
        TransportArrivals all = new TransportArrivals();
        Map<Integer, Long> came = new LinkedHashMap<>();
        int sequence = first;
        long now = START;
        for (int i = 0; i < steps.size(); i++) {
            sequence = sequence + (steps.get(i) > 20 ? 1 : steps.get(i)) & 0xFFFF;
            now += waits.get(i % waits.size()) / (1 + i % 3 * 50);
            all.received(sequence, now);
            came.put(sequence, now);
        }
        while (all.pending()) {
            told(all, room).forEach((number, micros) -> {
                Long expected = came.remove(number);
                if (expected == null) {
                    assertThat(micros).isEqualTo(TransportFeedback.LOST);
                } else {
                    assertThat(micros).isEqualTo(Math.floorDiv(expected, 250L) * 250);
                }
            });
        }
        assertThat(came).isEmpty();
    }

    private String digits() {
        Written written = new Written(1200);
        assertThat(arrivals.write(written.writer, 1, 2)).isTrue();
        return written.digits();
    }

    private Map<Integer, Long> told() {
        return told(arrivals, 1200);
    }

    private static Map<Integer, Long> told(TransportArrivals arrivals, int room) {
        Written written = new Written(room);
        assertThat(arrivals.write(written.writer, 1, 2)).isTrue();
        TransportFeedback feedback = new TransportFeedback();
        assertThat(feedback.wrap(written.read())).isTrue();
        Map<Integer, Long> told = new LinkedHashMap<>();
        feedback.forEach(
                (number, micros) -> assertThat(told.put(number, micros)).isNull());
        return told;
    }
}
