package org.shilian.conference;

import java.util.Arrays;

/** Where a seat stands; see states.md. */
public enum SeatState {
    /** Made beforehand, for somebody who has not come yet. */
    EXPECTED("expected"),
    LOBBY("lobby"),
    SEATED("seated"),
    AWAY("away"),
    LEFT("left"),
    REMOVED("removed");

    private final String code;

    SeatState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static SeatState of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a seat: " + code));
    }
}
