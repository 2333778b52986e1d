package org.shilian.conference;

import java.util.Arrays;

/** Where an invitation stands; see states.md. */
public enum InvitationState {
    WAITING("waiting"),
    RINGING("ringing"),
    ANSWERED("answered"),
    DECLINED("declined"),
    MISSED("missed"),
    WITHDRAWN("withdrawn");

    private final String code;

    InvitationState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static InvitationState of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of an invitation: " + code));
    }
}
