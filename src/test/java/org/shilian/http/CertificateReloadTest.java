package org.shilian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A certificate is renewed on disk while the server runs. */
class CertificateReloadTest {
    @TempDir
    private Path folder;

    private final Vertx client = Vertx.vertx();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Listener.class)).addAppender(log);
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger(Listener.class)).detachAppender(log);
        await(client.close());
    }

    /** The name in the certificate that a new connection is shown. */
    private String shown(int port) throws IOException {
        HttpClient https = client.createHttpClient(
                new HttpClientOptions().setSsl(true).setTrustAll(true).setVerifyHost(false));
        var response = await(https.request(HttpMethod.GET, port, "127.0.0.1", "/api/v1/things")
                .compose(request -> request.send()));
        assertThat(response.statusCode()).isEqualTo(200);
        X509Certificate certificate = (X509Certificate)
                response.request().connection().peerCertificates().get(0);
        await(https.close());
        return certificate.getSubjectX500Principal().getName();
    }

    @Test
    void theNextConnectionSeesTheNewOneAndWhatIsBrokenLeavesTheFormer() throws IOException, InterruptedException {
        Pem standing = Pem.make(folder, "standing");
        Pem renewed = Pem.make(folder, "renewed");
        try (TestServer server = new TestServer(TlsTest.config(standing))) {
            assertThat(shown(server.port())).isEqualTo("CN=standing");

            standing.become(renewed);
            await(server.server.reloadCertificate());
            assertThat(List.of(shown(server.port()), shown(server.port()), shown(server.port())))
                    .containsOnly("CN=renewed");

            Files.writeString(standing.certificate(), "half a certificate");
            awaitFailure(server.server.reloadCertificate());
            assertThat(shown(server.port())).isEqualTo("CN=renewed");
            Files.delete(standing.key());
            awaitFailure(server.server.reloadCertificate());
            assertThat(shown(server.port())).isEqualTo("CN=renewed");
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anyMatch(line -> line.startsWith("the certificate stays as it was: setting http.tls.certificate"))
                    .anyMatch(line -> line.startsWith("the certificate stays as it was: setting http.tls.key"));

            standing.become(Pem.make(folder, "third"));
            await(server.server.reloadCertificate());
            assertThat(shown(server.port())).isEqualTo("CN=third");
        }
    }
}
