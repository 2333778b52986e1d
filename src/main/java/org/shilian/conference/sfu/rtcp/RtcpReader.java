package org.shilian.conference.sfu.rtcp;

import static org.shilian.conference.sfu.rtp.BigEndian.i32;
import static org.shilian.conference.sfu.rtp.BigEndian.u16;
import static org.shilian.conference.sfu.rtp.BigEndian.u8;

/**
 * Goes through the packets of a decrypted compound packet (RFC 3550, 6.1), which may be of reduced size (RFC 5506), and
 * is used again for the next. After {@link #wrap}, {@link #next} turns to each packet in its order.
 */
public final class RtcpReader {

    static final int HEADER = 4;

    private byte[] bytes = new byte[HEADER];
    private int at;
    private int end;
    private int body;
    private int length;
    private RtcpKind kind = RtcpKind.OTHER;

    /** Turns to these bytes, before their first packet. False when the packets don't add up to them. */
    public boolean wrap(byte[] packets, int from, int count) {
        if (from < 0 || count < HEADER || count > packets.length - from || !whole(packets, from, from + count)) {
            return false;
        }
        bytes = packets;
        at = from;
        end = from + count;
        body = from;
        length = 0;
        kind = RtcpKind.OTHER;
        return true;
    }

    private static boolean whole(byte[] packets, int from, int end) {
        int at = from;
        while (at + HEADER <= end) {
            int size = HEADER + 4 * u16(packets, at + 2);
            if (u8(packets, at) >> 6 != 2 || size > end - at || !padded(packets, at, size)) {
                return false;
            }
            at += size;
        }
        return at == end;
    }

    private static boolean padded(byte[] packets, int at, int size) {
        int padding = padding(packets, at, size);
        return padding <= size - HEADER && (padding > 0 || (packets[at] & 0x20) == 0);
    }

    private static int padding(byte[] packets, int at, int size) {
        return (packets[at] & 0x20) == 0 || size == HEADER ? 0 : u8(packets, at + size - 1);
    }

    /** Turns to the next packet; false at the end. */
    public boolean next() {
        if (at >= end) {
            return false;
        }
        int size = HEADER + 4 * u16(bytes, at + 2);
        body = at + HEADER;
        length = size - HEADER - padding(bytes, at, size);
        kind = RtcpKind.of(u8(bytes, at + 1), count(), length);
        at += size;
        return true;
    }

    public RtcpKind kind() {
        return kind;
    }

    /** Who sent the packet, or 0 where none is named. */
    public int senderSsrc() {
        return length < 4 ? 0 : i32(bytes, body);
    }

    /** What the feedback is about, or 0 where nothing is named. */
    public int mediaSsrc() {
        return length < RtcpKind.FEEDBACK_HEADER ? 0 : i32(bytes, body + 4);
    }

    /** How many sources say goodbye here. */
    public int leaving() {
        return kind == RtcpKind.BYE ? Math.min(count(), length / 4) : 0;
    }

    /** A source that says goodbye. */
    public int leaving(int index) {
        return i32(bytes, body + 4 * index);
    }

    /** The five bits of the header: how many blocks there are, or which format. */
    int count() {
        return bytes[body - HEADER] & 0x1F;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the packet goes on behind its header. */
    int body() {
        return body;
    }

    /** How long the body is without padding. */
    int length() {
        return length;
    }
}
