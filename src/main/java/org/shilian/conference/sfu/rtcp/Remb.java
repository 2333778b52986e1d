package org.shilian.conference.sfu.rtcp;

import static org.shilian.conference.sfu.rtp.BigEndian.i32;
import static org.shilian.conference.sfu.rtp.BigEndian.u24;
import static org.shilian.conference.sfu.rtp.BigEndian.u8;

/** How much a receiver estimates that its line carries (draft-alvestrand-rmcat-remb-03, 2.2). */
public final class Remb {

    /** Name, count of sources, and rate. */
    static final int FIXED = 8;

    static final int MANTISSA_BITS = 18;

    private Remb() {}

    /** Bits per second in all; -1 when the packet is none or not whole. */
    public static long bitrate(RtcpReader reader) {
        if (reader.kind() != RtcpKind.REMB || reader.length() < RtcpKind.FEEDBACK_HEADER + FIXED) {
            return -1;
        }
        int at = reader.body() + RtcpKind.FEEDBACK_HEADER + 4;
        boolean whole = reader.length() >= RtcpKind.FEEDBACK_HEADER + FIXED + 4 * u8(reader.bytes(), at);
        int coded = u24(reader.bytes(), at + 1);
        long mantissa = coded & (1 << MANTISSA_BITS) - 1;
        int exponent = coded >> MANTISSA_BITS;
        boolean fits = exponent < Long.numberOfLeadingZeros(mantissa);
        return whole && fits ? mantissa << exponent : mantissa == 0 && whole ? 0 : -1;
    }

    /** How many sources the estimate is about; good when there is a bit rate. */
    public static int sources(RtcpReader reader) {
        return u8(reader.bytes(), reader.body() + RtcpKind.FEEDBACK_HEADER + 4);
    }

    public static int source(RtcpReader reader, int index) {
        return i32(reader.bytes(), reader.body() + RtcpKind.FEEDBACK_HEADER + FIXED + 4 * index);
    }
}
