package org.shilian.conference;

import java.util.Arrays;

/** What somebody is at the table. */
public enum SeatRole {
    HOST("host"),
    MEDIATOR("mediator"),
    LEADER("leader"),
    PARTY("party"),
    CLERK("clerk"),
    OBSERVER("observer"),
    WALL("wall");

    private final String code;

    SeatRole(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static SeatRole of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role at the table: " + code));
    }
}
