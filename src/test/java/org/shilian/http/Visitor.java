package org.shilian.http;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client of the API in tests, with a bearer token or a cookie or neither. */
public final class Visitor {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final List<String> headers;

    public Visitor(int port) {
        this("http://127.0.0.1:" + port, List.of());
    }

    private Visitor(String base, List<String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** An answer; the JSON of an empty or other body is empty. */
    public record Answer(int status, JsonObject json, HttpResponse<String> response) {
        public String code() {
            return json.getString("code", "");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Visitor with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Visitor(base, more);
    }

    public Visitor bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Visitor ifMatch(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer post(String path, JsonObject body) {
        return send("POST", path, body);
    }

    public Answer put(String path, JsonObject body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, JsonObject body) {
        return send("PATCH", path, body);
    }

    /** Sends a file as the body. */
    public Answer upload(String path, String type, byte[] file) {
        return answer(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(file)));
    }

    public Answer send(String method, String path, @Nullable JsonObject body) {
        HttpRequest.Builder request = request(path);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return answer(request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
    }

    private static Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            boolean json = response.body().startsWith("{");
            return new Answer(
                    response.statusCode(), json ? new JsonObject(response.body()) : new JsonObject(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
