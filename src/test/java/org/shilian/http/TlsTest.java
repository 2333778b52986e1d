package org.shilian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.fault.WrongSetting;

/** HTTPS with a certificate made for the test. */
class TlsTest {
    @TempDir
    private Path folder;

    static HttpConfig config(Pem pem) {
        return config(pem.certificate().toString(), pem.key().toString());
    }

    private static HttpConfig config(String certificate, String key) {
        HttpConfig plain = HttpConfig.on("127.0.0.1", 0);
        return new HttpConfig(
                plain.host(),
                0,
                new HttpConfig.Tls(certificate, key),
                List.of(),
                List.of(),
                plain.maxBody(),
                plain.maxConnections(),
                plain.headersWithin(),
                plain.bodyWithin(),
                plain.answerWithin(),
                plain.keepAlive(),
                plain.ping());
    }

    @Test
    void speaksHttp2OverTlsAndSaysSo() throws IOException, InterruptedException {
        Pem pem = Pem.make(folder, "127.0.0.1");
        Vertx client = Vertx.vertx();
        try (TestServer server = new TestServer(config(pem))) {
            assertThat(server.server.address()).startsWith("https://127.0.0.1:");
            HttpClientOptions options = new HttpClientOptions()
                    .setSsl(true)
                    .setTrustAll(true)
                    .setVerifyHost(false)
                    .setUseAlpn(true)
                    .setProtocolVersion(HttpVersion.HTTP_2);
            HttpClient https = client.createHttpClient(options);
            var response = await(https.request(HttpMethod.GET, server.port(), "127.0.0.1", "/api/v1/things")
                    .compose(request -> request.send()));
            await(https.close());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.version()).isEqualTo(HttpVersion.HTTP_2);
            assertThat(response.getHeader("Strict-Transport-Security")).startsWith("max-age=");
        } finally {
            await(client.close());
        }
    }

    @Test
    void refusesSettingsThatCannotBe() throws IOException {
        assertThatThrownBy(() -> config("a.pem", ""))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("http.tls.key");
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");
        Vertx vertx = Vertx.vertx();
        try {
            Server missing = new Server(
                    vertx, config("/nowhere/a.pem", "/nowhere/b.pem"), new TestGate(), Repetition.NONE, List.of());
            assertThat(awaitFailure(missing.start()))
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("/nowhere/a.pem");
            Server rubbish = new Server(
                    vertx, config(text.toString(), text.toString()), new TestGate(), Repetition.NONE, List.of());
            assertThat(awaitFailure(rubbish.start()))
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("text.pem");
        } finally {
            await(vertx.close());
        }
    }

    @Test
    void saysThatAPortIsTaken() {
        Vertx vertx = Vertx.vertx();
        try (TestServer first = new TestServer(HttpConfig.on("127.0.0.1", 0))) {
            Server second = new Server(
                    vertx, HttpConfig.on("127.0.0.1", first.port()), new TestGate(), Repetition.NONE, List.of());
            assertThat(awaitFailure(second.start()))
                    .isInstanceOf(org.shilian.fault.StartRefused.class)
                    .hasMessageContaining("http.port = " + first.port());
        } finally {
            await(vertx.close());
        }
    }
}
