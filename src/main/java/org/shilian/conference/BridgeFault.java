package org.shilian.conference;

/** Why a bridge did not do what it was asked. */
public final class BridgeFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The closed family of what can go wrong. */
    public enum Kind {
        /** No such conference, or not any more. */
        CONFERENCE_GONE("conference-gone"),
        /** No such endpoint, or not any more, or an answer to an offer that was replaced. */
        ENDPOINT_GONE("endpoint-gone"),
        /** The answer can't be what the offer asked for. */
        ANSWER_REFUSED("answer-refused"),
        /** There is no room for one more. */
        FULL("bridge-full"),
        /** There is no bridge, or none that answers. */
        UNAVAILABLE("bridge-unavailable");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Kind kind;

    /** @param reason for developers: which part, in the bridge's own words */
    public BridgeFault(Kind kind, String reason) {
        super(kind.code() + ": " + reason);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
