package org.shilian.conference.sfu.ice;

/** What became of a STUN message. */
public enum Verdict {
    /** Answered with the address it came from. */
    ANSWERED,
    /** Answered 400: it brings no proof of the password. */
    UNPROTECTED,
    /** Answered 401: the proof is wrong, or it names another page than the answer did. */
    UNAUTHORIZED,
    /** Answered 420: it demands what we do not know. */
    UNKNOWN_ATTRIBUTE,
    /** Answered 487: the page must be the controlling side, as we answer only. */
    ROLE_CONFLICT,
    /** Dropped: the same request came before, from another address. */
    REPLAYED,
    /** Dropped: no agent of ours has the name it calls. */
    FOREIGN,
    /** Dropped: broken, unfinished, or no request of ICE. */
    MALFORMED,
    /** Taken note of: an indication, which keeps a path open and is never answered. */
    KEPT_ALIVE
}
