package org.shilian.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request, JSON or a file, never more than it may have and never longer than it may take. */
final class Bodies {
    private static final String TIMER = "body-timer";
    private static final String MOST = "body-most";
    private static final int LONGER_FOR_FILES = 10;

    private final Vertx vertx;
    private final HttpConfig config;

    Bodies(Vertx vertx, HttpConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    void on(Route route, @Nullable Upload upload) {
        long most = upload == null ? config.maxBody() : upload.mostBytes();
        BodyHandler bytes = BodyHandler.create(false).setBodyLimit(most);
        long within = config.bodyWithin().toMillis() * (upload == null ? 1 : LONGER_FOR_FILES);
        route.handler(context -> begin(context, most, within))
                .handler(bytes::handle)
                .handler(context -> decode(context, upload));
    }

    /** How many bytes the body of that request may have. */
    long most(RoutingContext context) {
        return context.get(MOST, (long) config.maxBody());
    }

    private void begin(RoutingContext context, long most, long within) {
        context.put(MOST, most);
        long timer = vertx.setTimer(within, late -> context.fail(tooSlow()));
        context.put(TIMER, timer);
        context.addEndHandler(end -> vertx.cancelTimer(timer));
        context.next();
    }

    private void decode(RoutingContext context, @Nullable Upload upload) {
        vertx.cancelTimer(context.<Long>get(TIMER));
        Buffer body = context.body().buffer();
        if (body != null && body.length() > 0) {
            requireType(context.request(), upload == null ? Set.of(Reply.JSON) : upload.types());
            Call.of(context).rawBody(upload == null ? JsonReader.read(body) : body);
        } else if (upload != null) {
            throw Refusal.bad("invalid-request", "the body has to be a file");
        }
        context.next();
    }

    private static void requireType(HttpServerRequest request, Set<String> types) {
        String type = request.getHeader("Content-Type");
        String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!types.contains(plain) || request.getHeader("Content-Encoding") != null) {
            throw new Refusal(
                    new Problem(415, "unsupported-media-type", "the body must be plain " + String.join(" or ", types)));
        }
    }

    private static Refusal tooSlow() {
        return new Refusal(new Problem(408, "body-too-slow", "the body did not arrive in time"));
    }
}
