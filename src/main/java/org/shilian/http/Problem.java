package org.shilian.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** What went wrong, as <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> writes it, with a stable code. */
record Problem(
        int status,
        String code,
        String detail,
        Map<String, Object> values,
        List<Place> places,
        Map<String, String> headers) {
    static final String TYPE = "application/problem+json";

    /** One wrong place of a request: a JSON pointer into path, query, header or body. */
    record Place(String at, String code, String detail) {}

    Problem(int status, String code, String detail) {
        this(status, code, detail, Map.of(), List.of(), Map.of());
    }

    Problem with(Map<String, Object> values) {
        return new Problem(status, code, detail, values, places, headers);
    }

    Problem at(List<Place> places) {
        return new Problem(status, code, detail, values, places, headers);
    }

    Problem header(String name, String value) {
        return new Problem(status, code, detail, values, places, Map.of(name, value));
    }

    Reply reply(String requestId) {
        JsonObject body = new JsonObject()
                .put("type", "about:blank")
                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("status", status)
                .put("code", code)
                .put("detail", detail)
                .put("instance", "urn:shilian:request:" + requestId);
        if (!values.isEmpty()) {
            body.put("values", new JsonObject(values));
        }
        if (!places.isEmpty()) {
            body.put("errors", new JsonArray(places.stream().map(Problem::json).toList()));
        }
        Reply reply = Reply.json(status, body).withHeader("Content-Type", TYPE);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            reply = reply.withHeader(header.getKey(), header.getValue());
        }
        return reply;
    }

    private static JsonObject json(Place place) {
        return new JsonObject().put("at", place.at()).put("code", place.code()).put("detail", place.detail());
    }
}
