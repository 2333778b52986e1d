package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One event loop's share of the server; all shares listen on the same port. */
final class Listener extends VerticleBase {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final int LARGEST_FRAME = 1 << 20;
    private static final int UNACKNOWLEDGED_MILLIS = 45_000;
    private static final int CLOSING_SECONDS = 3;
    private static final int LONGEST_LINE = 8_192;

    private final Server server;
    private final AtomicInteger connections;
    private @Nullable HttpServer listening;

    Listener(Server server, AtomicInteger connections) {
        this.server = server;
        this.connections = connections;
    }

    @Override
    public Future<?> start() {
        HttpConfig config = server.config();
        if (!config.tls().on()) {
            return listen(config, null);
        }
        server.onReload(this::reload);
        return server.certificate().read().compose(ssl -> listen(config, ssl)).recover(server.certificate()::unusable);
    }

    @Override
    public Future<?> stop() {
        HttpServer stopping = listening;
        return stopping == null ? Future.succeededFuture() : stopping.shutdown(2, TimeUnit.SECONDS);
    }

    /** Takes a renewed certificate; connections that stand keep theirs. */
    private Future<Void> reload() {
        HttpServer reloading = listening;
        return reloading == null
                ? Future.succeededFuture()
                : server.certificate()
                        .read()
                        .compose(reloading::updateSSLOptions)
                        .recover(server.certificate()::unusable)
                        .onFailure(failure -> log.warn("the certificate stays as it was: {}", failure.getMessage()))
                        .mapEmpty();
    }

    private Future<HttpServer> listen(HttpConfig config, @Nullable ServerSSLOptions ssl) {
        Deadlines deadlines = new Deadlines(vertx, config, connections);
        Edge edge = server.edge(deadlines);
        HttpServer created = ssl == null
                ? vertx.createHttpServer(options(config))
                : vertx.createHttpServer(secure(options(config), ssl));
        listening = created;
        return created.connectionHandler(deadlines::opened)
                .requestHandler(edge.handler())
                .invalidRequestHandler(edge::undecodable)
                .exceptionHandler(failure -> log.debug("connection failed before a request: {}", failure.toString()))
                .listen(server.wantedPort(), config.host())
                .onSuccess(bound -> server.listening(bound.actualPort()));
    }

    private static HttpServerOptions secure(HttpServerOptions options, ServerSSLOptions ssl) {
        return options.setSsl(true).setKeyCertOptions(ssl.getKeyCertOptions()).setUseAlpn(true);
    }

    private static HttpServerOptions options(HttpConfig config) {
        return new HttpServerOptions()
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(2 * LONGEST_LINE)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(idle(config))
                .setTcpKeepAlive(true)
                .setTcpUserTimeout(UNACKNOWLEDGED_MILLIS)
                .setCompressionSupported(true)
                .setCompressionLevel(4)
                .setCompressionContentSizeThreshold(1_024)
                .setHttp2ClearTextEnabled(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setMaxWebSocketFrameSize(LARGEST_FRAME)
                .setMaxWebSocketMessageSize(LARGEST_FRAME)
                .setWebSocketClosingTimeout(CLOSING_SECONDS)
                .setTcpNoDelay(true)
                .setReuseAddress(true);
    }

    /** Nothing in either direction for so long: a WebSocket has been pinged three times by then. */
    private static int idle(HttpConfig config) {
        return (int) Math.max(config.keepAlive().toMillis(), 3 * config.ping().toMillis()) + 15_000;
    }
}
