package org.shilian.fault;

/** What sort of expected failure it is; the edge maps each kind to one HTTP status. */
public enum Kind {
    INVALID,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    STALE,
    PRECONDITION_REQUIRED,
    TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    TOO_MANY,
    UNAVAILABLE
}
