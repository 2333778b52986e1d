package org.shilian.http;

import io.vertx.json.schema.OutputUnit;
import java.util.Map;
import java.util.Set;

/** One error of a schema check, in the words of a problem answer. */
final class SchemaError {
    static final String UNKNOWN = "unknown-property";

    /** Keywords whose error only says that an error lies below. */
    private static final Set<String> OUTER = Set.of(
            "$ref",
            "properties",
            "items",
            "prefixItems",
            "allOf",
            "anyOf",
            "oneOf",
            "if",
            "else",
            "patternProperties",
            "dependentSchemas",
            "propertyNames");

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("type", "wrong-type"),
            Map.entry("enum", "not-allowed"),
            Map.entry("const", "not-allowed"),
            Map.entry("required", "missing"),
            Map.entry("dependentRequired", "missing"),
            Map.entry("additionalProperties", UNKNOWN),
            Map.entry("unevaluatedProperties", UNKNOWN),
            Map.entry("minimum", "too-small"),
            Map.entry("exclusiveMinimum", "too-small"),
            Map.entry("maximum", "too-large"),
            Map.entry("exclusiveMaximum", "too-large"),
            Map.entry("minLength", "too-short"),
            Map.entry("maxLength", "too-long"),
            Map.entry("minItems", "too-few"),
            Map.entry("maxItems", "too-many"),
            Map.entry("minProperties", "too-few"),
            Map.entry("maxProperties", "too-many"),
            Map.entry("uniqueItems", "duplicate"),
            Map.entry("pattern", "wrong-form"),
            Map.entry("format", "wrong-form"));

    private SchemaError() {}

    static boolean isInnermost(OutputUnit error) {
        return !OUTER.contains(keyword(error));
    }

    static Problem.Place place(OutputUnit error) {
        return new Problem.Place(
                error.getInstanceLocation().substring(1),
                CODES.getOrDefault(keyword(error), "wrong-value"),
                error.getError());
    }

    private static String keyword(OutputUnit error) {
        String location = error.getKeywordLocation();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
