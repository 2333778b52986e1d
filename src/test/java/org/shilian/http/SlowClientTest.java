package org.shilian.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Clients that drip, hang, crowd or break off, over raw sockets. */
class SlowClientTest {
    private static final HttpConfig SHORT = config(100, Duration.ofMillis(400), Duration.ofMillis(400));

    private static HttpConfig config(int connections, Duration headers, Duration body) {
        return new HttpConfig(
                "127.0.0.1",
                0,
                HttpConfig.Tls.NONE,
                List.of(),
                List.of(),
                1 << 20,
                connections,
                headers,
                body,
                Duration.ofMillis(500),
                Duration.ofMillis(400),
                Duration.ofSeconds(20));
    }

    @Test
    void hangsUpOnHeadersThatNeverEnd() {
        try (TestServer server = new TestServer(SHORT);
                Raw raw = new Raw(server.port())) {
            raw.send("GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            assertThat(raw.isHungUp()).isTrue();
        }
    }

    @Test
    void hangsUpOnAConnectionThatIsKeptForNothing() {
        try (TestServer server = new TestServer(SHORT);
                Raw raw = new Raw(server.port())) {
            assertThat(raw.lines("GET /health/live HTTP/1.1|Host: x|").read().status())
                    .isEqualTo(200);
            assertThat(raw.isHungUp()).isTrue();
        }
    }

    @Test
    void tellsABodyThatDoesNotArriveAndHangsUp() {
        try (TestServer server = new TestServer(SHORT);
                Raw raw = new Raw(server.port())) {
            raw.lines("POST /api/v1/things HTTP/1.1|Host: x|Authorization: thing.manage|"
                    + "Content-Type: application/json|Content-Length: 20|");
            raw.send("{\"name\":");
            Raw.Answer answer = raw.read();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.code()).isEqualTo("body-too-slow");
            assertThat(raw.isHungUp()).isTrue();
        }
    }

    @Test
    void givesUpAnAnswerThatDoesNotCome() {
        try (TestServer server = new TestServer(SHORT)) {
            Raw.Answer answer = Raw.ask(server.port(), "GET /api/v1/things/never HTTP/1.1|Host: x|");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("answer-timeout");
            assertThat(answer.header("retry-after")).isNotEmpty();
        }
    }

    @Test
    void turnsAwayConnectionsAboveTheMost() {
        try (TestServer server = new TestServer(config(3, Duration.ofSeconds(20), Duration.ofSeconds(20)))) {
            List<Raw> crowd = new ArrayList<>();
            for (int at = 0; at < 3; at++) {
                Raw raw = new Raw(server.port());
                assertThat(raw.lines("GET /health/live HTTP/1.1|Host: x|")
                                .read()
                                .status())
                        .isEqualTo(200);
                crowd.add(raw);
            }
            try (Raw last = new Raw(server.port())) {
                assertThat(last.isHungUp()).isTrue();
            }
            crowd.forEach(Raw::close);
        }
    }

    @Test
    void countsASocketNoLongerThanItIsOpen() {
        try (TestServer server = new TestServer(config(3, Duration.ofSeconds(20), Duration.ofSeconds(20)))) {
            for (int at = 0; at < 12; at++) {
                Awaitility.await().until(() -> opensASocket(server.port()));
            }
        }
    }

    /** Opens a WebSocket and breaks it off; false when the connection was turned away. */
    private static boolean opensASocket(int port) {
        try (Raw raw = new Raw(port)) {
            return raw.lines("GET /api/v1/things/a/live?purpose=duty HTTP/1.1|Host: 127.0.0.1|"
                                    + "Authorization: thing.watch|Connection: Upgrade|Upgrade: websocket|"
                                    + "Sec-WebSocket-Version: 13|Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==|")
                            .read()
                            .status()
                    == 101;
        } catch (UncheckedIOException turnedAway) {
            return false;
        }
    }

    @Test
    void staysWellWhenClientsBreakOff() {
        try (TestServer server = new TestServer(SHORT)) {
            for (int at = 0; at < 20; at++) {
                try (Raw raw = new Raw(server.port())) {
                    raw.lines("POST /api/v1/things HTTP/1.1|Host: x|Authorization: thing.manage|"
                            + "Content-Type: application/json|Content-Length: 2000|");
                }
            }
            assertThat(Raw.ask(server.port(), "GET /health/live HTTP/1.1|Host: x|")
                            .status())
                    .isEqualTo(200);
            assertThat(server.routes.created).hasValue(0);
        }
    }
}
