package org.shilian.conference.sfu.dtls;

/** Why a handshake gave no keys. */
public enum DtlsFailure {
    /** The endpoint's certificate is not the one that its answer announced, or there was none. */
    WRONG_FINGERPRINT,
    /** No use_srtp extension, or no protection profile in common. */
    NO_COMMON_PROFILE,
    /** The endpoint fell silent, or took too long while others waited. */
    TIMEOUT,
    /** The endpoint refused with an alert. */
    ALERT,
    /** What came is no handshake that we could follow. */
    RUBBISH,
    /** More handshakes wait than are let wait. */
    BUSY,
    /** Closed by us before it was done. */
    CLOSED
}
