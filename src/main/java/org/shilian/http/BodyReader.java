package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request, never more than it may have and never longer than it may take. */
final class BodyReader {
    private final Vertx vertx;
    private final HttpConfig config;

    BodyReader(Vertx vertx, HttpConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /** The value of a JSON body, or null when the body is empty. */
    Future<@Nullable Object> read(HttpServerRequest request) {
        if (announced(request) > config.maxBody()) {
            return Future.failedFuture(tooLarge());
        }
        return bytes(request).map(bytes -> bytes.length() == 0 ? null : decode(request, bytes));
    }

    private static @Nullable Object decode(HttpServerRequest request, Buffer bytes) {
        String type = request.getHeader("Content-Type");
        String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!plain.equals(Reply.JSON) || request.getHeader("Content-Encoding") != null) {
            throw new Refusal(new Problem(415, "unsupported-media-type", "the body must be plain application/json"));
        }
        return JsonReader.read(bytes);
    }

    private Future<Buffer> bytes(HttpServerRequest request) {
        Promise<Buffer> whole = Promise.promise();
        Buffer received = Buffer.buffer();
        long timer = vertx.setTimer(config.bodyWithin().toMillis(), late -> whole.tryFail(tooSlow()));
        request.handler(part -> {
            received.appendBuffer(part);
            if (received.length() > config.maxBody()) {
                request.handler(ignored -> {});
                whole.tryFail(tooLarge());
            }
        });
        request.exceptionHandler(whole::tryFail);
        request.endHandler(end -> whole.tryComplete(received));
        request.resume();
        return whole.future().onComplete(any -> vertx.cancelTimer(timer));
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private static Refusal tooSlow() {
        return new Refusal(new Problem(408, "body-too-slow", "the body did not arrive in time"));
    }

    private Refusal tooLarge() {
        return new Refusal(new Problem(413, "too-large", "the body is larger than " + config.maxBody() + " bytes"));
    }
}
