package org.shilian.program;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody who is signed in over the API, with a bearer token. */
final class Operator {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final String token;

    private Operator(String address, String token) {
        this.address = address;
        this.token = token;
    }

    static Operator signIn(String address, String user, String password) {
        JsonObject pair = new JsonObject().put("user", user).put("password", password);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(pair.encode()))
                .build();
        return new Operator(address, json(send(request), 200).getString("token"));
    }

    /** What a GET without sign-in answers; fails unless it is 200. */
    static String ask(String address) {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(address)).build());
        if (response.statusCode() != 200) {
            throw new AssertionError(address + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    JsonObject get(String path) {
        return json(send(request(path).GET().build()), 200);
    }

    JsonObject post(String path, JsonObject body) {
        return json(
                send(request(path).POST(BodyPublishers.ofString(body.encode())).build()), 201);
    }

    JsonObject put(String path, long version, JsonObject body) {
        HttpRequest request = request(path)
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(body.encode()))
                .build();
        return json(send(request), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonObject json(HttpResponse<String> response, int expected) {
        if (response.statusCode() != expected) {
            throw new AssertionError(
                    response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return new JsonObject(response.body());
    }
}
