package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends replies, and takes in what the client still sends meanwhile, so that it gets to read the answer. */
final class Answers {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);
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
        write(request, reply);
    }

    /** An answer after which the connection is closed. */
    void last(HttpServerRequest request, Reply reply) {
        request.response().putHeader("Connection", "close");
        write(request, reply);
        hangUp(request);
    }

    private static void write(HttpServerRequest request, Reply reply) {
        HttpServerResponse response = request.response();
        response.setStatusCode(reply.status());
        reply.headers().names().forEach(response.headers()::remove);
        response.headers().addAll(reply.headers());
        String type = reply.headers().get("Content-Type");
        if (type != null && !type.matches("(text/|application/(json|problem|manifest|yaml)|image/svg).*")) {
            response.putHeader("Content-Encoding", "identity");
        }
        if (reply.stream() == null || request.method() == HttpMethod.HEAD) {
            response.end(reply.body()).onFailure(gone -> {});
        } else {
            stream(request, reply.stream());
        }
    }

    private static void stream(HttpServerRequest request, Function<Reply.Sink, Future<Void>> stream) {
        HttpServerResponse response = request.response();
        response.setChunked(true);
        stream.apply(response::write)
                .onSuccess(whole -> response.end().onFailure(gone -> {}))
                .onFailure(failure -> breakOff(request, failure));
    }

    private static void breakOff(HttpServerRequest request, Throwable failure) {
        log.warn("the answer to {} broke off: {}", request.path(), failure.toString());
        hangUp(request);
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
