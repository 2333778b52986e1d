package org.shilian.media;

/** How pictures or sound are encoded. */
public enum Codec {
    H264(true),
    H265(true),
    MJPEG(true),
    OTHER_VIDEO(true),
    AAC(false),
    PCM_ALAW(false),
    PCM_MULAW(false),
    OTHER_AUDIO(false);

    private final boolean video;

    Codec(boolean video) {
        this.video = video;
    }

    public boolean video() {
        return video;
    }

    /** Whether this is video made of NAL units, which is carried without touching a picture. */
    public boolean nal() {
        return this == H264 || this == H265;
    }
}
