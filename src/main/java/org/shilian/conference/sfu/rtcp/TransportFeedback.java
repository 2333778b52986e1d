package org.shilian.conference.sfu.rtcp;

import static org.shilian.conference.sfu.rtp.BigEndian.u16;
import static org.shilian.conference.sfu.rtp.BigEndian.u24;
import static org.shilian.conference.sfu.rtp.BigEndian.u8;

import org.shilian.conference.sfu.rtp.Sequence;
import org.shilian.conference.sfu.rtp.Unwrapper;

/**
 * A view of what a receiver says about the packets of a transport (draft-holmer-rmcat-transport-wide-cc-extensions-01,
 * 3.1), used again for the receiver's next: its clock begins anew each twelve days, which is not to be seen here.
 */
public final class TransportFeedback {

    /** The arrival of a packet that did not come. */
    public static final long LOST = Long.MIN_VALUE;

    static final int FIXED = 8;
    static final int TICK_MICROS = 250;
    static final int REFERENCE_MICROS = 64_000;
    static final int NONE = 0;
    static final int SMALL = 1;
    static final int LARGE = 2;

    /** Is told of each packet. */
    @FunctionalInterface
    public interface Arrivals {
        /** @param micros by the receiver's clock, going on where its 24 bits begin anew; or {@link #LOST} */
        void packet(int sequence, long micros);
    }

    private final Unwrapper references = Unwrapper.of(24);
    private byte[] bytes = new byte[0];
    private int fixed;
    private int chunks;
    private int deltas;
    private int count;

    /** Turns to the reader's packet; false when its chunks and deltas aren't all there. */
    public boolean wrap(RtcpReader reader) {
        if (reader.kind() != RtcpKind.TRANSPORT_FEEDBACK || reader.length() < RtcpKind.FEEDBACK_HEADER + FIXED) {
            return false;
        }
        bytes = reader.bytes();
        fixed = reader.body() + RtcpKind.FEEDBACK_HEADER;
        count = u16(bytes, fixed + 2);
        chunks = fixed + FIXED;
        return measure(reader.body() + reader.length());
    }

    /** Finds where the chunks end, and whether the deltas that they announce are there. */
    private boolean measure(int end) {
        int at = chunks;
        int size = 0;
        for (int told = 0; told < count; at += 2) {
            if (at + 2 > end) {
                return false;
            }
            int chunk = u16(bytes, at);
            int told2 = Math.min(count, told + span(chunk));
            for (int i = 0; i < told2 - told; i++) {
                size += symbol(chunk, i);
                if (symbol(chunk, i) > LARGE) {
                    return false;
                }
            }
            if (told2 == told) {
                return false;
            }
            told = told2;
        }
        deltas = at;
        return size <= end - at;
    }

    /** The number of the first packet. */
    public int baseSequence() {
        return u16(bytes, fixed);
    }

    /** How many packets are told of. */
    public int count() {
        return count;
    }

    /** The running number of the feedback, 8 bits. */
    public int feedbackCount() {
        return u8(bytes, fixed + 7);
    }

    /** Tells each packet in the order of sending. */
    public void forEach(Arrivals arrivals) {
        long micros = references.unwrap(u24(bytes, fixed + 4)) * REFERENCE_MICROS;
        int delta = deltas;
        int told = 0;
        for (int at = chunks; told < count; at += 2) {
            int chunk = u16(bytes, at);
            int span = Math.min(count - told, span(chunk));
            for (int i = 0; i < span; i++, told++) {
                int symbol = symbol(chunk, i);
                if (symbol != NONE) {
                    micros += (long) TICK_MICROS * (symbol == SMALL ? u8(bytes, delta) : (short) u16(bytes, delta));
                }
                delta += symbol;
                arrivals.packet(Sequence.plus(baseSequence(), told), symbol == NONE ? LOST : micros);
            }
        }
    }

    /** How many packets a chunk tells of. */
    private static int span(int chunk) {
        if ((chunk & 0x8000) == 0) {
            return chunk & 0x1FFF;
        }
        return (chunk & 0x4000) == 0 ? 14 : 7;
    }

    /** What a chunk says of one of its packets, which is also how many bytes its delta has. */
    private static int symbol(int chunk, int index) {
        if ((chunk & 0x8000) == 0) {
            return chunk >> 13 & 3;
        }
        return (chunk & 0x4000) == 0 ? chunk >> 13 - index & 1 : chunk >> 12 - 2 * index & 3;
    }
}
