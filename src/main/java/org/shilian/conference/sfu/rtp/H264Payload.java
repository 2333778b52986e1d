package org.shilian.conference.sfu.rtp;

import static org.shilian.conference.sfu.rtp.BigEndian.u16;

/**
 * What the payload of an H.264 packet carries, in packetization modes 0 and 1 (RFC 6184, 5.6, 5.7.1, 5.8); used again
 * for the next. An access unit ends with the marker of its last packet.
 */
public final class H264Payload {

    private static final int IDR = 5;
    private static final int SPS = 7;
    private static final int PPS = 8;
    private static final int STAP_A = 24;
    private static final int FU_A = 28;

    private boolean starts;
    private boolean ends;
    private boolean sps;
    private boolean pps;
    private boolean idr;

    /** Looks at the packet's payload. False when it is none of these modes; nothing told is good then. */
    public boolean wrap(RtpPacket packet) {
        return wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength());
    }

    public boolean wrap(byte[] payload, int from, int count) {
        starts = true;
        ends = true;
        sps = false;
        pps = false;
        idr = false;
        if (from < 0 || count < 1 || count > payload.length - from || payload[from] < 0) {
            return false;
        }
        int type = payload[from] & 0x1F;
        return switch (type) {
            case STAP_A -> aggregate(payload, from + 1, from + count);
            case FU_A -> count >= 2 && fragment(payload[from + 1]);
            default -> type >= 1 && type < STAP_A && unit(type);
        };
    }

    private boolean unit(int type) {
        sps |= type == SPS;
        pps |= type == PPS;
        idr |= type == IDR;
        return true;
    }

    private boolean aggregate(byte[] payload, int from, int end) {
        int at = from;
        while (at + 2 < end) {
            int size = u16(payload, at);
            at += 2;
            if (size == 0 || size > end - at) {
                return false;
            }
            unit(payload[at] & 0x1F);
            at += size;
        }
        return at == end && at > from;
    }

    private boolean fragment(int header) {
        starts = (header & 0x80) != 0;
        ends = (header & 0x40) != 0;
        return !(starts && ends) && unit(header & 0x1F);
    }

    /** Whether a NAL unit begins here. */
    public boolean starts() {
        return starts;
    }

    /** Whether the NAL unit, or the last of those aggregated, ends here. */
    public boolean ends() {
        return ends;
    }

    /** Whether a sequence parameter set begins here: browsers send one before each key frame. */
    public boolean sps() {
        return starts && sps;
    }

    public boolean pps() {
        return starts && pps;
    }

    /** Whether a slice of a key frame begins here. */
    public boolean startsIdr() {
        return starts && idr;
    }

    /** Whether a part of a key frame's slices is in here. */
    public boolean idr() {
        return idr;
    }

    /** Whether a key frame begins here, with what is needed to decode it, for a receiver that had nothing before. */
    public boolean startsKeyFrame() {
        return sps();
    }
}
