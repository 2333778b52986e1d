package org.shilian.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A head as it was at some time, kept outside of the database: in a file of heads, or in the log's JSON. */
record KeptHead(Instant time, Head head) {
    private static final String HEAD = "(?<number>\\d{1,18}) (?<hash>[0-9a-f]{64})";
    private static final Pattern FORM = Pattern.compile("(?<time>\\S+) " + HEAD);
    private static final Pattern LOGGED =
            Pattern.compile(".*\"timestamp\":(?<millis>\\d{1,15}),.*\"audit head " + HEAD + "\".*");

    String line() {
        return "%s %d %s".formatted(time, head.number(), head.hex());
    }

    static Optional<KeptHead> of(String line) {
        Matcher kept = FORM.matcher(line);
        if (kept.matches()) {
            return time(kept.group("time")).map(time -> new KeptHead(time, head(kept)));
        }
        Matcher logged = LOGGED.matcher(line);
        return logged.matches()
                ? Optional.of(new KeptHead(Instant.ofEpochMilli(Long.parseLong(logged.group("millis"))), head(logged)))
                : Optional.empty();
    }

    private static Head head(Matcher parts) {
        return new Head(Long.parseLong(parts.group("number")), HexFormat.of().parseHex(parts.group("hash")));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
