package org.shilian.conference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/** One message of a page: its type, and its members as far as they are what they should be. */
final class Said {
    static final int LONGEST = 65_536;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String type;
    private final JsonNode body;

    private Said(String type, JsonNode body) {
        this.type = type;
        this.body = body;
    }

    /** The message, or the fault {@code malformed}. */
    static Said read(String text) {
        if (text.length() > LONGEST) {
            throw malformed();
        }
        try {
            JsonNode tree = JSON.readTree(text);
            JsonNode type = tree.isObject() ? tree.get("type") : null;
            if (type == null || !type.isTextual() || type.textValue().length() > 40) {
                throw malformed();
            }
            return new Said(type.textValue(), tree);
        } catch (JsonProcessingException e) {
            throw malformed();
        }
    }

    private static Fault malformed() {
        return Fault.invalid("malformed", "a message is a JSON object with a type");
    }

    String type() {
        return type;
    }

    /** Text without NUL, which the database can't keep, and without half characters; null where it is not given. */
    @Nullable String text(String member, int longest) {
        JsonNode value = body.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > longest || !isClean(value.textValue())) {
            throw wrong(member, "a text of %d characters at most".formatted(longest));
        }
        return value.textValue();
    }

    private static boolean isClean(String text) {
        return text.indexOf(0) < 0
                && text.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    String required(String member, int longest) {
        String value = text(member, longest);
        if (value == null || value.isEmpty()) {
            throw wrong(member, "a text");
        }
        return value;
    }

    /** Null where it is not given. */
    @Nullable Boolean flag(String member) {
        JsonNode value = body.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw wrong(member, "true or false");
        }
        return value.booleanValue();
    }

    /** A whole number from 0 on; null where it is not given. */
    @Nullable Long count(String member, long most) {
        JsonNode value = body.get(member);
        return value == null || value.isNull() ? null : whole(member, value, most);
    }

    long number(String member, long most) {
        Long value = count(member, most);
        if (value == null) {
            throw wrong(member, "a whole number");
        }
        return value;
    }

    private static long whole(String member, JsonNode value, long most) {
        boolean fits = value.isIntegralNumber() && value.canConvertToLong();
        if (!fits || value.longValue() < 0 || value.longValue() > most) {
            throw wrong(member, "a whole number from 0 to " + most);
        }
        return value.longValue();
    }

    /** A list of objects; empty where it is not given. */
    List<Said> list(String member, int most) {
        JsonNode value = body.get(member);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            throw wrong(member, "a list of %d at most".formatted(most));
        }
        List<Said> all = new ArrayList<>();
        for (JsonNode one : value) {
            if (!one.isObject()) {
                throw wrong(member, "a list of objects");
            }
            all.add(new Said(type, one));
        }
        return all;
    }

    /** An object whose members are whole numbers; empty where it is not given. */
    Map<String, Integer> numbers(String member, int most, int highest) {
        JsonNode value = body.get(member);
        Map<String, Integer> all = new LinkedHashMap<>();
        if (value == null || value.isNull()) {
            return all;
        }
        if (!value.isObject() || value.size() > most) {
            throw wrong(member, "an object of %d members at most".formatted(most));
        }
        value.properties().forEach(entry -> all.put(entry.getKey(), (int) whole(member, entry.getValue(), highest)));
        return all;
    }

    static Fault wrong(String member, String wanted) {
        return Fault.invalid("wrong-type", member + " is " + wanted);
    }
}
