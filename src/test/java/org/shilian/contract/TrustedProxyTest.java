package org.shilian.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.http.Visitor;

/** What a proxy says of its client is believed from the proxies that the settings name, and from nobody else. */
class TrustedProxyTest {
    private static final Map<String, String> TRUSTING = Map.of("SHILIAN_HTTP_TRUSTED_PROXIES", "127.0.0.1,192.0.2.7");

    @TempDir
    private Path folder;

    private static Visitor.Answer signIn(DemoCounty county, Visitor through) {
        return through.post(
                "/api/v1/session", new JsonObject().put("user", "leader").put("password", county.password("leader")));
    }

    /** Where the register of sessions says that the leader's newest one came from. */
    private static String address(DemoCounty county) {
        return county.as("admin")
                .get("/api/v1/sessions?person=p-demo-leader")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("address");
    }

    @Test
    void aNamedProxyIsBelieved() {
        try (DemoCounty county = new DemoCounty(folder, TRUSTING)) {
            Visitor proxy = county.visitor().with("X-Forwarded-Proto", "https");

            Visitor.Answer answer = signIn(county, proxy.with("X-Forwarded-For", "203.0.113.9"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Set-Cookie")).contains("; Secure");
            assertThat(answer.header("Strict-Transport-Security")).isNotEmpty();
            assertThat(address(county)).isEqualTo("203.0.113.9");

            signIn(county, proxy.with("X-Forwarded-For", "a-name.example"));
            assertThat(address(county)).isEqualTo("127.0.0.1");

            Visitor mixed = county.visitor().with("X-Forwarded-Proto", "https, http");
            Visitor.Answer plain = signIn(county, mixed.with("X-Forwarded-For", "203.0.113.9"));
            assertThat(plain.header("Set-Cookie")).doesNotContain("Secure");
        }
    }

    @Test
    void whatStandsBeforeTheNearestStrangerAnybodyCanWrite() {
        try (DemoCounty county = new DemoCounty(folder, TRUSTING)) {
            signIn(county, county.visitor().with("X-Forwarded-For", "198.51.100.1, 203.0.113.10, 192.0.2.7"));
            assertThat(address(county)).isEqualTo("203.0.113.10");

            Visitor inItsOwnLine = county.visitor().with("X-Forwarded-For", "198.51.100.1");
            signIn(county, inItsOwnLine.with("X-Forwarded-For", "203.0.113.11"));
            assertThat(address(county)).isEqualTo("203.0.113.11");
        }
    }

    @Test
    void nobodyElseIsBelieved() {
        try (DemoCounty county = new DemoCounty(folder)) {
            Visitor pretender =
                    county.visitor().with("X-Forwarded-For", "203.0.113.9").with("X-Forwarded-Proto", "https");

            Visitor.Answer answer = signIn(county, pretender);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Set-Cookie")).doesNotContain("Secure");
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
            assertThat(address(county)).isEqualTo("127.0.0.1");
        }
    }
}
