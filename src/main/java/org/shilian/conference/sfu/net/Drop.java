package org.shilian.conference.sfu.net;

/** Why a packet or a connection went no further. */
public enum Drop {
    /** Longer than any packet of ours. */
    TOO_LONG,
    /** Neither STUN nor DTLS nor RTP nor RTCP. */
    UNKNOWN_KIND,
    /** Not STUN, from an address that has not proved whom it belongs to. */
    STRANGER,
    /** The receiver of the packet failed. */
    RECEIVER_FAILED,
    /** To send: more waits already than the way may hold. */
    FULL,
    /** To send: the path is closed. */
    CLOSED,
    /** To send: the system refused, as for an address that can't be reached. */
    REFUSED,
    /** A connection whose frames are broken, or that does not begin with STUN. */
    BROKEN_FRAMES,
    /** A connection beyond the limits of those not yet proved. */
    TOO_MANY_CONNECTIONS,
    /** A connection that did not prove in time whom it belongs to. */
    NEVER_PROVED
}
