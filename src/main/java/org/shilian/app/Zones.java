package org.shilian.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Reads a time zone by its name in the IANA database. */
final class Zones extends StdScalarDeserializer<ZoneId> {
    static final String ALLOWED = "a time zone such as Asia/Shanghai";

    private static final long serialVersionUID = 1;

    Zones() {
        super(ZoneId.class);
    }

    @Override
    public ZoneId deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText().strip();
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw InvalidFormatException.from(parser, ALLOWED, text, ZoneId.class);
        }
    }
}
