package org.shilian.conference.sfu.rtp;

import static org.shilian.conference.sfu.rtp.BigEndian.put16;
import static org.shilian.conference.sfu.rtp.BigEndian.put8;
import static org.shilian.conference.sfu.rtp.BigEndian.u16;
import static org.shilian.conference.sfu.rtp.BigEndian.u8;

/** A view of the payload of a VP8 packet (RFC 7741, 4.2 and 4.3), used again for the next. */
public final class Vp8Payload {

    private static final int NONE = -1;

    private byte[] bytes = new byte[1];
    private int offset;
    private int end = 1;
    private int pictureIdAt = NONE;
    private int tl0At = NONE;
    private int layerAt = NONE;
    private boolean tid;
    private boolean keyIdx;
    private int frameAt = 1;

    /** Turns to the packet's payload. False when it is no VP8; nothing of the view is good then. */
    public boolean wrap(RtpPacket packet) {
        return wrap(packet.bytes(), packet.payloadOffset(), packet.payloadLength());
    }

    public boolean wrap(byte[] payload, int from, int count) {
        if (from < 0 || count < 1 || count > payload.length - from) {
            return false;
        }
        bytes = payload;
        offset = from;
        end = from + count;
        pictureIdAt = NONE;
        tl0At = NONE;
        layerAt = NONE;
        tid = false;
        keyIdx = false;
        frameAt = from + 1;
        if ((payload[from] & 0x80) != 0) {
            if (count < 2) {
                return false;
            }
            extended(u8(payload, from + 1));
        }
        return frameAt < end;
    }

    private void extended(int flags) {
        int at = offset + 2;
        if ((flags & 0x80) != 0) {
            pictureIdAt = at;
            at += at < end && bytes[at] < 0 ? 2 : 1;
        }
        if ((flags & 0x40) != 0) {
            tl0At = at++;
        }
        tid = (flags & 0x20) != 0;
        keyIdx = (flags & 0x10) != 0;
        if (tid || keyIdx) {
            layerAt = at++;
        }
        frameAt = at;
    }

    /** The picture id, or -1. */
    public int pictureId() {
        if (pictureIdAt == NONE) {
            return NONE;
        }
        return longPictureId() ? u16(bytes, pictureIdAt) & 0x7FFF : u8(bytes, pictureIdAt);
    }

    /** Whether the picture id has 15 bits, not 7. */
    public boolean longPictureId() {
        return pictureIdAt != NONE && bytes[pictureIdAt] < 0;
    }

    /** Writes the picture id in as many bits as it has; nothing where there is none. */
    public void pictureId(int id) {
        if (longPictureId()) {
            put16(bytes, pictureIdAt, id | 0x8000);
        } else if (pictureIdAt != NONE) {
            put8(bytes, pictureIdAt, id & 0x7F);
        }
    }

    /** The running number of frames of the lowest temporal layer, or -1. */
    public int tl0PicIdx() {
        return tl0At == NONE ? NONE : u8(bytes, tl0At);
    }

    /** Writes its lowest 8 bits; nothing where there is none. */
    public void tl0PicIdx(int index) {
        if (tl0At != NONE) {
            put8(bytes, tl0At, index);
        }
    }

    /** The temporal layer, 0 where there are none. */
    public int temporalLayer() {
        return tid ? u8(bytes, layerAt) >> 6 : 0;
    }

    /** Whether the frame depends on the lowest temporal layer alone, so that a receiver may move up here. */
    public boolean layerSync() {
        return tid && (bytes[layerAt] & 0x20) != 0;
    }

    /** The temporal key frame index, or -1. */
    public int keyIndex() {
        return keyIdx ? bytes[layerAt] & 0x1F : NONE;
    }

    /** Whether no other frame refers to this one. */
    public boolean discardable() {
        return (bytes[offset] & 0x20) != 0;
    }

    /** Whether a frame begins here: the start of its first partition. */
    public boolean startsFrame() {
        return (bytes[offset] & 0x17) == 0x10;
    }

    /** Whether a key frame begins here. */
    public boolean startsKeyFrame() {
        return startsFrame() && (bytes[frameAt] & 1) == 0;
    }

    /** The width of the key frame that begins here in pixels, or 0 (RFC 6386, 9.1). */
    public int width() {
        return dimension(6);
    }

    /** The height of the key frame that begins here in pixels, or 0. */
    public int height() {
        return dimension(8);
    }

    private int dimension(int behind) {
        boolean told = startsKeyFrame()
                && end - frameAt >= 10
                && u8(bytes, frameAt + 3) == 0x9D
                && u16(bytes, frameAt + 4) == 0x012A;
        return told ? (u8(bytes, frameAt + behind + 1) << 8 | u8(bytes, frameAt + behind)) & 0x3FFF : 0;
    }

    /** How long the descriptor before the frame's bytes is. */
    public int descriptorLength() {
        return frameAt - offset;
    }
}
