package org.shilian.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Sends replies, and takes in what the client still sends meanwhile, so that it gets to read the answer. */
final class Answers {
    private static final long DRAIN_MILLIS = 2_000;

    private final Vertx vertx;

    Answers(Vertx vertx) {
        this.vertx = vertx;
    }

    void send(HttpServerRequest request, Reply reply) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (!request.isEnded()) {
            drain(request);
        }
        write(response, reply);
    }

    /** An answer after which the connection is closed. */
    void last(HttpServerRequest request, Reply reply) {
        request.response().putHeader("Connection", "close");
        write(request.response(), reply);
        hangUp(request);
    }

    private static void write(HttpServerResponse response, Reply reply) {
        response.setStatusCode(reply.status());
        reply.headers().names().forEach(response.headers()::remove);
        response.headers().addAll(reply.headers());
        String type = reply.headers().get("Content-Type");
        if (type != null && !type.matches("(text/|application/(json|problem|manifest|yaml)|image/svg).*")) {
            response.putHeader("Content-Encoding", "identity");
        }
        response.end(reply.body()).onFailure(gone -> {});
    }

    /** For two seconds at most. */
    private void drain(HttpServerRequest request) {
        long timer = vertx.setTimer(DRAIN_MILLIS, late -> hangUp(request));
        request.handler(ignored -> {});
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.resume();
    }

    private static void hangUp(HttpServerRequest request) {
        request.connection().close().onFailure(gone -> {});
    }
}
