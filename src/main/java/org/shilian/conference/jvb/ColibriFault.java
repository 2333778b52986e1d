package org.shilian.conference.jvb;

/** Why a videobridge did not do what it was asked; it has no codes of its own, so its status says which. */
final class ColibriFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What follows from it. */
    enum Kind {
        /** 404: the bridge has forgotten the conference. */
        LOST,
        /** 400 or 415: it can't be done as asked. */
        REFUSED,
        /** Any other status, or an answer that says nothing. Whether it was done is not known. */
        BROKEN,
        /** No answer in time, or no connection. Whether it was done is not known. */
        SILENT
    }

    private final Kind kind;

    /** @param reason for developers, in the bridge's own words where it has some */
    ColibriFault(Kind kind, String reason) {
        super(kind + ": " + reason);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
