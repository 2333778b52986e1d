package org.shilian.conference.sfu.rtp;

import static org.shilian.conference.sfu.rtp.BigEndian.put16;
import static org.shilian.conference.sfu.rtp.BigEndian.u16;
import static org.shilian.conference.sfu.rtp.BigEndian.u8;

import java.util.Arrays;

/** The header extensions of a packet, with one-byte and two-byte headers (RFC 8285, 4.2 and 4.3). */
public final class Extensions {

    static final int ONE_BYTE = 0xBEDE;
    static final int BLOCK_HEADER = 4;

    private static final int TWO_BYTE = 0x1000;

    private Extensions() {}

    /** How long the value that begins here is, as {@link RtpPacket#extension} found it. */
    public static int lengthAt(RtpPacket packet, int at) {
        int before = u8(packet.bytes(), at - 1);
        return wide(packet) ? before : (before & 0x0F) + 1;
    }

    /** Sets or adds an extension; false, with nothing changed, when it doesn't fit its kind of header or the array. */
    public static boolean put(RtpPacket packet, Extension extension, byte[] value) {
        int at = room(packet, extension.id(), value.length);
        if (at < 0) {
            return false;
        }
        System.arraycopy(value, 0, packet.bytes(), at, value.length);
        return true;
    }

    /** Sets or adds an extension that is a number of one to four bytes. */
    public static boolean put(RtpPacket packet, Extension extension, int value, int count) {
        int at = room(packet, extension.id(), count);
        if (at < 0) {
            return false;
        }
        number(packet.bytes(), at, value, count);
        return true;
    }

    /** Takes away all extensions but these; the packet then begins later in its array. */
    public static void keepOnly(RtpPacket packet, Extension... kept) {
        if (packet.extended()) {
            int begin = packet.endOfSources() + BLOCK_HEADER;
            keep(packet, begin, known(packet) ? compact(packet, begin, kept) : begin);
        }
    }

    static void number(byte[] bytes, int at, int value, int count) {
        for (int i = 0; i < count; i++) {
            bytes[at + i] = (byte) (value >> 8 * (count - 1 - i));
        }
    }

    static int find(RtpPacket packet, int id) {
        if (!packet.extended() || !known(packet)) {
            return -1;
        }
        byte[] bytes = packet.bytes();
        boolean wide = wide(packet);
        int end = packet.payloadOffset();
        int at = element(bytes, packet.endOfSources() + BLOCK_HEADER, end, wide);
        while (at < end) {
            if (id(bytes, at, wide) == id) {
                return at + (wide ? 2 : 1);
            }
            at = element(bytes, at + size(bytes, at, wide), end, wide);
        }
        return -1;
    }

    /** Where a value of this length is to be written, its header being there; or -1. */
    private static int room(RtpPacket packet, int id, int count) {
        int found = find(packet, id);
        if (found >= 0 && lengthAt(packet, found) == count) {
            return found;
        }
        boolean wide = packet.extended() && wide(packet);
        if (packet.extended() && !known(packet) || !wide && (count < 1 || count > 16) || count > 255) {
            return -1;
        }
        int head = wide ? 2 : 1;
        int old = found < 0 ? 0 : lengthAt(packet, found) + head;
        int used = packet.extended() ? used(packet, wide) : packet.payloadOffset();
        int free = packet.payloadOffset() - used + old;
        if (!widen(packet, head + count - free)) {
            return -1;
        }
        if (old > 0) {
            System.arraycopy(
                    packet.bytes(), found - head + old, packet.bytes(), found - head, used - found + head - old);
        }
        int at = packet.extended() ? used - old : used + BLOCK_HEADER;
        Arrays.fill(packet.bytes(), at, packet.payloadOffset(), (byte) 0);
        heading(packet, wide);
        elementHead(packet.bytes(), at, id, count, wide);
        return at + head;
    }

