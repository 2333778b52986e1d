package org.shilian.conference.sfu.net;

/**
 * What a datagram of a shared port is, told by its first bytes (RFC 7983 section 7, RFC 5761 section 4).
 */
public enum PacketKind {
    STUN,
    DTLS,
    RTP,
    RTCP,
    /** Nothing that belongs on a media port. */
    UNKNOWN;

    public static PacketKind of(byte[] data, int offset, int length) {
        if (length < 2) {
            return UNKNOWN;
        }
        int first = data[offset] & 0xFF;
        if (first >= 128 && first <= 191) {
            int second = data[offset + 1] & 0xFF;
            return second >= 192 && second <= 223 ? RTCP : RTP;
        }
        if (first <= 3) {
            return STUN;
        }
        return first >= 20 && first <= 63 ? DTLS : UNKNOWN;
    }
}
