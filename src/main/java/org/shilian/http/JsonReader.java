package org.shilian.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as <a href="https://www.rfc-editor.org/rfc/rfc7493">I-JSON (RFC 7493)</a> wants it: UTF-8, no name
 * twice, no lone surrogate, numbers that fit; and neither deep nor with the character NUL, which the database can't keep.
 */
final class JsonReader {
    static final int DEEPEST = 32;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(64)
                    .maxNameLength(256)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonReader() {}

    static @Nullable Object read(Buffer bytes) {
        try (JsonParser parser = FACTORY.createParser(utf8(bytes))) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw malformed("something follows the value", parser);
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw Refusal.bad(
                    "json-too-complex", "the JSON is nested deeper than " + DEEPEST + " or has an overlong part");
        } catch (CharacterCodingException e) {
            throw Refusal.bad("malformed-json", "the body is not UTF-8");
        } catch (IOException e) {
            throw Refusal.bad("malformed-json", "the body is not JSON");
        }
    }

    private static String utf8(Buffer bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.getBytes()))
                .toString();
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw malformed("there is nothing", parser);
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> text(parser, parser.getText());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw malformed("unexpected " + token, parser);
        };
    }

    private static JsonObject object(JsonParser parser) throws IOException {
        JsonObject object = new JsonObject();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            object.put(text(parser, name), value(parser));
        }
        return object;
    }

    private static JsonArray array(JsonParser parser) throws IOException {
        JsonArray array = new JsonArray();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static String text(JsonParser parser, String text) {
        boolean clean =
                text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        if (!clean) {
            throw malformed("a string with a character that can't be kept", parser);
        }
        return text;
    }

    private static Number integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> parser.getIntValue();
            case LONG -> parser.getLongValue();
            default -> throw malformed("a number that is too large", parser);
        };
    }

    private static Number decimal(JsonParser parser) throws IOException {
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            throw malformed("a number that is too large", parser);
        }
        return value;
    }

    private static Refusal malformed(String what, JsonParser parser) {
        return Refusal.bad(
                "malformed-json",
                "%s at line %d, column %d"
                        .formatted(
                                what,
                                parser.currentLocation().getLineNr(),
                                parser.currentLocation().getColumnNr()));
    }
}
