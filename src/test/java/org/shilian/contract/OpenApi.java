package org.shilian.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** openapi.yaml as its readers see it: operations with their parameters and examples. */
final class OpenApi {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonObject document;

    private OpenApi(JsonObject document) {
        this.document = document;
    }

    static OpenApi read() {
        try (InputStream in = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
            Map<String, Object> tree =
                    new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<Map<String, Object>>() {});
            return new OpenApi(new JsonObject(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All operations in the order of the file. */
    List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        JsonObject paths = document.getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            JsonObject item = paths.getJsonObject(path);
            METHODS.stream().filter(item::containsKey).forEach(method -> operations.add(described(path, method, item)));
        }
        return operations;
    }

    private Described described(String path, String method, JsonObject item) {
        JsonObject operation = item.getJsonObject(method);
        List<JsonObject> parameters = new ArrayList<>(resolved(item.getJsonArray("parameters")));
        parameters.addAll(resolved(operation.getJsonArray("parameters")));
        return new Described(
                operation.getString("operationId"),
                method.toUpperCase(Locale.ROOT),
                "/api/v1" + path,
                operation.getString("x-right"),
                operation.getBoolean("x-websocket", false),
                parameters,
                operation.containsKey("requestBody"),
                bodies(operation.getJsonObject("requestBody")),
                operation.getJsonObject("responses").fieldNames());
    }

    private List<JsonObject> resolved(@Nullable JsonArray objects) {
        List<JsonObject> all = new ArrayList<>();
        for (int at = 0; objects != null && at < objects.size(); at++) {
            all.add(resolved(objects.getJsonObject(at)));
        }
        return all;
    }

    private JsonObject resolved(JsonObject object) {
        String reference = object.getString("$ref");
        return reference == null
                ? object
                : (JsonObject) JsonPointer.from(reference.substring(1)).queryJson(document);
    }

    /** JSON examples by their names, those of files by their media type. */
    private Map<String, Object> bodies(@Nullable JsonObject requestBody) {
        Map<String, Object> bodies = new LinkedHashMap<>();
        JsonObject content =
                requestBody == null ? new JsonObject() : resolved(requestBody).getJsonObject("content");
        for (String type : content.fieldNames()) {
            JsonObject media = content.getJsonObject(type);
            JsonObject examples = media.getJsonObject("examples", new JsonObject());
            examples.fieldNames()
                    .forEach(name ->
                            bodies.put(name, examples.getJsonObject(name).getValue("value")));
            if (media.containsKey("example")) {
                bodies.put(type, media.getValue("example"));
            }
        }
        return bodies;
    }
}
