package org.shilian.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A head as it was at some time, kept outside of the database. */
record KeptHead(Instant time, Head head) {
    private static final Pattern FORM = Pattern.compile("(\\S+) (\\d{1,18}) ([0-9a-f]{64})");

    String line() {
        return "%s %d %s".formatted(time, head.number(), head.hex());
    }

    static Optional<KeptHead> of(String line) {
        Matcher parts = FORM.matcher(line);
        try {
            return parts.matches()
                    ? Optional.of(new KeptHead(
                            Instant.parse(parts.group(1)),
                            new Head(
                                    Long.parseLong(parts.group(2)),
                                    HexFormat.of().parseHex(parts.group(3)))))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
