package org.shilian.conference;

import org.jspecify.annotations.Nullable;

/** How good a seat's line is, with the plain reason where it is not. */
public record LineQuality(Level level, @Nullable Reason reason) {
    public static final LineQuality GOOD = new LineQuality(Level.GOOD, null);

    /** From nothing to see to nothing there. */
    public enum Level {
        GOOD("good"),
        POOR("poor"),
        BAD("bad"),
        GONE("gone");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What is wrong with it. */
    public enum Reason {
        LOSS("loss"),
        DELAY("delay"),
        BANDWIDTH("bandwidth"),
        SILENT("silent");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
