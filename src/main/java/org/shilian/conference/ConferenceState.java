package org.shilian.conference;

import java.util.Arrays;

/** Where a conference stands; see states.md. */
public enum ConferenceState {
    SCHEDULED("scheduled"),
    OPEN("open"),
    ENDED("ended"),
    CANCELLED("cancelled");

    private final String code;

    ConferenceState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static ConferenceState of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a conference: " + code));
    }
}
