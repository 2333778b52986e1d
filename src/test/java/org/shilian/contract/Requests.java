package org.shilian.contract;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shilian.http.Visitor;

/** Sends examples, each once; what others need of its answer is kept. */
final class Requests {
    private static final String FROM = "x-example-from";
    private static final int CONFLICT = 409;
    private static final Duration SETTLES = Duration.ofSeconds(10);

    private final List<Described> operations;
    private final DemoCounty county;
    private final Substitutes substitutes;
    private final Map<Example, Answer> answers = new HashMap<>();

    /** What came back; a socket that opened has status 101. */
    record Answer(int status, JsonObject json, String text) {}

    Requests(List<Described> operations, DemoCounty county) {
        this.operations = operations;
        this.county = county;
        this.substitutes = new Substitutes(county, title -> answer(title).json());
    }

    /** The answer to that example, sent now unless it was needed before. */
    Answer answer(Example example) {
        Answer known = answers.get(example);
        if (known == null) {
            known = settled(example);
            answers.put(example, known);
        }
        return known;
    }

    /** By the operation's id, and the example's name where it isn't the first. */
    private Answer answer(String title) {
        return answer(operations.stream()
                .filter(operation -> operation.id().equals(title.split("\\.", 2)[0]))
                .flatMap(operation -> operation.examples().stream())
                .filter(example -> title.equals(example.title())
                        || title.equals(example.operation().id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(FROM + " names " + title + ", which has no example")));
    }

    /** What conflicts with a state that comes by itself, as a fault of a camera does, is sent again until it has come. */
    private Answer settled(Example example) {
        long last = System.nanoTime() + SETTLES.toNanos();
        Answer answer = send(example);
        while (answer.status() == CONFLICT && System.nanoTime() < last) {
            answer = send(example);
        }
        return answer;
    }

    private Answer send(Example example) {
        Described operation = example.operation();
        Map<String, String> path = path(operation);
        String target = operation.target(path);
        Visitor sender = substitutes.sender(operation);
        if (operation.takes("If-Match")) {
            String tag = tag(operation.template(), path);
            sender = tag == null ? sender : sender.with("If-Match", tag);
        }
        if (operation.takes("Idempotency-Key")) {
            sender = sender.with("Idempotency-Key", example.title());
        }
        if (operation.socket()) {
            String token = county.token(county.holder(operation.right()));
            return new Answer(Sockets.open(county.port(), target, token), new JsonObject(), "another status");
        }
        if (example.body() instanceof String file) {
            Visitor.Answer answer = sender.upload(target, example.name(), file.getBytes(StandardCharsets.UTF_8));
            return new Answer(answer.status(), answer.json(), answer.response().body());
        }
        JsonObject body = example.body() instanceof JsonObject object ? substitutes.body(example, object) : null;
        Visitor.Answer answer = sender.send(operation.method(), target, body);
        return new Answer(answer.status(), answer.json(), answer.response().body());
    }

    private Map<String, String> path(Described operation) {
        Map<String, String> values = new HashMap<>();
        for (JsonObject parameter : operation.parameters()) {
            if (parameter.getString("in").equals("path")) {
                values.put(parameter.getString("name"), value(operation, parameter));
            }
        }
        return values;
    }

    private String value(Described operation, JsonObject parameter) {
        String from = parameter.getString(FROM);
        if (substitutes.knows(operation)) {
            return substitutes.parameter(operation, parameter.getString("name"));
        }
        if (from != null) {
            String[] parts = from.split("#/", 2);
            return String.valueOf(answer(parts[0]).json().getValue(parts[1]));
        }
        return String.valueOf(Objects.requireNonNull(parameter.getValue("example")));
    }

    /** The ETag of the thing itself or, where that can't be asked for, of what it is part of. */
    private @Nullable String tag(String template, Map<String, String> path) {
        for (String asked = template; asked.length() > 1; asked = asked.substring(0, asked.lastIndexOf('/'))) {
            String readable = asked;
            String tag = operations.stream()
                    .filter(operation -> operation.method().equals("GET") && !operation.socket())
                    .filter(operation -> operation.template().equals(readable))
                    .map(operation -> county.whoMay(operation.right())
                            .get(Described.fill(readable, path))
                            .header("ETag"))
                    .collect(Collectors.joining());
            if (!tag.isEmpty()) {
                return tag;
            }
        }
        return null;
    }
}
