package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.shilian.Await;

/** A real server on a free port with the test contract. */
final class TestServer implements AutoCloseable {
    final Vertx vertx = Vertx.vertx();
    final ThingRoutes routes = new ThingRoutes();
    final Server server;

    TestServer(HttpConfig config) {
        this(config, Repetition.NONE);
    }

    TestServer(HttpConfig config, Repetition repetition) {
        Mount health = Mount.open(
                "/health/live", call -> Future.succeededFuture(Reply.bytes("text/plain", Buffer.buffer("up"))));
        Mount metrics = Mount.localOr(
                "metric.view",
                "/metrics",
                call -> Future.succeededFuture(Reply.bytes("text/plain", Buffer.buffer("m 1"))));
        List<Endpoint> endpoints = Surface.of(
                vertx,
                Contract.read("http/contract.yaml"),
                List.of(routes),
                List.of(health, metrics),
                PageOrigins.NONE);
        server = new Server(vertx, config, new TestGate(), repetition, endpoints);
        Await.await(server.start());
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        Await.await(server.stop());
        Await.await(vertx.close());
    }
}
