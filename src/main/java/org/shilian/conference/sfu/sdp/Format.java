package org.shilian.conference.sfu.sdp;

import java.util.List;

/** The payload formats of our conferences; their payload types are the same in every offer. */
public enum Format {
    OPUS(111, "opus/48000/2", "minptime=10;useinbandfec=1"),
    VP8(96, "VP8/90000", ""),
    VP8_RTX(97, "rtx/90000", "apt=96"),
    /** Constrained baseline, level 3.1, which all browsers have. */
    H264(102, "H264/90000", "level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f"),
    H264_RTX(103, "rtx/90000", "apt=102");

    private static final List<String> PICTURE_FEEDBACK = List.of("nack", "nack pli", "ccm fir");

    private final int payloadType;
    private final String encoding;
    private final String parameters;

    Format(int payloadType, String encoding, String parameters) {
        this.payloadType = payloadType;
        this.encoding = encoding;
        this.parameters = parameters;
    }

    public int payloadType() {
        return payloadType;
    }

    /** Name, clock rate, and channels where there are several, as in {@code a=rtpmap}. */
    public String encoding() {
        return encoding;
    }

    /** As in {@code a=fmtp}; empty where there are none. */
    public String parameters() {
        return parameters;
    }

    /** Whether it only carries another format again (RFC 4588). */
    public boolean retransmits() {
        return this == VP8_RTX || this == H264_RTX;
    }

    /** The feedback offered for it besides that of the line's estimate (RFC 4585, 4.2). */
    public List<String> feedback() {
        return this == VP8 || this == H264 ? PICTURE_FEEDBACK : List.of();
    }
}
