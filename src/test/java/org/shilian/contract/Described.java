package org.shilian.contract;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One operation of openapi.yaml with its parameters, the examples of its body by name, and the statuses it names. */
record Described(
        String id,
        String method,
        String template,
        String right,
        boolean socket,
        List<JsonObject> parameters,
        boolean takesBody,
        Map<String, Object> bodies,
        Set<String> statuses) {
    private static final List<String> ORDER = List.of("GET", "POST", "PATCH", "PUT", "DELETE");

    /** Asked first, then made, then changed, at last removed. */
    int rank() {
        return ORDER.indexOf(method);
    }

    /** Its examples; an operation without a body has one, which has no name. */
    List<Example> examples() {
        return takesBody
                ? bodies.entrySet().stream()
                        .map(body -> new Example(this, body.getKey(), body.getValue()))
                        .toList()
                : List.of(new Example(this, "", null));
    }

    boolean takes(String header) {
        return parameters.stream()
                .anyMatch(parameter -> parameter.getString("name").equals(header));
    }

    /** Path and query, with the examples of the query's parameters. */
    String target(Map<String, String> path) {
        String query = parameters.stream()
                .filter(parameter -> parameter.getString("in").equals("query") && parameter.containsKey("example"))
                .map(parameter -> parameter.getString("name") + "=" + encoded(parameter.getValue("example")))
                .collect(Collectors.joining("&"));
        return fill(template, path) + (query.isEmpty() ? "" : "?" + query);
    }

    static String fill(String template, Map<String, String> path) {
        String filled = template;
        for (Map.Entry<String, String> value : path.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", encoded(value.getValue()));
        }
        return filled;
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }
}
