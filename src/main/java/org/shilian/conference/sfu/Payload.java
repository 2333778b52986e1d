package org.shilian.conference.sfu;

import org.jspecify.annotations.Nullable;
import org.shilian.conference.sfu.forward.Inbound.Codec;
import org.shilian.conference.sfu.sdp.Format;

/** What the payload types of our offers carry; they are the same in every offer, so a packet can go to any page. */
final class Payload {
    private static final @Nullable Format[] BY_TYPE = new Format[128];

    static {
        for (Format format : Format.values()) {
            BY_TYPE[format.payloadType()] = format;
        }
    }

    private Payload() {}

    /** What a payload type carries, also where it carries it again; null for none of ours. */
    static @Nullable Codec codec(int type) {
        Format format = BY_TYPE[type];
        if (format == null) {
            return null;
        }
        return switch (format) {
            case OPUS -> Codec.OPUS;
            case VP8, VP8_RTX -> Codec.VP8;
            case H264, H264_RTX -> Codec.H264;
        };
    }

    /** Whether it carries again what went lost (RFC 4588). */
    static boolean again(int type) {
        Format format = BY_TYPE[type];
        return format != null && format.retransmits();
    }

    /** The payload type of packets that only try a line. */
    static int probes() {
        return Format.VP8_RTX.payloadType();
    }

    static int type(Codec codec) {
        return switch (codec) {
            case OPUS -> Format.OPUS.payloadType();
            case VP8 -> Format.VP8.payloadType();
            case H264 -> Format.H264.payloadType();
        };
    }
}
