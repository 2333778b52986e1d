package org.shilian.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of every request, in order: route, gate, body, contract, handler, answer. One for each event loop. */
final class Edge {
    private static final Logger log = LoggerFactory.getLogger(Edge.class);
    private static final short FAILED = 1011;
    private static final short ENDED = 4401;
    private static final long DRAIN_MILLIS = 2_000;

    private final Vertx vertx;
    private final HttpConfig config;
    private final RouteTree tree;
    private final Gate gate;
    private final Repetition repetition;
    private final Deadlines deadlines;
    private final Origins origins;
    private final BodyReader bodies;
    private final RequestNumbers numbers = new RequestNumbers();

    Edge(Vertx vertx, HttpConfig config, RouteTree tree, Gate gate, Repetition repetition, Deadlines deadlines) {
        this.vertx = vertx;
        this.config = config;
        this.tree = tree;
        this.gate = gate;
        this.repetition = repetition;
        this.deadlines = deadlines;
        this.origins = new Origins(config.origins());
        this.bodies = new BodyReader(vertx, config);
    }

    void handle(HttpServerRequest request) {
        request.pause();
        deadlines.asked(request.connection());
        Call call = new Call(request, numbers.next(), Peer.of(request, config.trustedProxies()), this::open);
        SecurityHeaders.put(request.response().headers(), call.secure());
        request.response().putHeader("X-Request-Id", call.id());
        Context context = vertx.getOrCreateContext();
        Future.succeededFuture(call)
                .map(this::route)
                .compose(this::admit)
                .compose(this::read)
                .map(this::check)
                .compose(this::answer)
                .onComplete(outcome -> context.runOnContext(back -> end(call, outcome)));
    }

    /** Bytes that could not be decoded as a request: say so and hang up. */
    void undecodable(HttpServerRequest request) {
        String id = numbers.next();
        Reply reply = Problems.ofUndecodable(request).reply(id);
        SecurityHeaders.put(request.response().headers(), request.isSSL());
        request.response().putHeader("Connection", "close");
        send(request.response(), reply)
                .eventually(() -> request.connection().close())
                .onFailure(gone -> {});
    }

    private Call route(Call call) {
        call.target(Target.of(call.request().uri()));
        RouteTree.Match match = tree.find(call.target().segments());
        if (match == null) {
            throw new Refusal(new Problem(404, "not-found", "there is nothing at this path"));
        }
        String method = call.method().equals("HEAD") ? "GET" : call.method();
        Endpoint endpoint = match.methods().get(method);
        if (endpoint == null) {
            String allowed = String.join(", ", match.methods().keySet());
            throw new Refusal(
                    new Problem(405, "method-not-allowed", "this path takes " + allowed).header("Allow", allowed));
        }
        call.route(endpoint, match.named(endpoint));
        return call;
    }

    private Future<Call> admit(Call call) {
        origins.check(call);
        if (call.endpoint().local() && call.local()) {
            return Future.succeededFuture(call);
        }
        return gate.admit(call, call.endpoint().right()).map(call);
    }

    private Future<Call> read(Call call) {
        if (!call.endpoint().takesBody()) {
            return Future.succeededFuture(call);
        }
        return bodies.read(call.request()).onSuccess(call::rawBody).map(call);
    }

    private Call check(Call call) {
        Operation operation = call.endpoint().operation();
        if (operation != null) {
            call.checked(operation.check().check(call));
        }
        return call;
    }

    private Future<Reply> answer(Call call) {
        Endpoint endpoint = call.endpoint();
        if (endpoint.socket()) {
            Upgrade.check(call.request());
            return endpoint.handler().apply(call);
        }
        Future<Reply> reply = endpoint.repeatable() && call.header("Idempotency-Key") != null
                ? repetition.once(
                        call, endpoint.name(), () -> endpoint.handler().apply(call))
                : endpoint.handler().apply(call);
        return reply.timeout(config.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
    }

    private Future<ServerWebSocket> open(Call call) {
        return call.request().toWebSocket().onSuccess(socket -> opened(call, socket));
    }

    private void opened(Call call, ServerWebSocket socket) {
        Runnable forget = gate.watch(call, code -> close(call, socket, ENDED, code));
        Heartbeat.on(vertx, socket, config.ping(), forget);
    }

    private static void close(Call call, ServerWebSocket socket, short status, String code) {
        socket.close(status, code).onFailure(gone -> log.debug("socket of {} was gone", call.endpointName()));
    }

    private void end(Call call, AsyncResult<Reply> outcome) {
        ServerWebSocket socket = call.socket();
        if (socket != null) {
            endSocket(call, socket, outcome.cause());
            return;
        }
        Reply reply = outcome.succeeded() ? outcome.result() : failed(call, outcome.cause());
        HttpServerResponse response = call.request().response();
        if (!call.request().isEnded()) {
            drain(call.request());
        }
        send(response, reply)
                .onComplete(sent -> deadlines.answered(call.request().connection()));
    }

    private Reply failed(Call call, Throwable failure) {
        Problem problem = Problems.of(call, failure);
        if (problem.status() == 403) {
            gate.refused(call, problem.code());
        }
        return problem.reply(call.id());
    }

    private static void endSocket(Call call, ServerWebSocket socket, @Nullable Throwable failure) {
        if (failure != null && !socket.isClosed()) {
            close(call, socket, FAILED, Problems.of(call, failure).code());
        }
    }

    private static Future<Void> send(HttpServerResponse response, Reply reply) {
        if (response.ended() || response.closed()) {
            return Future.succeededFuture();
        }
        response.setStatusCode(reply.status());
        reply.headers().names().forEach(response.headers()::remove);
        response.headers().addAll(reply.headers());
        String type = reply.headers().get("Content-Type");
        if (type != null && !type.matches("(text/|application/(json|problem|manifest|yaml)|image/svg).*")) {
            response.putHeader("Content-Encoding", "identity");
        }
        return response.end(reply.body());
    }

    /** Takes in what the client still sends, so that it gets to read the answer, but not for long. */
    private void drain(HttpServerRequest request) {
        request.handler(ignored -> {});
        long timer = vertx.setTimer(
                DRAIN_MILLIS, late -> request.connection().close().onFailure(gone -> {}));
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.resume();
    }
}
