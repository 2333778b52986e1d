package org.shilian.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told besides the content: policy, caching, types and compression. */
class HeaderTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(HttpConfig.on("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Raw.Answer get(String path, String headers) {
        return Raw.ask(server.port(), "GET " + path + " HTTP/1.1|Host: x|" + headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/things", "/nothing", "/signin", "/health/live", "/api/v1/things/%00"})
    void guardsEveryAnswer(String path) {
        Raw.Answer answer = get(path, "");
        assertThat(answer.header("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.header("cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("same-origin");
        assertThat(answer.header("permissions-policy"))
                .contains("geolocation=()", "camera=()", "microphone=()", "display-capture=()");
        assertThat(answer.header("strict-transport-security")).isEmpty();
        assertThat(answer.header("shilian-build")).isNotEmpty();
        assertThat(answer.header("x-request-id")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signin", "/console", "/admin", "/centre", "/conference/c-1", "/wall/main/1"})
    void namesTheImportMapOfAPageByItsHash(String path) throws Exception {
        Raw.Answer page = get(path, "");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("cache-control")).isEqualTo("no-cache");
        Matcher inline = Pattern.compile(
                        "<script(?![^>]*(\\ssrc=|\"application/json\"))[^>]*>(.*?)</script>", Pattern.DOTALL)
                .matcher(page.body());
        while (inline.find()) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(inline.group(2).getBytes(StandardCharsets.UTF_8));
            assertThat(page.header("content-security-policy"))
                    .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
        assertThat(page.body()).doesNotContainPattern("\\son[a-z]+=").doesNotContain("<style", "style=\"");
        assertThat(get(path, "If-None-Match: " + page.header("etag") + "|").status())
                .isEqualTo(304);
    }

    @Test
    void onlyPagesWithAWallMayFrameOthers() {
        assertThat(get("/console", "").header("content-security-policy"))
                .contains("frame-src 'self'", "frame-ancestors 'none'");
        assertThat(get("/wall/main/1", "").header("content-security-policy")).contains("frame-src 'self'");
        assertThat(get("/", "").header("content-security-policy"))
                .contains("frame-ancestors 'self'")
                .doesNotContain("frame-src");
    }

    @Test
    void onlyPagesInWhichOneTalksMayAskForCameraMicrophoneAndScreen() {
        for (String path : List.of("/centre", "/conference/c-1")) {
            assertThat(get(path, "").header("permissions-policy"))
                    .contains("camera=(self)", "microphone=(self)", "display-capture=(self)", "geolocation=()");
            assertThat(get(path, "").header("content-security-policy")).contains("frame-ancestors 'none'");
        }
        for (String path : List.of("/", "/signin", "/console", "/admin", "/wall/main/1")) {
            assertThat(get(path, "").header("permissions-policy"))
                    .contains("camera=()", "microphone=()", "display-capture=()");
        }
    }

    @Test
    void keepsForEverWhatHasTheNameOfABuild() {
        Raw.Answer library = get("/webjars/lit/3.3.2/index.js", "");
        assertThat(library.status()).isEqualTo(200);
        assertThat(library.header("cache-control")).contains("immutable");
        assertThat(library.header("content-type")).contains("javascript");
        Raw.Answer ours = get("/web/" + PageBuild.NAME + "/page/signin.js", "Accept-Encoding: gzip|");
        assertThat(ours.status()).isEqualTo(200);
        assertThat(ours.header("cache-control")).contains("immutable");
        assertThat(ours.header("content-encoding")).isEqualTo("gzip");
        assertThat(get("/web/another/page/signin.js", "").status()).isEqualTo(404);
        Raw.Answer page = get("/web/page/signin.js", "");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("cache-control")).isEqualTo("no-cache");
        assertThat(get("/web/page/signin.js", "If-None-Match: " + page.header("etag") + "|")
                        .status())
                .isEqualTo(304);
        assertThat(get("/api/v1/things", "").header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void compressesText() {
        assertThat(get("/api/v1/openapi.yaml", "Accept-Encoding: gzip|").header("content-encoding"))
                .isEqualTo("gzip");
    }
}
