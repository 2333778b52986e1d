package org.shilian.conference.sfu.sdp;

import java.util.List;

/** What a section carries. */
public enum Medium {
    AUDIO("audio", List.of(Format.OPUS)),
    VIDEO("video", List.of(Format.VP8, Format.VP8_RTX, Format.H264, Format.H264_RTX));

    private final String code;
    private final List<Format> formats;

    Medium(String code, List<Format> formats) {
        this.code = code;
        this.formats = formats;
    }

    public String code() {
        return code;
    }

    /** The formats offered, the liked first. */
    public List<Format> formats() {
        return formats;
    }
}
