package org.shilian.conference.sfu.rtcp;

import static org.shilian.conference.sfu.rtp.BigEndian.i32;
import static org.shilian.conference.sfu.rtp.BigEndian.u8;

/** Requests for a key frame, each with a number by which a repetition is known (RFC 5104, 4.3.1). */
public final class Fir {

    static final int ENTRY = 8;

    private Fir() {}

    /** How many sources are asked. */
    public static int count(RtcpReader reader) {
        return reader.kind() == RtcpKind.FIR ? (reader.length() - RtcpKind.FEEDBACK_HEADER) / ENTRY : 0;
    }

    public static int ssrc(RtcpReader reader, int index) {
        return i32(reader.bytes(), at(reader, index));
    }

    public static int number(RtcpReader reader, int index) {
        return u8(reader.bytes(), at(reader, index) + 4);
    }

    private static int at(RtcpReader reader, int index) {
        return reader.body() + RtcpKind.FEEDBACK_HEADER + ENTRY * index;
    }
}