    /** Makes the block longer by so many bytes at least, and makes the block itself where there is none. */
    private static boolean widen(RtpPacket packet, int missing) {
        int more = packet.extended() ? 0 : BLOCK_HEADER;
        more += missing > 0 ? (missing + 3) / 4 * 4 : 0;
        return more == 0 || packet.widenHeader(packet.payloadOffset(), more);
    }

    /** Writes the head of the block as long as it is now. */
    private static void heading(RtpPacket packet, boolean wide) {
        int block = packet.endOfSources();
        if (!packet.extended()) {
            packet.extended(true);
            put16(packet.bytes(), block, wide ? TWO_BYTE : ONE_BYTE);
        }
        put16(packet.bytes(), block + 2, (packet.payloadOffset() - block - BLOCK_HEADER) / 4);
    }

    private static void elementHead(byte[] bytes, int at, int id, int count, boolean wide) {
        if (wide) {
            bytes[at] = (byte) id;
            bytes[at + 1] = (byte) count;
        } else {
            bytes[at] = (byte) (id << 4 | count - 1);
        }
    }

    /** Where the last element ends; what comes behind means nothing. */
    private static int used(RtpPacket packet, boolean wide) {
        byte[] bytes = packet.bytes();
        int end = packet.payloadOffset();
        int used = packet.endOfSources() + BLOCK_HEADER;
        int at = element(bytes, used, end, wide);
        while (at < end) {
            used = at + size(bytes, at, wide);
            at = element(bytes, used, end, wide);
        }
        return used;
    }

    /** Moves the kept elements to the beginning of the block; says where they end. */
    private static int compact(RtpPacket packet, int begin, Extension[] kept) {
        byte[] bytes = packet.bytes();
        boolean wide = wide(packet);
        int end = packet.payloadOffset();
        int to = begin;
        int at = element(bytes, begin, end, wide);
        while (at < end) {
            int size = size(bytes, at, wide);
            int next = at + size;
            if (among(kept, id(bytes, at, wide))) {
                System.arraycopy(bytes, at, bytes, to, size);
                to += size;
            }
            at = element(bytes, next, end, wide);
        }
        return to;
    }

    /** Shortens the block to what lies before a position, or takes it away. */
    private static void keep(RtpPacket packet, int begin, int to) {
        int end = begin + (to - begin + 3) / 4 * 4;
        Arrays.fill(packet.bytes(), to, end, (byte) 0);
        int cut = packet.payloadOffset() - end;
        if (end == begin) {
            packet.extended(false);
            packet.narrowHeader(begin - BLOCK_HEADER, cut + BLOCK_HEADER);
        } else {
            put16(packet.bytes(), begin - 2, (end - begin) / 4);
            packet.narrowHeader(end, cut);
        }
    }

    private static boolean among(Extension[] kept, int id) {
        for (Extension extension : kept) {
            if (extension.id() == id) {
                return true;
            }
        }
        return false;
    }

    /** The element at or behind a position, or the end: padding is passed over, and nonsense ends the block. */
    private static int element(byte[] bytes, int from, int end, boolean wide) {
        int at = from;
        while (at < end && bytes[at] == 0) {
            at++;
        }
        boolean whole = wide ? at + 2 <= end : at < end && named(u8(bytes, at) >> 4);
        return whole && at + size(bytes, at, wide) <= end ? at : end;
    }

    private static boolean named(int id) {
        return id != 0 && id != 15;
    }

    private static int id(byte[] bytes, int at, boolean wide) {
        return wide ? u8(bytes, at) : u8(bytes, at) >> 4;
    }

    private static int size(byte[] bytes, int at, boolean wide) {
        return 2 + (wide ? u8(bytes, at + 1) : u8(bytes, at) & 0x0F);
    }

    private static boolean known(RtpPacket packet) {
        return u16(packet.bytes(), packet.endOfSources()) == ONE_BYTE || wide(packet);
    }

    private static boolean wide(RtpPacket packet) {
        return (u16(packet.bytes(), packet.endOfSources()) & 0xFFF0) == TWO_BYTE;
    }
}
