package org.shilian.identity;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is in the centre; {@link Rights} says what follows from it. */
public enum Role {
    ADMINISTRATOR("administrator"),
    OPERATOR("operator"),
    LEADER("leader"),
    CLERK("clerk"),
    CENTRE_STAFF("centre-staff"),
    AUDITOR("auditor"),
    /** A paired wall screen; never given to a person. */
    SCREEN("screen");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
