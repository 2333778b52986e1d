package org.shilian.conference.sfu.rtcp;

import static org.shilian.conference.sfu.rtp.BigEndian.put16;
import static org.shilian.conference.sfu.rtp.BigEndian.put24;
import static org.shilian.conference.sfu.rtp.BigEndian.put32;
import static org.shilian.conference.sfu.rtp.BigEndian.put64;
import static org.shilian.conference.sfu.rtp.BigEndian.u16;

import java.util.Arrays;
import org.shilian.conference.sfu.rtp.Sequence;

/**
 * Writes a compound packet into an array, one packet behind the other, and is used again for the next. What has no room
 * up to the limit is not begun, and answers false.
 */
public final class RtcpWriter {

    private static final int CNAME = 1;
    private static final int MOST_BLOCKS = 31;

    private byte[] bytes = new byte[0];
    private int begin;
    private int at;
    private int limit;
    private int packet;

    /** Begins at an offset; the limit is that of the array, with room for SRTP's tag taken off by the caller. */
    public RtcpWriter begin(byte[] to, int offset, int end) {
        bytes = to;
        begin = offset;
        at = offset;
        packet = offset;
        limit = Math.min(end, to.length);
        return this;
    }

    /** How long the compound packet is by now. */
    public int length() {
        return at - begin;
    }

    /** A sender's report (RFC 3550, 6.4.1), to which {@link #block} adds. */
    public boolean senderReport(int ssrc, long ntp, int timestamp, long packets, long octets) {
        if (!head(RtcpKind.SR, 0, 4 + Report.SENDER_INFO)) {
            return false;
        }
        word(ssrc);
        put64(bytes, at, ntp);
        at += 8;
        word(timestamp);
        word((int) packets);
        word((int) octets);
        return true;
    }

    /** A receiver's report (RFC 3550, 6.4.2), to which {@link #block} adds. */
    public boolean receiverReport(int ssrc) {
        return head(RtcpKind.RR, 0, 4) && word(ssrc);
    }

    /** What is reported of a source, in the report just begun; a report has 31 at most. */
    public boolean block(ReportBlock block) {
        int count = bytes[packet] & 0x1F;
        if (count == MOST_BLOCKS || Report.BLOCK > limit - at) {
            return false;
        }
        word(block.ssrc());
        put32(bytes, at, block.fractionLost() << 24);
        put24(bytes, at + 1, Math.max(-0x800000, Math.min(block.lost(), 0x7FFFFF)));
        at += 4;
        word((int) block.highestSequence());
        word((int) block.jitter());
        word(block.lastReport());
        word(block.sinceLastReport());
        bytes[packet]++;
        put16(bytes, packet + 2, u16(bytes, packet + 2) + Report.BLOCK / 4);
        return true;
    }

    /** The name of a source's owner, of at most 255 bytes (RFC 3550, 6.5.1). */
    public boolean cname(int ssrc, byte[] name) {
        int size = (4 + 2 + name.length + 4) / 4 * 4;
        if (name.length > 255 || !head(RtcpKind.SDES, 1, size)) {
            return false;
        }
        int end = at + size;
        word(ssrc);
        bytes[at++] = CNAME;
        bytes[at++] = (byte) name.length;
        System.arraycopy(name, 0, bytes, at, name.length);
        Arrays.fill(bytes, at + name.length, end, (byte) 0);
        at = end;
        return true;
    }

    /** A source leaves (RFC 3550, 6.6). */
    public boolean bye(int ssrc) {
        return head(RtcpKind.GOODBYE, 1, 4) && word(ssrc);
    }

    /**
     * Asks for packets again (RFC 4585, 6.2.1).
     *
     * @param missing sequence numbers in the order of sending
     * @return how many of them had room
     */
    public int nack(int sender, int media, int[] missing, int from, int count) {
        if (count == 0 || !head(RtcpKind.RTPFB, RtcpKind.FMT_NACK, RtcpKind.FEEDBACK_HEADER + Nack.ENTRY)) {
            return 0;
        }
        word(sender);
        word(media);
        int done = 0;
        while (done < count && (done == 0 || Nack.ENTRY <= limit - at)) {
            done += entry(missing, from + done, from + count);
        }
        put16(bytes, packet + 2, (at - packet) / 4 - 1);
        return done;
    }

    private int entry(int[] missing, int from, int end) {
        int first = missing[from];
        int following = 0;
        int next = from + 1;
        while (next < end) {
            int distance = Sequence.distance(first, missing[next]);
            if (distance < 1 || distance >= Nack.SPAN) {
                break;
            }
            following |= 1 << distance - 1;
            next++;
        }
        word(first << 16 | following);
        return next - from;
    }

    /** Asks for a key frame (RFC 4585, 6.3.1). */
    public boolean pli(int sender, int media) {
        return head(RtcpKind.PSFB, RtcpKind.FMT_PLI, RtcpKind.FEEDBACK_HEADER) && word(sender) && word(media);
    }

    /** Asks for a key frame by a number that is another in each request (RFC 5104, 4.3.1). */
    public boolean fir(int sender, int media, int number) {
        return head(RtcpKind.PSFB, RtcpKind.FMT_FIR, RtcpKind.FEEDBACK_HEADER + Fir.ENTRY)
                && word(sender)
                && word(0)
                && word(media)
                && word(number << 24);
    }

    /** Opens a packet of transport feedback; its body is written by {@link FeedbackEncoder}. */
    boolean feedback(int sender, int media) {
        int size = RtcpKind.FEEDBACK_HEADER + TransportFeedback.FIXED;
        return head(RtcpKind.RTPFB, RtcpKind.FMT_TRANSPORT, size) && word(sender) && word(media);
    }

    /** Closes a packet of any length by padding (RFC 3550, 6.4.1). */
    void close(int end) {
        int padding = packet - end & 3;
        if (padding > 0) {
            Arrays.fill(bytes, end, end + padding - 1, (byte) 0);
            bytes[end + padding - 1] = (byte) padding;
            bytes[packet] |= 0x20;
        }
        at = end + padding;
        put16(bytes, packet + 2, (at - packet) / 4 - 1);
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    int limit() {
        return limit;
    }

    private boolean head(int type, int count, int size) {
        if (size + RtcpReader.HEADER > limit - at) {
            return false;
        }
        packet = at;
        return word(0x80000000 | count << 24 | type << 16 | size / 4);
    }

    private boolean word(int value) {
        put32(bytes, at, value);
        at += 4;
        return true;
    }
}
