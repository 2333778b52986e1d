package org.shilian.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.SchemaRepository;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one schema of everything an operation's request carries, so that one check finds all its wrong places. */
final class RequestSchemas {
    private static final String BASE = "app://openapi/";
    private static final List<String> PARTS = List.of("path", "query", "header");

    private final JsonObject document;
    private final SchemaRepository repository;

    RequestSchemas(JsonObject document) {
        this.document = document;
        this.repository = SchemaRepository.create(new JsonSchemaOptions()
                .setBaseUri(BASE)
                .setDraft(Draft.DRAFT202012)
                .setOutputFormat(OutputFormat.Basic));
        JsonObject shared = new JsonObject().put("components", new JsonObject().put("schemas", schemas()));
        repository.dereference(BASE, JsonSchema.of(shared));
    }

    RequestCheck check(List<JsonObject> parameters, @Nullable JsonObject requestBody) {
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (String part : PARTS) {
            properties.put(part, part(part, parameters));
        }
        if (requestBody != null) {
            properties.put("body", absolute(bodySchema(requestBody)));
            if (requestBody.getBoolean("required", false)) {
                required.add("body");
            }
        }
        JsonObject schema = new JsonObject()
                .put("type", "object")
                .put("properties", properties)
                .put("required", required);
        List<RequestCheck.Parameter> typed =
                parameters.stream().map(this::typed).toList();
        return new RequestCheck(repository.validator(JsonSchema.of(schema)), typed);
    }

    private JsonObject part(String part, List<JsonObject> parameters) {
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (JsonObject parameter : parameters) {
            if (parameter.getString("in").equals(part)) {
                properties.put(parameter.getString("name"), absolute(parameter.getJsonObject("schema")));
                if (parameter.getBoolean("required", false)) {
                    required.add(parameter.getString("name"));
                }
            }
        }
        return new JsonObject()
                .put("type", "object")
                .put("properties", properties)
                .put("required", required);
    }

    private RequestCheck.Parameter typed(JsonObject parameter) {
        JsonObject schema = Refs.resolve(document, parameter.getJsonObject("schema"));
        return new RequestCheck.Parameter(
                parameter.getString("in"), parameter.getString("name"), schema.getString("type", "string"));
    }

    private JsonObject schemas() {
        JsonObject components = document.getJsonObject("components", new JsonObject());
        return absolute(components.getJsonObject("schemas", new JsonObject()));
    }

    private static JsonObject bodySchema(JsonObject requestBody) {
        return requestBody.getJsonObject("content").getJsonObject(Reply.JSON).getJsonObject("schema");
    }

    private static JsonObject absolute(JsonObject schema) {
        return (JsonObject) Objects.requireNonNull(Refs.absolute(BASE, schema));
    }
}
