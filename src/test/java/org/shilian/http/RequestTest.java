package org.shilian.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the edge answers to requests good and bad, over raw sockets. */
class RequestTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(HttpConfig.on("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Raw.Answer ask(String request) {
        return Raw.ask(server.port(), request);
    }

    private static Raw.Answer post(String body, String headers) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return ask(
                "POST /api/v1/things HTTP/1.1|Host: x|Content-Length: " + length + "|" + headers + "|" + "\r\n" + body);
    }

    private static Raw.Answer create(String body) {
        return post(body, "Authorization: thing.manage|Content-Type: application/json");
    }

    @Test
    void answersAnOperationWithTypedParameters() {
        Raw.Answer answer = ask("GET /api/v1/things?limit=3&live=1&kind=a&kind=b HTTP/1.1|Host: x|");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getInteger("limit")).isEqualTo(3);
        assertThat(new JsonObject(answer.body()).getBoolean("live")).isTrue();
    }

    @Test
    void answersACreation() {
        Raw.Answer answer = create("{\"name\":\"柳河\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("location")).startsWith("/api/v1/things/");
        assertThat(new JsonObject(answer.body()).getString("name")).isEqualTo("柳河");
    }

    @Test
    void namesEachWrongPlaceOfABody() {
        Raw.Answer answer =
                create("{\"name\":\"\",\"size\":-1,\"colour\":1,\"parts\":[{\"name\":\"a\"},{\"size\":1}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(new JsonObject(answer.body())
                        .getJsonArray("errors").stream()
                                .map(error -> ((JsonObject) error).getString("at") + " "
                                        + ((JsonObject) error).getString("code")))
                .containsExactlyInAnyOrder(
                        "/body/name too-short",
                        "/body/size too-small",
                        "/body/colour unknown-property",
                        "/body/parts/1 missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {"name":;                       malformed-json
            {"name":"a"}x;                  malformed-json
            {"name":"a","name":"b"};        malformed-json
            {"name":"\\u0000"};             malformed-json
            {"name":"\\ud800"};             malformed-json
            {"size":1e999};                 malformed-json
            {"size":99999999999999999999};  malformed-json
            {'name':'a'};                   malformed-json
            NaN;                            malformed-json
            [];                             invalid-request
            null;                           invalid-request
            "name";                         invalid-request
            {"name":7};                     invalid-request
            {"name":"a","size":1.5};        invalid-request
            """)
    void refusesBodies(String body, String code) {
        Raw.Answer answer = create(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void refusesABodyThatIsTooDeepTooLargeOrOfAnotherType() {
        assertThat(create("[".repeat(5_000)).code()).isEqualTo("json-too-complex");
        assertThat(create("\"" + "a".repeat(1 << 20) + "\"").code()).isEqualTo("too-large");
        assertThat(post("a=1", "Authorization: thing.manage|Content-Type: text/plain")
                        .code())
                .isEqualTo("unsupported-media-type");
        assertThat(post("{}", "Authorization: thing.manage").code()).isEqualTo("unsupported-media-type");
        assertThat(create("").code()).isEqualTo("invalid-request");
    }

    @Test
    void refusesAnUnendingBodyWithoutKeepingIt() {
        try (Raw raw = new Raw(server.port())) {
            raw.lines("POST /api/v1/things HTTP/1.1|Host: x|Authorization: thing.manage|"
                    + "Content-Type: application/json|Transfer-Encoding: chunked|");
            String chunk = "10000\r\n" + " ".repeat(1 << 16) + "\r\n";
            for (int at = 0; at < 17; at++) {
                raw.send(chunk);
            }
            assertThat(raw.read().code()).isEqualTo("too-large");
            assertThat(raw.isHungUp()).isTrue();
        }
    }

    @Test
    void checksTheRightBeforeTheBody() {
        assertThat(post("{", "Content-Type: application/json").status()).isEqualTo(401);
        assertThat(post("{", "Authorization: nobody|Content-Type: text/plain").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/%2e%2e/etc/passwd",
                "/web/../openapi.yaml",
                "/web/%2e%2e/%2e%2e/openapi.yaml",
                "/web/..%2fopenapi.yaml",
                "/web/a%00.js",
                "/api/v1/things/%ff",
                "/api/v1/things/%c0%ae",
                "/api/v1/things/%zz",
                "/api/v1/things/%",
                "/web/..\\openapi.yaml",
                "/web/%5c..%5cx",
                "/api/v1/things/%0d%0aX-Evil:1",
                "http://elsewhere/api",
                "*"
            })
    void refusesHostilePaths(String path) {
        Raw.Answer answer = ask("GET " + path + " HTTP/1.1|Host: x|");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isIn("bad-path", "bad-target");
        assertThat(answer.headers()).doesNotContainKey("x-evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v1/nothing",
                "/api/v1/things/",
                "/api/v1//things",
                "//",
                "/web/",
                "/web/nothing.js",
                "/web/.git",
                "/web/page",
                "/webjars/nothing",
                "/API/v1/things"
            })
    void answersUnknownPathsWithNotFound(String path) {
        Raw.Answer answer = ask("GET " + path + " HTTP/1.1|Host: x|");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=abc", "limit=0", "limit=1&limit=2", "limit=1.5", "live=maybe", "kind=c", "limit="})
    void refusesWrongParameters(String query) {
        Raw.Answer answer = ask("GET /api/v1/things?" + query + " HTTP/1.1|Host: x|");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-request");
    }

    @Test
    void refusesAQueryThatIsNoText() {
        assertThat(ask("GET /api/v1/things?limit=%ff HTTP/1.1|Host: x|").code()).isEqualTo("bad-query");
        assertThat(ask("GET /api/v1/things?" + "a&".repeat(100) + " HTTP/1.1|Host: x|")
                        .code())
                .isEqualTo("bad-query");
    }

    @Test
    void namesTheMethodsOfAPath() {
        Raw.Answer answer = ask("DELETE /api/v1/things HTTP/1.1|Host: x|");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("GET, POST");
        assertThat(ask("BREW /api/v1/things HTTP/1.1|Host: x|").status()).isEqualTo(405);
    }

    @Test
    void answersHeadWithoutABody() {
        try (Raw raw = new Raw(server.port())) {
            raw.lines("HEAD /api/v1/things HTTP/1.1|Host: x||GET /health/live HTTP/1.1|Host: x|");
            assertThat(raw.readHead().status()).isEqualTo(200);
            assertThat(raw.read().body()).isEqualTo("up");
        }
    }

    @Test
    void answersTheUnexpectedBare() {
        Raw.Answer answer = ask("GET /api/v1/things/broken HTTP/1.1|Host: x|");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("internal");
        assertThat(answer.body()).contains("incident").doesNotContain("secret words", "IllegalState");
    }

    @Test
    void mapsFaultsToTheirStatus() {
        assertThat(ask("GET /api/v1/things/missing HTTP/1.1|Host: x|").status()).isEqualTo(404);
        assertThat(ask("GET /api/v1/things/missing HTTP/1.1|Host: x|").code()).isEqualTo("no-such-thing");
    }

    @Test
    void wantsTheVersionOfAChange() {
        String put = "PUT /api/v1/things/a HTTP/1.1|Host: x|Authorization: thing.manage|Content-Type: application/json|"
                + "Content-Length: 12|%s\r\n{\"name\":\"b\"}";
        assertThat(ask(put.formatted("")).status()).isEqualTo(428);
        assertThat(ask(put.formatted("If-Match: *|")).code()).isEqualTo("bad-if-match");
        Raw.Answer changed = ask(put.formatted("If-Match: \"7\"|"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("etag")).isEqualTo("\"8\"");
    }

    @Test
    void servesItsContract() {
        assertThat(ask("GET /api/v1/openapi.yaml HTTP/1.1|Host: x|").body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void opensTheMetricsToThisMachineButNotThroughAProxy() {
        assertThat(ask("GET /metrics HTTP/1.1|Host: x|").status()).isEqualTo(200);
        assertThat(ask("GET /metrics HTTP/1.1|Host: x|X-Forwarded-For: 203.0.113.9|")
                        .status())
                .isEqualTo(401);
    }
}
