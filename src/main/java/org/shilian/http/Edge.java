package org.shilian.http;

import io.netty.channel.Channel;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.fault.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of every request, in order: arrive, gate, body, contract, handler, answer. One for each event loop. */
final class Edge {
    private static final Logger log = LoggerFactory.getLogger(Edge.class);
    private static final short FAILED = 1011;

    private final Vertx vertx;
    private final HttpConfig config;
    private final List<Endpoint> endpoints;
    private final Gate gate;
    private final Repetition repetition;
    private final Deadlines deadlines;
    private final Files files;
    private final Origins origins;
    private final Bodies bodies;
    private final Answers answers;

    /** The request that the router is being given, as it came; the router's first step takes it up at once. */
    private @Nullable HttpServerRequest arriving;

    private final RequestNumbers numbers = new RequestNumbers();

    Edge(
            Vertx vertx,
            HttpConfig config,
            List<Endpoint> endpoints,
            Gate gate,
            Repetition repetition,
            Deadlines deadlines,
            Files files) {
        this.vertx = vertx;
        this.config = config;
        this.endpoints = endpoints;
        this.gate = gate;
        this.repetition = repetition;
        this.deadlines = deadlines;
        this.files = files;
        this.origins = new Origins(config.origins());
        this.bodies = new Bodies(vertx, config);
        this.answers = new Answers(vertx);
    }

    /** Every request goes to the router but for those whose target is no path at all. */
    Handler<HttpServerRequest> handler() {
        Router router = router();
        return request -> {
            if (request.uri().startsWith("/")) {
                arriving = request;
                router.handle(request);
            } else {
                refuse(request, new Problem(400, "bad-target", "the request target is not a path"));
            }
        };
    }

    private Router router() {
        Router router = Router.router(vertx);
        router.route().handler(this::arrive).failureHandler(this::failed);
        endpoints.forEach(endpoint -> mount(router, endpoint));
        files.mount(router);
        router.errorHandler(404, this::unknown);
        router.errorHandler(405, this::unknown);
        router.errorHandler(500, this::failed);
        return router;
    }

    private void mount(Router router, Endpoint endpoint) {
        Route route = router.route(endpoint.route()).method(HttpMethod.valueOf(endpoint.method()));
        if (endpoint.method().equals("GET")) {
            route.method(HttpMethod.HEAD);
        }
        route.handler(context -> admit(context, endpoint));
        if (endpoint.takesBody()) {
            bodies.on(route, endpoint.upload());
        }
        route.handler(this::check).handler(this::answer);
    }

    /** Bytes that could not be decoded as a request: say so and hang up. */
    void undecodable(HttpServerRequest request) {
        refuse(request, Problems.ofUndecodable(request));
    }

    private void refuse(HttpServerRequest request, Problem problem) {
        SecurityHeaders.put(request.response().headers(), request.isSSL());
        answers.last(request, problem.reply(numbers.next()));
    }

    private void arrive(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.pause();
        deadlines.asked(request.connection());
        context.addEndHandler(end -> deadlines.answered(request.connection()));
        HttpServerRequest bare = Objects.requireNonNull(arriving);
        Peer peer = Peer.of(request, config.trustedProxies());
        Call call = new Call(request, numbers.next(), peer, opening -> open(opening, bare));
        call.attach(context);
        SecurityHeaders.put(request.response().headers(), call.secure());
        request.response().putHeader("X-Request-Id", call.id());
        call.target(Target.of(request.uri()));
        context.next();
    }

    private void admit(RoutingContext context, Endpoint endpoint) {
        Call call = Call.of(context);
        call.endpoint(endpoint, context.pathParams());
        origins.check(call);
        if (endpoint.local() && call.local()) {
            context.next();
        } else {
            gate.admit(call, endpoint.right())
                    .recover(refused -> asGuest(endpoint, refused))
                    .onSuccess(admitted -> context.next())
                    .onFailure(context::fail);
        }
    }

    /** Who has no session, or none any more, is nobody in particular where that is allowed. */
    private static Future<Void> asGuest(Endpoint endpoint, Throwable refused) {
        boolean nobody = refused instanceof Fault fault && fault.kind() == Kind.UNAUTHENTICATED;
        return nobody && endpoint.forGuests() ? Future.succeededFuture() : Future.failedFuture(refused);
    }

    private void check(RoutingContext context) {
        Call call = Call.of(context);
        Operation operation = call.endpoint().operation();
        if (operation != null) {
            call.checked(operation.check().check(call));
        }
        context.next();
    }

    private void answer(RoutingContext context) {
        Call call = Call.of(context);
        if (call.endpoint().socket()) {
            Upgrade.check(call.request());
        }
        Context loop = vertx.getOrCreateContext();
        reply(call)
                .onSuccess(reply -> loop.runOnContext(back -> end(context, call, reply)))
                .onFailure(failure -> loop.runOnContext(back -> context.fail(failure)));
    }

    private Future<Reply> reply(Call call) {
        Endpoint endpoint = call.endpoint();
        if (endpoint.socket()) {
            return endpoint.handler().apply(call);
        }
        Future<Reply> reply = endpoint.repeatable() && call.header("Idempotency-Key") != null
                ? repetition.once(
                        call, endpoint.name(), () -> endpoint.handler().apply(call))
                : endpoint.handler().apply(call);
        return reply.timeout(config.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end(RoutingContext context, Call call, Reply reply) {
        if (call.socket() == null) {
            answers.send(context.request(), reply);
        }
    }

    private void failed(RoutingContext context) {
        Call call = Call.of(context);
        Throwable failure = context.failure();
        if (failure instanceof HttpClosedException) {
            log.debug("the client of {} broke off", call.endpointName());
            return;
        }
        Problem problem = failure == null
                ? Problems.ofStatus(context.statusCode(), bodies.most(context))
                : Problems.of(call, failure);
        ServerWebSocket socket = call.socket();
        if (failure instanceof Fault fault && fault.isOfRights()) {
            gate.refused(call, problem.code());
        }
        if (socket == null) {
            answers.send(context.request(), problem.reply(call.id()));
        } else if (!socket.isClosed()) {
            close(call, socket, FAILED, problem.code());
        }
    }

    /** No endpoint of this path, or none for this method. */
    private void unknown(RoutingContext context) {
        Call call = Call.of(context);
        String allowed = endpoints.stream()
                .filter(endpoint -> endpoint.covers(call.segments()))
                .map(Endpoint::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        Problem problem = context.statusCode() == 404
                ? new Problem(404, "not-found", "there is nothing at this path")
                : new Problem(405, "method-not-allowed", "this path takes other methods")
                        .header("Allow", allowed.isEmpty() ? "GET" : allowed);
        answers.send(context.request(), problem.reply(call.id()));
    }

    /** The router wraps the sockets that it opens, which hides the channel that live pictures are written to. */
    private Future<ServerWebSocket> open(Call call, HttpServerRequest bare) {
        return bare.toWebSocket().onSuccess(socket -> {
            deadlines.upgraded(bare.connection(), channel(socket));
            opened(call, socket);
        });
    }

    private static Channel channel(ServerWebSocket socket) {
        return ((WebSocketInternal) socket).channelHandlerContext().channel();
    }

    private void opened(Call call, ServerWebSocket socket) {
        Utf8.require(socket);
        Runnable forget = gate.watch(call, (status, reason) -> close(call, socket, status, reason));
        Heartbeat.on(vertx, socket, config.ping(), forget);
    }

    private static void close(Call call, ServerWebSocket socket, short status, String code) {
        socket.close(status, code).onFailure(gone -> log.debug("socket of {} was gone", call.endpointName()));
    }
}
