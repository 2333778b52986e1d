package org.shilian.contract;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shilian.http.Visitor;

/** Sends examples, each once; what others need of its answer is kept. */
final class Requests {
    private static final String FROM = "x-example-from";

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
            known = send(example);
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

    private Answer send(Example example) {
        Described operation = example.operation();
        Map<String, String> path = path(operation);
        String target = fill(operation.template(), path) + query(operation);
        Visitor sender = substitutes.sender(operation);
        if (operation.takesIfMatch()) {
            String tag = tag(operation.template(), path);
            sender = tag == null ? sender : sender.with("If-Match", tag);
        }
        if (operation.socket()) {
            return open(operation, target);
        }
        JsonObject body = example.body() == null ? null : substitutes.body(example, example.body());
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

    private static String query(Described operation) {
        String query = operation.parameters().stream()
                .filter(parameter -> parameter.getString("in").equals("query") && parameter.containsKey("example"))
                .map(parameter -> parameter.getString("name") + "=" + encoded(parameter.getValue("example")))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    private static String fill(String template, Map<String, String> path) {
        String filled = template;
        for (Map.Entry<String, String> value : path.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", encoded(value.getValue()));
        }
        return filled;
    }

    /** The ETag of the thing itself or, where that can't be asked for, of what it is part of. */
    private @Nullable String tag(String template, Map<String, String> path) {
        for (String asked = template; asked.length() > 1; asked = asked.substring(0, asked.lastIndexOf('/'))) {
            String readable = asked;
            String tag = operations.stream()
                    .filter(operation -> operation.method().equals("GET") && !operation.socket())
                    .filter(operation -> operation.template().equals(readable))
                    .map(operation -> county.whoMay(operation.right())
                            .get(fill(readable, path))
                            .header("ETag"))
                    .collect(Collectors.joining());
            if (!tag.isEmpty()) {
                return tag;
            }
        }
        return null;
    }

    private Answer open(Described operation, String target) {
        URI address = URI.create("ws://127.0.0.1:" + county.port() + target);
        try {
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Authorization", "Bearer " + county.token(county.holder(operation.right())))
                    .buildAsync(address, new WebSocket.Listener() {})
                    .join();
            socket.abort();
            return new Answer(101, new JsonObject(), "");
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return new Answer(refused.getResponse().statusCode(), new JsonObject(), "the upgrade was refused");
            }
            throw e;
        }
    }
}
