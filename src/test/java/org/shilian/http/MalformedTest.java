package org.shilian.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bytes that are no proper requests, upgrades or frames, over raw sockets. */
class MalformedTest {
    private static final String KEY =
            Base64.getEncoder().encodeToString("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private static final String UPGRADE = "GET /api/v1/things/a/live?purpose=duty HTTP/1.1|Host: 127.0.0.1|"
            + "Authorization: thing.watch|Connection: keep-alive, Upgrade|Upgrade: websocket|";

    private static TestServer server;

    @BeforeAll
    @BeforeContainer
    static void start() {
        server = new TestServer(HttpConfig.on("127.0.0.1", 0));
    }

    @AfterAll
    @AfterContainer
    static void stop() {
        server.close();
    }

    private static Raw.Answer ask(String request) {
        return Raw.ask(server.port(), request);
    }

    private static Raw socket(String path) {
        Raw raw = new Raw(server.port());
        raw.lines(
                UPGRADE.replace("/a/", "/" + path + "/") + "Sec-WebSocket-Version: 13|Sec-WebSocket-Key: " + KEY + "|");
        assertThat(raw.readHead().status()).isEqualTo(101);
        return raw;
    }

    @Test
    void answersBytesThatAreNoRequest() {
        assertThat(ask("NONSENSE|").code()).isEqualTo("malformed-request");
        assertThat(ask("GET / HTTP/9.9|Host: x|").status()).isGreaterThanOrEqualTo(400);
        assertThat(ask("GET /health/live HTTP/1.1|Host: x|Bad Header: a|").code())
                .isEqualTo("malformed-request");
        assertThat(ask("POST /api/v1/things HTTP/1.1|Host: x|Content-Length: nine|")
                        .status())
                .isEqualTo(400);
        assertThat(ask("POST /api/v1/things HTTP/1.1|Host: x|Content-Length: 4|Content-Length: 5|")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answersARequestThatIsTooLong() {
        assertThat(ask("GET /" + "a".repeat(9_000) + " HTTP/1.1|Host: x|").code())
                .isEqualTo("target-too-long");
        assertThat(ask("GET /health/live HTTP/1.1|Host: x|X-Long: " + "a".repeat(20_000) + "|")
                        .code())
                .isEqualTo("headers-too-large");
    }

    @Test
    void opensAWebSocketAndEchoes() {
        try (Raw raw = socket("a")) {
            raw.send(new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, 'h', 'i'});
            assertThat(raw.readBytes(4)).isEqualTo(new byte[] {(byte) 0x81, 2, 'h', 'i'});
        }
    }

    @Test
    void answersUpgradesThatCannotBe() {
        String key = "Sec-WebSocket-Key: " + KEY + "|";
        assertThat(ask("GET /api/v1/things/a/live?purpose=x HTTP/1.1|Host: x|Authorization: thing.watch|")
                        .status())
                .isEqualTo(426);
        assertThat(ask(UPGRADE + key).header("sec-websocket-version")).isEqualTo("13");
        assertThat(ask(UPGRADE + key + "Sec-WebSocket-Version: 8|").status()).isEqualTo(426);
        assertThat(ask(UPGRADE + "Sec-WebSocket-Version: 13|").code()).isEqualTo("bad-upgrade");
        assertThat(ask(UPGRADE + "Sec-WebSocket-Version: 13|Sec-WebSocket-Key: short|")
                        .code())
                .isEqualTo("bad-upgrade");
        assertThat(ask(UPGRADE.replace("?purpose=duty", "") + key + "Sec-WebSocket-Version: 13|")
                        .code())
                .isEqualTo("invalid-request");
    }

    @Test
    void checksTheGateBeforeTheUpgrade() {
        String whole = UPGRADE + "Sec-WebSocket-Version: 13|Sec-WebSocket-Key: " + KEY + "|";
        assertThat(ask(whole.replace("thing.watch", "nobody")).status()).isEqualTo(403);
        assertThat(ask(whole.replace("Authorization: thing.watch|", "")).status())
                .isEqualTo(401);
        assertThat(ask(whole.replace("/a/", "/missing/")).code()).isEqualTo("no-such-thing");
    }

    @Test
    void refusesASocketOfAnotherSite() {
        String whole = UPGRADE.replace("Authorization: thing.watch|", "")
                + "Sec-WebSocket-Version: 13|Sec-WebSocket-Key: " + KEY + "|Cookie: shilian_session=x|Origin: ";
        assertThat(ask(whole + "https://elsewhere.invalid|").code()).isEqualTo("foreign-origin");
        assertThat(ask(whole + "null|").code()).isEqualTo("foreign-origin");
        assertThat(ask(whole + "http://127.0.0.1|").code()).isEqualTo("sign-in-required");
    }

    @Test
    void closesASocketWhoseHandlerFails() {
        try (Raw raw = socket("broken")) {
            byte[] close = raw.readBytes(4);
            assertThat(close[0]).isEqualTo((byte) 0x88);
            assertThat(((close[2] & 0xff) << 8) | (close[3] & 0xff)).isEqualTo(1011);
            assertThat(new String(raw.readBytes(close[1] - 2), StandardCharsets.UTF_8))
                    .isEqualTo("thing-broke");
        }
    }

    @Test
    void hangsUpOnFramesThatBreakTheProtocol() {
        byte[][] broken = {
            {(byte) 0x81, 2, 'h', 'i'},
            {(byte) 0xf1, (byte) 0x82, 0, 0, 0, 0, 'h', 'i'},
            {(byte) 0x83, (byte) 0x80, 0, 0, 0, 0},
            {(byte) 0x82, (byte) 0xff, 0x7f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
            {(byte) 0x09, (byte) 0x80, 0, 0, 0, 0}
        };
        for (byte[] frame : broken) {
            try (Raw raw = socket("a")) {
                raw.send(frame);
                assertThat(raw.isHungUp()).isTrue();
            }
        }
        assertThat(ask("GET /health/live HTTP/1.1|Host: x|").status()).isEqualTo(200);
    }

    @Property(tries = 200)
    void anyBytesAsABodyAreAnsweredWithAnErrorOfTheClient(@ForAll byte[] body) {
        try (Raw raw = new Raw(server.port())) {
            raw.lines("POST /api/v1/things HTTP/1.1|Host: x|Authorization: thing.manage|Content-Type: application/json|"
                    + "Content-Length: " + body.length + "|");
            assertThat(raw.send(body).read().status()).isEqualTo(400);
        }
    }

    @Property(tries = 200)
    void anyTextAsAPathIsAnsweredWithoutAnIncident(@ForAll String path) {
        String target = URLEncoder.encode(path, StandardCharsets.UTF_8);
        assertThat(ask("GET /" + target.substring(0, Math.min(4_000, target.length())) + " HTTP/1.1|Host: x|")
                        .status())
                .isIn(200, 400, 404);
    }
}
