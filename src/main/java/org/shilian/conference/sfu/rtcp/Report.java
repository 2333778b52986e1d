package org.shilian.conference.sfu.rtcp;

import static org.shilian.conference.sfu.rtp.BigEndian.i32;
import static org.shilian.conference.sfu.rtp.BigEndian.i64;
import static org.shilian.conference.sfu.rtp.BigEndian.u24;
import static org.shilian.conference.sfu.rtp.BigEndian.u32;
import static org.shilian.conference.sfu.rtp.BigEndian.u8;

/** A view of a sender's or receiver's report (RFC 3550, 6.4), used again for the next. */
public final class Report {

    static final int SENDER_INFO = 20;
    static final int BLOCK = 24;

    private byte[] bytes = new byte[0];
    private int body;
    private int first;
    private int count;

    /** Turns to the reader's packet; false when it is no whole report. */
    public boolean wrap(RtcpReader reader) {
        boolean sender = reader.kind() == RtcpKind.SENDER_REPORT;
        int head = 4 + (sender ? SENDER_INFO : 0);
        boolean report = sender || reader.kind() == RtcpKind.RECEIVER_REPORT;
        if (!report || reader.length() < head + BLOCK * reader.count()) {
            return false;
        }
        bytes = reader.bytes();
        body = reader.body();
        first = body + head;
        count = reader.count();
        return true;
    }

    /** When a sender's report was sent, by its own clock ({@link org.shilian.conference.sfu.rtp.NtpTime}). */
    public long ntp() {
        return i64(bytes, body + 4);
    }

    /** The same moment in a sender's report as an RTP timestamp. */
    public int timestamp() {
        return i32(bytes, body + 12);
    }

    /** Packets sent so far, in a sender's report. */
    public long packets() {
        return u32(bytes, body + 16);
    }

    /** Bytes of payload sent so far, in a sender's report. */
    public long octets() {
        return u32(bytes, body + 20);
    }

    /** How many sources are reported about. */
    public int blocks() {
        return count;
    }

    public int ssrc(int block) {
        return i32(bytes, at(block));
    }

    /** The share lost since the last report, in 1/256. */
    public int fractionLost(int block) {
        return u8(bytes, at(block) + 4);
    }

    /** Packets lost in all; below 0 when more came twice than were lost. */
    public int lost(int block) {
        return u24(bytes, at(block) + 5) << 8 >> 8;
    }

    /** The highest sequence number, how often it began anew in the upper half. */
    public long highestSequence(int block) {
        return u32(bytes, at(block) + 8);
    }

    /** Jitter in units of the RTP timestamp. */
    public long jitter(int block) {
        return u32(bytes, at(block) + 12);
    }

    /** The middle of the NTP time of the last sender's report that came, or 0. */
    public int lastReport(int block) {
        return i32(bytes, at(block) + 16);
    }

    /** How long ago that was, in 1/65536 s. */
    public int sinceLastReport(int block) {
        return i32(bytes, at(block) + 20);
    }

    private int at(int block) {
        return first + BLOCK * block;
    }
}
