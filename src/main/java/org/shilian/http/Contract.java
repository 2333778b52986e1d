package org.shilian.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code openapi.yaml} as the server reads it: its operations in the order of the file, and its own bytes. */
final class Contract {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final Buffer bytes;
    private final JsonObject document;
    private final List<Operation> operations = new ArrayList<>();

    private Contract(Buffer bytes, JsonObject document) {
        this.bytes = bytes;
        this.document = document;
    }

    static Contract read(String resource) {
        try (InputStream in = Contract.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            byte[] bytes = in.readAllBytes();
            ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
            Map<String, Object> tree = yaml.readValue(bytes, new TypeReference<>() {});
            Contract contract = new Contract(Buffer.buffer(bytes), new JsonObject(tree));
            contract.collect();
            return contract;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource + ": " + e.getMessage(), e);
        }
    }

    Buffer bytes() {
        return bytes;
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    private void collect() {
        String base = document.getJsonArray("servers").getJsonObject(0).getString("url");
        RequestSchemas schemas = new RequestSchemas(document);
        for (String path : document.getJsonObject("paths").fieldNames()) {
            JsonObject item = document.getJsonObject("paths").getJsonObject(path);
            for (String method : METHODS) {
                JsonObject operation = item.getJsonObject(method);
                if (operation != null) {
                    operations.add(operation(schemas, base + path, method, item, operation));
                }
            }
        }
    }

    private Operation operation(
            RequestSchemas schemas, String template, String method, JsonObject item, JsonObject operation) {
        String id = operation.getString("operationId");
        String right = operation.getString("x-right");
        if (id == null || right == null) {
            throw new IllegalStateException("openapi.yaml: " + method + " " + template
                    + " needs an operationId and an x-right: public, signed-in or a right");
        }
        List<JsonObject> parameters = new ArrayList<>();
        addParameters(parameters, item.getJsonArray("parameters"));
        addParameters(parameters, operation.getJsonArray("parameters"));
        JsonObject given = operation.getJsonObject("requestBody");
        JsonObject body = given == null ? null : resolve(given);
        Upload upload = body == null ? null : Upload.of(body);
        return new Operation(
                id,
                method.toUpperCase(Locale.ROOT),
                template,
                right,
                operation.getBoolean("x-websocket", false),
                operation.getBoolean("x-guests", false),
                body != null,
                parameters.stream().anyMatch(Contract::isIdempotencyKey),
                upload,
                schemas.check(parameters, upload == null ? body : null));
    }

    private void addParameters(List<JsonObject> parameters, @Nullable JsonArray more) {
        for (int at = 0; more != null && at < more.size(); at++) {
            parameters.add(resolve(more.getJsonObject(at)));
        }
    }

    private JsonObject resolve(JsonObject object) {
        return Refs.resolve(document, object);
    }

    private static boolean isIdempotencyKey(JsonObject parameter) {
        return parameter.getString("name").equals("Idempotency-Key");
    }
}
