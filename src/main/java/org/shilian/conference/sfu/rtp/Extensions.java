package org.shilian.conference.sfu.rtp;

import static org.shilian.conference.sfu.rtp.BigEndian.u16;
import static org.shilian.conference.sfu.rtp.BigEndian.u8;

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
