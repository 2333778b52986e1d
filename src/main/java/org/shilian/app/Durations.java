package org.shilian.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a duration as people write it in a settings file: {@code 500ms}, {@code 20s}, {@code 10m}, {@code 12h}, {@code 30d}. */
final class Durations extends StdScalarDeserializer<Duration> {
    static final String ALLOWED = "a duration such as 500ms, 20s, 10m, 12h or 30d";

    private static final long serialVersionUID = 1;
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    Durations() {
        super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText().strip();
        Matcher matcher = FORM.matcher(text);
        Duration unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
        if (unit == null) {
            throw InvalidFormatException.from(parser, ALLOWED, text, Duration.class);
        }
        return unit.multipliedBy(Long.parseLong(matcher.group(1)));
    }
}
