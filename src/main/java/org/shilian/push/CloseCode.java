package org.shilian.push;

/** Why the server closes an event socket (RFC 6455 section 7.4); {@code protocol.md} says what the client does then. */
public enum CloseCode {
    GOING_AWAY(1001, "going-away"),
    BINARY(1003, "binary"),
    TOO_BIG(1009, "too-big"),
    TOO_SLOW(4008, "too-slow"),
    BAD_MESSAGES(4400, "bad-messages"),
    SIGNED_OUT(4401, "signed-out"),
    RIGHTS_LOST(4403, "rights-lost"),
    SILENT(4408, "silent"),
    POSITION_LOST(4410, "position-lost"),
    TOO_MANY_MESSAGES(4429, "too-many-messages"),
    UNAVAILABLE(4500, "unavailable"),
    FULL(4503, "full");

    private final short code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    public short code() {
        return code;
    }

    public String reason() {
        return reason;
    }
}
