package org.shilian.conference;

import org.shilian.fault.Fault;

/** Why the server ends a signalling socket (RFC 6455 section 7.4); {@code protocol.md} says what a page does then. */
public enum Bye {
    LEFT(1000, "left"),
    CONFERENCE_ENDED(1000, "conference-ended"),
    SERVER_STOPPING(1001, "server-stopping"),
    MALFORMED(4400, "malformed"),
    JOIN_FIRST(4400, "join-first"),
    JOIN_TOO_LATE(4400, "join-too-late"),
    TOO_MANY_MESSAGES(4400, "too-many-messages"),
    SIGN_IN_REQUIRED(4401, "sign-in-required"),
    NO_SEAT(4403, "no-seat"),
    LOCKED(4403, "locked"),
    CONFERENCE_FULL(4403, "conference-full"),
    WRONG_TICKET(4403, "wrong-ticket"),
    TICKET_USED(4403, "ticket-used"),
    REMOVED(4403, "removed"),
    NO_CONFERENCE(4404, "no-conference"),
    NOT_READING(4408, "not-reading"),
    SEAT_TAKEN(4409, "seat-taken"),
    ANSWER_REFUSED(4410, "answer-refused"),
    ANSWER_MISSING(4410, "answer-missing"),
    UNAVAILABLE(4500, "unavailable");

    private final short code;
    private final String reason;

    Bye(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    public short code() {
        return code;
    }

    public String reason() {
        return reason;
    }

    /** With which one a refusal to let somebody in is told. */
    static Bye of(Throwable failure) {
        if (failure instanceof Fault fault) {
            for (Bye bye : values()) {
                if (bye.reason.equals(fault.code())) {
                    return bye;
                }
            }
        }
        return UNAVAILABLE;
    }
}
