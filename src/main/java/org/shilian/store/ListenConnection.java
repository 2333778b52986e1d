package org.shilian.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgNotification;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** One connection that listens on channels and can be asked whether the server still answers. */
final class ListenConnection {
    private static final long CONNECT_WITHIN_SECONDS = 10;

    private final PgConnection connection;

    private ListenConnection(PgConnection connection) {
        this.connection = connection;
    }

    static Future<ListenConnection> open(Vertx vertx, PgConnectOptions options, Collection<String> channels) {
        Future<PgConnection> opening = PgConnection.connect(vertx, options);
        return opening.timeout(CONNECT_WITHIN_SECONDS, TimeUnit.SECONDS)
                .onFailure(late -> opening.onSuccess(PgConnection::close))
                .map(ListenConnection::new)
                .compose(opened -> opened.listenAll(channels));
    }

    private Future<ListenConnection> listenAll(Collection<String> channels) {
        return Future.all(channels.stream().map(this::listen).toList())
                .map(this)
                .onFailure(failure -> abandon());
    }

    Future<Void> listen(String channel) {
        return connection.query("LISTEN \"%s\"".formatted(channel)).execute().mapEmpty();
    }

    Future<Void> ping() {
        return connection.query("SELECT 1").execute().mapEmpty();
    }

    void onNotification(io.vertx.core.Handler<PgNotification> handler) {
        connection.notificationHandler(handler);
    }

    void onClose(Runnable action) {
        connection.exceptionHandler(failure -> {}).closeHandler(closed -> action.run());
    }

    /** Says good-bye without waiting for the answer of a server that may not give one. */
    void abandon() {
        connection
                .closeHandler(closed -> {})
                .notificationHandler(notification -> {})
                .close()
                .onFailure(failure -> {});
    }
}
