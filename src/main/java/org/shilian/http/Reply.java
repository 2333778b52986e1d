package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An answer: status, headers, and the whole body or one that is made while it is sent. */
public record Reply(
        int status, MultiMap headers, Buffer body, @Nullable Function<Sink, Future<Void>> stream) {
    static final String JSON = "application/json";

    /** Where a body goes that is made while it is sent; completes when more can be taken. */
    @FunctionalInterface
    public interface Sink {
        Future<Void> write(Buffer part);
    }

    public Reply(int status, MultiMap headers, Buffer body) {
        this(status, headers, body, null);
    }

    /** A body as long as it turns out to be. When making it fails, the connection breaks, so that nobody takes it for whole. */
    public static Reply streamed(String contentType, Function<Sink, Future<Void>> stream) {
        return new Reply(200, HttpHeaders.headers(), Buffer.buffer(), stream).withHeader("Content-Type", contentType);
    }

    public static Reply ok(JsonObject body) {
        return json(200, body);
    }

    public static Reply created(String location, JsonObject body) {
        return json(201, body).withHeader("Location", location);
    }

    public static Reply noContent() {
        return new Reply(204, HttpHeaders.headers(), Buffer.buffer());
    }

    public static Reply redirect(String location) {
        return new Reply(303, HttpHeaders.headers(), Buffer.buffer()).withHeader("Location", location);
    }

    public static Reply notModified() {
        return new Reply(304, HttpHeaders.headers(), Buffer.buffer());
    }

    public static Reply bytes(String contentType, Buffer body) {
        return of(200, contentType, body);
    }

    /** A body with a status of its own, as a health check needs. */
    public static Reply of(int status, String contentType, Buffer body) {
        return new Reply(status, HttpHeaders.headers(), body).withHeader("Content-Type", contentType);
    }

    static Reply json(int status, JsonObject body) {
        return of(status, JSON, body.toBuffer());
    }

    /** The version of the thing answered, as {@code ETag: "7"}. */
    public Reply withVersion(long version) {
        return withHeader("ETag", '"' + Long.toString(version) + '"');
    }

    public Reply withHeader(String name, String value) {
        return new Reply(status, copy().set(name, value), body, stream);
    }

    public Reply withCookie(Cookie cookie) {
        return new Reply(
                status, copy().add("Set-Cookie", cookie.encode().replace("HTTPOnly", "HttpOnly")), body, stream);
    }

    private MultiMap copy() {
        return HttpHeaders.headers().addAll(headers);
    }
}
