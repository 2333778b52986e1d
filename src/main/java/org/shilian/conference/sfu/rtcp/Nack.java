package org.shilian.conference.sfu.rtcp;

import static org.shilian.conference.sfu.rtp.BigEndian.u16;

import java.util.function.IntConsumer;
import org.shilian.conference.sfu.rtp.Sequence;

/** The packets that a receiver lacks (RFC 4585, 6.2.1). */
public final class Nack {

    static final int ENTRY = 4;

    /** How many sequence numbers one entry can name. */
    static final int SPAN = 17;

    private Nack() {}

    /** Tells each sequence number missed of {@link RtcpReader#mediaSsrc}; says how many. */
    public static int forEach(RtcpReader reader, IntConsumer missed) {
        if (reader.kind() != RtcpKind.NACK) {
            return 0;
        }
        int count = 0;
        int end = reader.body() + reader.length();
        for (int at = reader.body() + RtcpKind.FEEDBACK_HEADER; at + ENTRY <= end; at += ENTRY) {
            count += entry(u16(reader.bytes(), at), u16(reader.bytes(), at + 2), missed);
        }
        return count;
    }

    private static int entry(int first, int following, IntConsumer missed) {
        missed.accept(first);
        for (int bits = following; bits != 0; bits &= bits - 1) {
            missed.accept(Sequence.plus(first, 1 + Integer.numberOfTrailingZeros(bits)));
        }
        return 1 + Integer.bitCount(following);
    }
}
