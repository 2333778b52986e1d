package org.shilian.conference;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.shilian.Await.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server's end of a page's socket. */
class PageTest {
    private final Vertx vertx = Vertx.vertx();
    private final Promise<ServerWebSocket> connected = Promise.promise();
    private final Promise<Void> gone = Promise.promise();
    private HttpServer server;

    @BeforeEach
    void listen() {
        server = await(vertx.createHttpServer()
                .webSocketHandler(socket -> {
                    socket.closeHandler(end -> gone.tryComplete());
                    connected.complete(socket);
                })
                .listen(0, "127.0.0.1"));
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @Test
    void whatIsToldToASocketThatHasClosedHoldsUpNobody() {
        WebSocketClient client = vertx.createWebSocketClient();
        Future<?> page = client.connect(server.actualPort(), "127.0.0.1", "/");
        ServerWebSocket socket = await(connected.future());
        await(page);
        Page end = new Page(vertx, socket, () -> {});
        await(client.close());
        await(gone.future());

        assertThatCode(() -> end.tell(Told.speaker(null))).doesNotThrowAnyException();
        assertThatCode(() -> end.bye(Bye.LEFT)).doesNotThrowAnyException();
    }
}
