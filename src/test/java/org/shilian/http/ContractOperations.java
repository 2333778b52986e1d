package org.shilian.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The operations of openapi.yaml for tests outside of this package. */
public final class ContractOperations {
    private static final JsonNode DOCUMENT = document();

    private ContractOperations() {}

    /** An operation with its templates filled in, and its first example where it takes a body. */
    public record Named(
            String id, String method, String path, @Nullable JsonObject example) {}

    public static List<Named> all() {
        return Contract.read("openapi.yaml").operations().stream()
                .map(ContractOperations::named)
                .toList();
    }

    private static Named named(Operation operation) {
        String path = operation.template().replaceAll("\\{\\w+}", "1");
        return new Named(operation.id(), operation.method(), path, operation.takesBody() ? example(operation) : null);
    }

    private static JsonObject example(Operation operation) {
        String path = operation.template().substring("/api/v1".length());
        JsonNode node = DOCUMENT.path("paths")
                .path(path)
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path(Reply.JSON)
                .path("examples");
        return node.isEmpty()
                ? new JsonObject()
                : new JsonObject(node.elements().next().path("value").toString());
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(ContractOperations.class.getResource("/openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
