package org.shilian.conference.sfu.srtp;

/** What became of one packet; anything but {@link #OK} means: drop it. */
public enum SrtpOutcome {
    OK,
    /** Seen before, or too old to say: 64 packets behind the newest of its source. */
    REPLAYED,
    /** Not made with the keys of this endpoint, or changed on the way. */
    NOT_AUTHENTIC,
    /** Too short for what its header says, or SRTCP that isn't encrypted, which WebRTC never has. */
    MALFORMED,
    /** One more source than an endpoint may have. */
    TOO_MANY_SOURCES,
    /** The array ends before the authentication tag would. */
    NO_ROOM
}
