package org.shilian.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Locale;

/** Reads the JSON body of a request, never more than it may have and never longer than it may take. */
final class Bodies {
    private static final String TIMER = "body-timer";

    private final Vertx vertx;
    private final HttpConfig config;
    private final BodyHandler bytes;

    Bodies(Vertx vertx, HttpConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.bytes = BodyHandler.create(false).setBodyLimit(config.maxBody());
    }

    void on(Route route) {
        route.handler(this::begin).handler(this::take).handler(this::decode);
    }

    private void begin(RoutingContext context) {
        long timer = vertx.setTimer(config.bodyWithin().toMillis(), late -> context.fail(tooSlow()));
        context.put(TIMER, timer);
        context.addEndHandler(end -> vertx.cancelTimer(timer));
        context.next();
    }

    private void take(RoutingContext context) {
        bytes.handle(context);
    }

    private void decode(RoutingContext context) {
        vertx.cancelTimer(context.<Long>get(TIMER));
        Buffer body = context.body().buffer();
        if (body != null && body.length() > 0) {
            requireJson(context.request());
            Call.of(context).rawBody(JsonReader.read(body));
        }
        context.next();
    }

    private static void requireJson(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!plain.equals(Reply.JSON) || request.getHeader("Content-Encoding") != null) {
            throw new Refusal(new Problem(415, "unsupported-media-type", "the body must be plain application/json"));
        }
    }

    private static Refusal tooSlow() {
        return new Refusal(new Problem(408, "body-too-slow", "the body did not arrive in time"));
    }
}
