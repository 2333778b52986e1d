package org.shilian.conference.sfu.sdp;

/** Why an answer can't be one to the offer. */
public enum Refusal {
    /** Longer than 64 KiB. */
    TOO_LARGE("answer-too-large"),
    /** No session description. */
    MALFORMED("answer-malformed"),
    /** Other sections than offered, as an answer without the slots. */
    WRONG_SECTIONS("answer-sections"),
    /** A section has another mid than offered. */
    WRONG_MID("answer-mid"),
    /** A section was rejected (port 0). */
    SECTION_REJECTED("answer-section-rejected"),
    /** A section does not go with the others. */
    NOT_BUNDLED("answer-not-bundled"),
    /** RTCP would need a port of its own. */
    NO_RTCP_MUX("answer-no-rtcp-mux"),
    /** No user name fragment or password of ICE that are such (RFC 8839, 5.4). */
    NO_CREDENTIALS("answer-no-credentials"),
    /** No fingerprint of SHA-256 or better (RFC 8122, 5). */
    NO_FINGERPRINT("answer-no-fingerprint"),
    /** The page would not begin the DTLS handshake. */
    WRONG_SETUP("answer-setup"),
    /** A section goes the wrong way, or a slot is not received. */
    WRONG_DIRECTION("answer-direction"),
    /** A section has none of the formats offered. */
    NO_COMMON_CODEC("answer-no-common-codec"),
    /** A layer that was not offered. */
    WRONG_RID("answer-rid"),
    /** An extension under another id than offered. */
    WRONG_EXTENSION("answer-extension");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
