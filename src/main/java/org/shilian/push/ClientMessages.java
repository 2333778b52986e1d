package org.shilian.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shilian.event.Topic;
import org.shilian.fault.Fault;

/** Reads what clients say, and refuses with a stable code what is not in the protocol. */
final class ClientMessages {
    static final int MOST_TOPICS = 100;
    private static final Set<String> PAGES =
            Set.of("wall", "console", "centre", "reception", "cockpit", "matters", "admin");
    private static final Pattern WALL = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ClientMessages() {}

    static ClientMessage parse(String text) {
        JsonNode message = tree(text);
        if (!message.isObject() || message.size() != 1) {
            throw Fault.invalid("unknown-message", "a message is an object with one member that names it");
        }
        String name = message.fieldNames().next();
        JsonNode body = message.get(name);
        return switch (name) {
            case "subscribe" -> subscribe(body);
            case "unsubscribe" -> unsubscribe(body);
            case "ping" -> new ClientMessage.Ping(echo(body, "ping"));
            case "time" -> new ClientMessage.Time(echo(body, "time"));
            case "hello" -> hello(body);
            default -> throw Fault.invalid("unknown-message", "known are subscribe, unsubscribe, ping, time and hello");
        };
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw Fault.invalid("malformed", "not a JSON text");
        }
    }

    private static ClientMessage subscribe(JsonNode body) {
        members(body, Set.of("topics", "from"));
        JsonNode from = body.get("from");
        return new ClientMessage.Subscribe(topics(body), from == null ? null : from(from));
    }

    private static ClientMessage.From from(JsonNode from) {
        members(from, Set.of("epoch", "offset"));
        String epoch = string(from, "epoch");
        JsonNode offset = from.get("offset");
        if (offset == null || !offset.isIntegralNumber() || !offset.canConvertToLong() || offset.longValue() < 0) {
            throw Fault.invalid("wrong-type", "offset is a whole number, 0 or more");
        }
        return new ClientMessage.From(epoch, offset.longValue());
    }

    private static ClientMessage unsubscribe(JsonNode body) {
        members(body, Set.of("topics"));
        return new ClientMessage.Unsubscribe(topics(body));
    }

    /** What comes back in the answer, as it was sent. */
    private static String echo(JsonNode body, String message) {
        boolean small = (body.isTextual() && body.textValue().length() <= 64)
                || (body.isIntegralNumber() && body.canConvertToLong())
                || (body.isObject() && body.isEmpty());
        if (!small) {
            throw Fault.invalid(
                    "wrong-type", message + " takes a string of 64 characters at most, a whole number or {}");
        }
        return body.toString();
    }

    private static ClientMessage hello(JsonNode body) {
        members(body, Set.of("page", "wall", "screen", "instance"));
        String page = string(body, "page");
        if (!PAGES.contains(page)) {
            throw Fault.invalid(
                    "wrong-type",
                    "page is one of "
                            + String.join(", ", PAGES.stream().sorted().toList()));
        }
        String instance = body.has("instance") ? instance(string(body, "instance")) : null;
        if (!page.equals("wall")) {
            return new ClientMessage.Hello(new Page(page, null, null, instance));
        }
        String wall = string(body, "wall");
        JsonNode screen = body.get("screen");
        if (!WALL.matcher(wall).matches() || screen == null || !screen.isInt() || screen.intValue() < 0) {
            throw Fault.invalid("wrong-type", "a wall says its name and the number of its screen");
        }
        return new ClientMessage.Hello(new Page(page, wall, screen.intValue(), instance));
    }

    private static String instance(String given) {
        if (!INSTANCE.matcher(given).matches()) {
            throw Fault.invalid("wrong-type", "instance is 1 to 64 letters, digits, _ and -");
        }
        return given;
    }

    private static List<String> topics(JsonNode body) {
        JsonNode topics = body.get("topics");
        if (topics == null || !topics.isArray()) {
            throw Fault.invalid("wrong-type", "topics is a list of strings");
        }
        if (topics.size() > MOST_TOPICS) {
            throw Fault.invalid("too-many-topics", "at most " + MOST_TOPICS + " topics");
        }
        List<String> names = new ArrayList<>();
        for (JsonNode topic : topics) {
            if (!topic.isTextual() || !Topic.isValid(topic.textValue())) {
                throw Fault.invalid("wrong-topic", "a topic is like camera or wall/main");
            }
            names.add(topic.textValue());
        }
        return names;
    }

    private static void members(JsonNode body, Set<String> known) {
        if (!body.isObject()) {
            throw Fault.invalid("wrong-type", "an object is wanted");
        }
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            if (!known.contains(names.next())) {
                throw Fault.invalid(
                        "unknown-member",
                        "known are " + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private static String string(JsonNode body, String member) {
        @Nullable JsonNode value = body.get(member);
        if (value == null || !value.isTextual() || value.textValue().length() > 120) {
            throw Fault.invalid("wrong-type", member + " is a string of 120 characters at most");
        }
        return value.textValue();
    }
}
