package org.shilian.conference;

import java.util.Arrays;

/** What a conference is held for. */
public enum ConferenceKind {
    CONSULTATION("consultation"),
    MEDIATION("mediation"),
    RECEPTION("reception");

    private final String code;

    ConferenceKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static ConferenceKind of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of conference: " + code));
    }
}
