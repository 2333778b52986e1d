package org.shilian.conference;

import java.util.Arrays;

/** Who may sit on a seat. */
public enum OccupierKind {
    PERSON("person"),
    SCREEN("screen"),
    GUEST("guest");

    private final String code;

    OccupierKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static OccupierKind of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of occupier: " + code));
    }
}
