package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shilian.Await.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shilian.MovedClock;
import org.shilian.fault.Fault;
import org.shilian.restream.peer.CameraCertificate;
import org.shilian.wall.Framing.Verdict;

/** Real sites over TLS that send each header, and those that give no answer that counts. */
class FramingTest {
    private static final URI WALL = URI.create("https://wall.example");

    private final Vertx vertx = Vertx.vertx();
    private final MovedClock clock = new MovedClock();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpsServer site;
    private Framing framing;

    @BeforeEach
    void start() throws IOException {
        site = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.setHttpsConfigurator(new HttpsConfigurator(CameraCertificate.make().context()));
        site.createContext("/", this::answer);
        site.start();
        HttpClientOptions own = new HttpClientOptions().setTrustAll(true).setVerifyHost(false);
        framing = new Framing(vertx, new WebOrigins(List.of(origin())), clock, own);
    }

    @AfterEach
    void stop() {
        site.stop(0);
        await(vertx.close());
    }

    private String origin() {
        return "https://localhost:" + site.getAddress().getPort();
    }

    /** A page sends the header that its query names; its body has no end. */
    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        assertThat(exchange.getRequestHeaders()).doesNotContainKeys("Cookie", "Referer", "Authorization");
        String[] header = String.valueOf(exchange.getRequestURI().getQuery()).split("=", 2);
        if (header.length == 2) {
            exchange.getResponseHeaders().add(header[0], header[1].replace("HERE", origin()));
        }
        exchange.sendResponseHeaders("Location".equals(header[0]) ? 302 : 200, 0);
        exchange.getResponseBody().write(new byte[1]);
        exchange.getResponseBody().flush();
    }

    private Verdict verdict(String query) {
        String url = URI.create(origin()) + "/page?" + query.replace(" ", "%20");
        return await(framing.of(new WindowSource.Web(url), WALL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Server=x                                                   | ALLOWED
            X-Frame-Options=DENY                                       | FORBIDDEN
            X-Frame-Options=SAMEORIGIN                                 | FORBIDDEN
            Content-Security-Policy=frame-ancestors 'self'             | FORBIDDEN
            Content-Security-Policy=frame-ancestors https://*.example  | ALLOWED
            Content-Security-Policy-Report-Only=frame-ancestors 'none' | ALLOWED
            Location=/moved?X-Frame-Options=DENY                       | FORBIDDEN
            Location=HERE/moved?Server=x                               | ALLOWED
            Location=https://elsewhere.invalid/                        | UNKNOWN
            Location=/loop?Location=/loop?Location=/loop?Location=/loop?Location=/end | UNKNOWN
            """)
    void whatTheHeadersSayIsTold(String query, Verdict verdict) {
        assertThat(verdict(query)).isEqualTo(verdict);
    }

    @Test
    void aPageIsAskedForOnceAMinute() {
        verdict("X-Frame-Options=DENY");
        assertThat(verdict("X-Frame-Options=DENY")).isEqualTo(Verdict.FORBIDDEN);
        assertThat(asked).hasValue(1);
        clock.pass(java.time.Duration.ofSeconds(61));
        verdict("X-Frame-Options=DENY");
        assertThat(asked).hasValue(2);
    }

    @Test
    void aSiteThatIsAwaySaysNothing() {
        site.stop(0);
        assertThat(verdict("Server=x")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void onlyListedOriginsAreAsked() {
        assertThatThrownBy(() -> framing.of(new WindowSource.Web("https://127.0.0.1:1/"), WALL))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("web-origin-not-listed"));
        assertThatThrownBy(() -> framing.of(new WindowSource.Web("/health"), WALL))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("not-a-web-address"));
    }
}
