package org.shilian.conference.sfu.rtp;

import static org.shilian.conference.sfu.rtp.BigEndian.i32;
import static org.shilian.conference.sfu.rtp.BigEndian.put16;
import static org.shilian.conference.sfu.rtp.BigEndian.put32;
import static org.shilian.conference.sfu.rtp.BigEndian.u16;
import static org.shilian.conference.sfu.rtp.BigEndian.u8;

/**
 * A view of one decrypted RTP packet in an array (RFC 3550, 5.1), used again for the next. The array belongs to the
 * packet up to its end: what makes the packet longer uses the room behind and leaves {@link #TRAILER} bytes of it.
 * Positions are those of the array.
 */
public final class RtpPacket {

    /** Room that is left behind a packet for the tag of SRTP. */
    public static final int TRAILER = 16;

    /** The header without sources and extensions. */
    public static final int FIXED_HEADER = 12;

    private static final byte[] NOTHING = new byte[FIXED_HEADER];

    private byte[] bytes = NOTHING;
    private int offset;
    private int length = FIXED_HEADER;
    private int payload = FIXED_HEADER;
    private int padding;

    /** Turns to these bytes. False when they are no RTP packet; the view then stays where it was. */
    public boolean wrap(byte[] packet, int from, int count) {
        if (from < 0 || count < FIXED_HEADER || count > packet.length - from) {
            return false;
        }
        int flags = u8(packet, from);
        int header = FIXED_HEADER + 4 * (flags & 0x0F);
        if (flags >> 6 != 2 || header > count) {
            return false;
        }
        if ((flags & 0x10) != 0) {
            if (header + 4 > count) {
                return false;
            }
            header += 4 + 4 * u16(packet, from + header + 2);
        }
        int padded = (flags & 0x20) == 0 || header >= count ? 0 : u8(packet, from + count - 1);
        if (header + padded > count || (padded == 0 && (flags & 0x20) != 0)) {
            return false;
        }
        bytes = packet;
        offset = from;
        length = count;
        payload = from + header;
        padding = padded;
        return true;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int offset() {
        return offset;
    }

    /** Header, payload and padding. */
    public int length() {
        return length;
    }

    public boolean marker() {
        return bytes[offset + 1] < 0;
    }

    public void marker(boolean marker) {
        bytes[offset + 1] = (byte) (marker ? bytes[offset + 1] | 0x80 : bytes[offset + 1] & 0x7F);
    }

    public int payloadType() {
        return bytes[offset + 1] & 0x7F;
    }

    public void payloadType(int type) {
        bytes[offset + 1] = (byte) (bytes[offset + 1] & 0x80 | type & 0x7F);
    }

    public int sequence() {
        return u16(bytes, offset + 2);
    }

    public void sequence(int sequence) {
        put16(bytes, offset + 2, sequence);
    }

    /** All 32 bits, to be compared by {@link Sequence}. */
    public int timestamp() {
        return i32(bytes, offset + 4);
    }

    public void timestamp(int timestamp) {
        put32(bytes, offset + 4, timestamp);
    }

    public int ssrc() {
        return i32(bytes, offset + 8);
    }

    public void ssrc(int ssrc) {
        put32(bytes, offset + 8, ssrc);
    }

    public int sources() {
        return bytes[offset] & 0x0F;
    }

    public int headerLength() {
        return payload - offset;
    }

    public int payloadOffset() {
        return payload;
    }

    /** Without the padding: 0 in a packet that only probes the line. */
    public int payloadLength() {
        return offset + length - padding - payload;
    }

    public int paddingLength() {
        return padding;
    }

    /** Takes the padding away. */
    public void removePadding() {
        length -= padding;
        padding = 0;
        bytes[offset] &= (byte) ~0x20;
    }

    /** Where the value of an extension begins, or -1; its length is told by {@link Extensions#lengthAt}. */
    public int extension(Extension extension) {
        return Extensions.find(this, extension.id());
    }

    /** The value of an extension of one byte, or -1. */
    public int extension8(Extension extension) {
        int at = extension(extension);
        return at < 0 ? -1 : u8(bytes, at);
    }

    /** The value of an extension of two bytes, or -1. */
    public int extension16(Extension extension) {
        int at = extension(extension);
        return at < 0 || Extensions.lengthAt(this, at) != 2 ? -1 : u16(bytes, at);
    }

    boolean extended() {
        return (bytes[offset] & 0x10) != 0;
    }

    /** Where the header that all packets have, sources included, ends and extensions begin. */
    int endOfSources() {
        return offset + FIXED_HEADER + 4 * sources();
    }

    /** Makes room at the beginning of the payload; false when there is none. */
    boolean widenPayload(int count) {
        return moveBack(payload, count);
    }

    /** Takes bytes out of the header by moving forward what lies before them. */
    void narrowHeader(int at, int count) {
        System.arraycopy(bytes, offset, bytes, offset + count, at - offset);
        offset += count;
        length -= count;
    }

    /** Takes the first bytes of the payload away by moving the header forward. */
    void narrowPayload(int count) {
        narrowHeader(payload, count);
        payload += count;
    }

    private boolean moveBack(int at, int count) {
        int end = offset + length;
        if (count > bytes.length - TRAILER - end) {
            return false;
        }
        System.arraycopy(bytes, at, bytes, at + count, end - at);
        length += count;
        return true;
    }
}
