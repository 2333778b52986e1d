package org.shilian.conference.sfu.rtp;

/** The header extensions of our conferences; their ids are the same in every offer, so all packets agree on them. */
public enum Extension {
    /** RFC 6464: loudness of the sound and whether it is a voice, one byte. */
    AUDIO_LEVEL(1, "urn:ietf:params:rtp-hdrext:ssrc-audio-level"),
    /** How the camera is turned (3GPP TS 26.114, 7.4.5), one byte. */
    VIDEO_ORIENTATION(4, "urn:3gpp:video-orientation"),
    /** A number over all packets of a transport, 16 bits. */
    TRANSPORT_CC(5, "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01"),
    /** RFC 9143, 15: the m-line that the packet belongs to. */
    MID(9, "urn:ietf:params:rtp-hdrext:sdes:mid"),
    /** RFC 8852, 4: the layer that the packet belongs to. */
    RID(10, "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id"),
    /** RFC 8852, 4: the layer that a retransmission belongs to. */
    REPAIRED_RID(11, "urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id");

    private final int id;
    private final String uri;

    Extension(int id, String uri) {
        this.id = id;
        this.uri = uri;
    }

    /** The local identifier, 1 to 14, good for one-byte and two-byte headers. */
    public int id() {
        return id;
    }

    public String uri() {
        return uri;
    }
}
