package org.shilian.contract;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One operation of openapi.yaml with its parameters, the examples of its body by name, and the statuses it names. */
record Described(
        String id,
        String method,
        String template,
        String right,
        boolean socket,
        List<JsonObject> parameters,
        boolean takesBody,
        Map<String, JsonObject> bodies,
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

    boolean takesIfMatch() {
        return parameters.stream()
                .anyMatch(parameter -> parameter.getString("name").equals("If-Match"));
    }
}
