package org.shilian.conference.sfu.rtcp;

/** The kinds of RTCP packets that a bridge meets. */
public enum RtcpKind {
    /** RFC 3550, 6.4.1, see {@link Report}. */
    SENDER_REPORT,
    /** RFC 3550, 6.4.2, see {@link Report}. */
    RECEIVER_REPORT,
    /** RFC 3550, 6.5. */
    DESCRIPTION,
    /** RFC 3550, 6.6. */
    BYE,
    /** RFC 3550, 6.7. */
    APPLICATION,
    /** RFC 4585, 6.2.1, see {@link Nack}. */
    NACK,
    /** draft-holmer-rmcat-transport-wide-cc-extensions-01, 3.1, see {@link TransportFeedback}. */
    TRANSPORT_FEEDBACK,
    /** RFC 4585, 6.3.1: a key frame is wanted of {@link RtcpReader#mediaSsrc}. */
    PLI,
    /** RFC 5104, 4.3.1, see {@link Fir}. */
    FIR,
    /** Anything else, to be passed over. */
    OTHER;

    static final int SR = 200;
    static final int RR = 201;
    static final int SDES = 202;
    static final int GOODBYE = 203;
    static final int APP = 204;
    static final int RTPFB = 205;
    static final int PSFB = 206;

    static final int FMT_NACK = 1;
    static final int FMT_TRANSPORT = 15;
    static final int FMT_PLI = 1;
    static final int FMT_FIR = 4;

    /** Sender, and the media that feedback is about. */
    static final int FEEDBACK_HEADER = 8;

    static RtcpKind of(int type, int format, int length) {
        return switch (type) {
            case SR -> SENDER_REPORT;
            case RR -> RECEIVER_REPORT;
            case SDES -> DESCRIPTION;
            case GOODBYE -> BYE;
            case APP -> APPLICATION;
            case RTPFB -> length < FEEDBACK_HEADER ? OTHER : ofTransport(format);
            case PSFB -> length < FEEDBACK_HEADER ? OTHER : ofPayload(format);
            default -> OTHER;
        };
    }

    private static RtcpKind ofTransport(int format) {
        return switch (format) {
            case FMT_NACK -> NACK;
            case FMT_TRANSPORT -> TRANSPORT_FEEDBACK;
            default -> OTHER;
        };
    }

    private static RtcpKind ofPayload(int format) {
        return switch (format) {
            case FMT_PLI -> PLI;
            case FMT_FIR -> FIR;
            default -> OTHER;
        };
    }
}
