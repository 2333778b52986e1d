package org.shilian.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a request against its operation in {@code openapi.yaml}, and names every wrong place. */
final class RequestCheck {
    private static final int MOST_PLACES = 20;

    private final Validator validator;
    private final List<Parameter> parameters;

    /** A parameter by place, name and JSON type. */
    record Parameter(String in, String name, String type) {}

    RequestCheck(Validator validator, List<Parameter> parameters) {
        this.validator = validator;
        this.parameters = parameters;
    }

    /** The query values in their types; fails with all the wrong places. */
    JsonObject check(Call call) {
        JsonObject request = new JsonObject()
                .put("path", new JsonObject())
                .put("query", new JsonObject())
                .put("header", new JsonObject());
        for (Parameter parameter : parameters) {
            Object value = value(call, parameter);
            if (value != null) {
                request.getJsonObject(parameter.in()).put(parameter.name(), value);
            }
        }
        if (call.rawBody() != null && call.file() == null) {
            request.put("body", call.rawBody());
        }
        OutputUnit outcome = validator.validate(request);
        if (!Boolean.TRUE.equals(outcome.getValid())) {
            throw new Refusal(
                    new Problem(400, "invalid-request", "the request is not as openapi.yaml says").at(places(outcome)));
        }
        return request.getJsonObject("query");
    }

    private static @Nullable Object value(Call call, Parameter parameter) {
        return switch (parameter.in()) {
            case "path" -> single(call.pathValues().get(parameter.name()), parameter);
            case "header" -> single(call.header(parameter.name()), parameter);
            case "query" -> query(call.target().query().get(parameter.name()), parameter);
            default -> null;
        };
    }

    private static @Nullable Object single(@Nullable String given, Parameter parameter) {
        return given == null ? null : typed(given, parameter.type());
    }

    private static @Nullable Object query(@Nullable List<String> given, Parameter parameter) {
        if (given == null) {
            return null;
        }
        if (parameter.type().equals("array")) {
            return new JsonArray(given);
        }
        if (given.size() > 1) {
            String at = "/query/" + parameter.name();
            throw new Refusal(new Problem(400, "invalid-request", "a parameter stands twice")
                    .at(List.of(new Problem.Place(at, "duplicate", "stands more than once"))));
        }
        return typed(given.get(0), parameter.type());
    }

    private static Object typed(String text, String type) {
        return switch (type) {
            case "integer" -> text.matches("-?\\d{1,18}") ? (Object) Long.valueOf(text) : text;
            case "number" -> text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? (Object) Double.valueOf(text) : text;
            case "boolean" -> flag(text);
            default -> text;
        };
    }

    private static Object flag(String text) {
        return switch (text) {
            case "1", "true", "" -> true;
            case "0", "false" -> false;
            default -> text;
        };
    }

    /** The innermost errors; the ones above them only say that something below is wrong. */
    private static List<Problem.Place> places(OutputUnit outcome) {
        List<Problem.Place> found = outcome.getErrors().stream()
                .filter(SchemaError::isInnermost)
                .map(SchemaError::place)
                .distinct()
                .toList();
        return found.stream()
                .filter(place -> !isWrongBelow(place, found))
                .limit(MOST_PLACES)
                .toList();
    }

    /** A property that is known but wrong is reported as unknown too. */
    private static boolean isWrongBelow(Problem.Place place, List<Problem.Place> found) {
        return place.code().equals(SchemaError.UNKNOWN)
                && found.stream()
                        .anyMatch(other -> !other.code().equals(SchemaError.UNKNOWN)
                                && (other.at() + '/').startsWith(place.at() + '/'));
    }
}
