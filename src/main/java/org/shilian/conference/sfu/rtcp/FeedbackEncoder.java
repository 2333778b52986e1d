package org.shilian.conference.sfu.rtcp;

import static org.shilian.conference.sfu.rtcp.TransportFeedback.LARGE;
import static org.shilian.conference.sfu.rtcp.TransportFeedback.NONE;
import static org.shilian.conference.sfu.rtcp.TransportFeedback.SMALL;
import static org.shilian.conference.sfu.rtp.BigEndian.put16;
import static org.shilian.conference.sfu.rtp.BigEndian.put24;
import static org.shilian.conference.sfu.rtp.BigEndian.put8;

/** Writes the status chunks and deltas of one packet of transport feedback (draft-holmer-rmcat, 3.1.1 to 3.1.5). */
final class FeedbackEncoder {

    private static final int TICKS_OF_REFERENCE = TransportFeedback.REFERENCE_MICROS / TransportFeedback.TICK_MICROS;
    private static final int BITS = 14;
    private static final int PAIRS = 7;
    private static final int MOST_PADDING = 3;

    /** With one chunk and one delta. */
    private static final int SHORTEST =
            RtcpReader.HEADER + RtcpKind.FEEDBACK_HEADER + TransportFeedback.FIXED + 2 + LARGE + MOST_PADDING;

    private final TransportArrivals arrivals;
    private final byte[] symbols = new byte[TransportArrivals.MEMORY];
    private final short[] deltas = new short[TransportArrivals.MEMORY];
    private int count;
    private int feedbacks;

    FeedbackEncoder(TransportArrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** Tells of the packets from one number up to another as far as one packet can; says which is the next to tell. */
    long write(RtcpWriter writer, int sender, int media, long from, long to) {
        if (writer.limit() - writer.at() < SHORTEST || !writer.feedback(sender, media)) {
            return from;
        }
        int at = writer.at();
        long reference = Math.floorDiv(firstArrival(from, to), (long) TransportFeedback.REFERENCE_MICROS);
        collect(from, to, reference * TICKS_OF_REFERENCE, writer.limit() - at - TransportFeedback.FIXED - MOST_PADDING);
        put16(writer.bytes(), at, (int) from);
        put16(writer.bytes(), at + 2, count);
        put24(writer.bytes(), at + 4, (int) reference);
        put8(writer.bytes(), at + 7, feedbacks++);
        writer.close(deltas(writer.bytes(), chunks(writer.bytes(), at + TransportFeedback.FIXED)));
        return from + count;
    }

    private long firstArrival(long from, long to) {
        long number = from;
        while (number < to - 1 && !arrivals.came(number)) {
            number++;
        }
        return arrivals.micros(number);
    }

    /** Takes as many packets as have room, each chunk telling of {@link #PAIRS} at least. */
    private void collect(long from, long to, long referenceTicks, int room) {
        long ticks = referenceTicks;
        int size = 0;
        count = 0;
        for (long number = from; number < to; number++) {
            byte symbol = NONE;
            if (arrivals.came(number)) {
                long now = Math.floorDiv(arrivals.micros(number), (long) TransportFeedback.TICK_MICROS);
                long delta = now - ticks;
                if (delta != (short) delta) {
                    return;
                }
                symbol = (byte) (delta >= 0 && delta <= 0xFF ? SMALL : LARGE);
                deltas[count] = (short) delta;
                ticks = now;
            }
            size += symbol;
            if (2 * (count / PAIRS + 1) + size > room) {
                return;
            }
            symbols[count++] = symbol;
        }
    }

    private int chunks(byte[] bytes, int from) {
        int at = from;
        for (int told = 0; told < count; at += 2) {
            int run = run(told);
            int bits = bits(told);
            if (run >= BITS || told + run == count || (run >= PAIRS && bits < Math.min(BITS, count - told))) {
                put16(bytes, at, symbols[told] << 13 | run);
                told += run;
            } else if (bits == Math.min(BITS, count - told)) {
                put16(bytes, at, 0x8000 | vector(told, BITS, 1));
                told += BITS;
            } else {
                put16(bytes, at, 0xC000 | vector(told, PAIRS, 2));
                told += PAIRS;
            }
        }
        return at;
    }

    private int run(int from) {
        int at = from + 1;
        while (at < count && symbols[at] == symbols[from] && at - from < 0x1FFF) {
            at++;
        }
        return at - from;
    }

    /** How many of the next {@link #BITS} can be told by one bit. */
    private int bits(int from) {
        int at = from;
        while (at < count && at - from < BITS && symbols[at] != LARGE) {
            at++;
        }
        return at - from;
    }

    private int vector(int from, int span, int width) {
        int vector = 0;
        for (int i = 0; i < span; i++) {
            vector = vector << width | (from + i < count ? symbols[from + i] : NONE);
        }
        return vector;
    }

    private int deltas(byte[] bytes, int from) {
        int at = from;
        for (int i = 0; i < count; i++) {
            if (symbols[i] == SMALL) {
                put8(bytes, at, deltas[i]);
            } else if (symbols[i] == LARGE) {
                put16(bytes, at, deltas[i]);
            }
            at += symbols[i];
        }
        return at;
    }
}
