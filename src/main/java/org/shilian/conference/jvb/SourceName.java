package org.shilian.conference.jvb;

import java.util.Optional;

/** What a source is called on the bridge: its endpoint and which of its sources it is. */
record SourceName(String endpoint, Kind kind) {
    /** Which of an endpoint's sources. */
    enum Kind {
        MICROPHONE("-a0"),
        CAMERA("-v0"),
        SCREEN("-v1");

        private final String end;

        Kind(String end) {
            this.end = end;
        }
    }

    /** Empty for one that no endpoint of ours has, such as the bridge's own. */
    static Optional<SourceName> parse(String name) {
        for (Kind kind : Kind.values()) {
            if (name.endsWith(kind.end) && name.length() > kind.end.length()) {
                return Optional.of(new SourceName(name.substring(0, name.length() - kind.end.length()), kind));
            }
        }
        return Optional.empty();
    }

    static String microphone(String endpoint) {
        return endpoint + Kind.MICROPHONE.end;
    }

    static String camera(String endpoint) {
        return endpoint + Kind.CAMERA.end;
    }

    static String screen(String endpoint) {
        return endpoint + Kind.SCREEN.end;
    }

    @Override
    public String toString() {
        return endpoint + kind.end;
    }
}
