package org.shilian.conference.sfu.rtp;

import static org.shilian.conference.sfu.rtp.BigEndian.put16;
import static org.shilian.conference.sfu.rtp.BigEndian.u16;

/** Retransmission (RFC 4588, 4): the payload is that of the original, behind its sequence number. */
public final class Rtx {

    /** How much longer a packet becomes. */
    public static final int ORIGINAL_SEQUENCE = 2;

    private Rtx() {}

    /** Makes a packet its own retransmission, in place; false when the array has no room. Padding is dropped. */
    public static boolean wrap(RtpPacket packet, int payloadType, int ssrc, int sequence) {
        packet.removePadding();
        if (!packet.widenPayload(ORIGINAL_SEQUENCE)) {
            return false;
        }
        put16(packet.bytes(), packet.payloadOffset(), packet.sequence());
        rename(packet, payloadType, ssrc, sequence);
        return true;
    }

    /** Makes a retransmission the original, in place; false when it carries none, as one that probes the line. */
    public static boolean unwrap(RtpPacket packet, int payloadType, int ssrc) {
        if (packet.payloadLength() < ORIGINAL_SEQUENCE) {
            return false;
        }
        int original = u16(packet.bytes(), packet.payloadOffset());
        packet.narrowPayload(ORIGINAL_SEQUENCE);
        rename(packet, payloadType, ssrc, original);
        return true;
    }

    private static void rename(RtpPacket packet, int payloadType, int ssrc, int sequence) {
        packet.payloadType(payloadType);
        packet.ssrc(ssrc);
        packet.sequence(sequence);
    }
}
