package org.shilian.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;
import org.shilian.fault.WrongSetting;
import org.shilian.http.HttpConfig;
import org.shilian.http.Visitor;

/** Signing in by a real OpenID Connect provider, in a real browser. */
class OidcTest {
    private static OidcPeer peer;
    private static House house;
    private static Chromium chromium;
    private static String origin;

    @BeforeAll
    static void open() throws IOException {
        int port = freePort();
        origin = "http://127.0.0.1:" + port;
        peer = OidcPeer.start(origin + OidcConfig.CALLBACK_PATH);
        house = new House(HttpConfig.on("127.0.0.1", port), config(peer.issuer(), false));
        house.clock.pass(Duration.between(house.clock.instant(), Instant.now()));
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
        peer.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static OidcConfig config(String issuer, boolean only) {
        return new OidcConfig(
                issuer,
                "shilian",
                "a-secret-of-the-test",
                origin + OidcConfig.CALLBACK_PATH,
                List.of("openid", "profile"),
                "preferred_username",
                "统一身份认证",
                "",
                only);
    }

    private static Page signInAs(BrowserContext window, String user) {
        Page page = window.newPage();
        page.navigate(origin + "/signin");
        page.getByText("使用统一身份认证登录").click();
        page.locator("[name=login]").fill(user);
        page.locator("[name=password]").fill("whatever");
        page.locator("[type=submit]").click();
        page.locator("[type=submit]").click();
        return page;
    }

    private static Visitor.Answer callback(String query, String cookie) {
        return house.visitor().with("Cookie", cookie).get(OidcConfig.CALLBACK_PATH + query);
    }

    @Test
    void signsInWhoHasAnAccountAndGoesOn() {
        house.signedIn("by-provider", Set.of(Role.CLERK), House.COUNTY);
        try (BrowserContext window = chromium.window()) {
            Page page = signInAs(window, "by-provider");
            page.waitForURL(origin + "/");
            assertThat(page.getByText("by-provider").first()).isVisible();
            assertThat(window.cookies())
                    .anySatisfy(cookie -> assertThat(cookie.name).isEqualTo(SessionGate.COOKIE))
                    .noneSatisfy(cookie -> assertThat(cookie.name).isEqualTo(OidcAttempt.COOKIE));
        }
    }

    @Test
    void tellsWhoHasNoAccountHere() {
        try (BrowserContext window = chromium.window()) {
            Page page = signInAs(window, "stranger");
            page.waitForURL("**/signin?problem=account-unknown");
            assertThat(page.locator(".problem")).containsText("您在本系统还没有账号");
        }
    }

    @Test
    void refusesAnAnswerThatThisBrowserDidNotAskFor() {
        OidcAttempt attempt = OidcAttempt.to("");
        for (String cookie :
                List.of("x=y", OidcAttempt.COOKIE + "=rubbish", OidcAttempt.COOKIE + "=" + attempt.cookie())) {
            Visitor.Answer answer = callback("?code=stolen&state=another", cookie);
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("location")).isEqualTo("/signin?problem=oidc-expired");
            assertThat(answer.header("set-cookie")).doesNotContain(SessionGate.COOKIE);
        }
    }

    @Test
    void refusesACodeThatTheProviderDoesNotKnow() {
        OidcAttempt attempt = OidcAttempt.to("/console");
        Visitor.Answer answer =
                callback("?code=made-up&state=" + attempt.state(), OidcAttempt.COOKIE + "=" + attempt.cookie());
        assertThat(answer.header("location")).isEqualTo("/signin?problem=oidc-refused&return=%2Fconsole");
        Visitor.Answer denied =
                callback("?error=access_denied&state=" + attempt.state(), OidcAttempt.COOKIE + "=" + attempt.cookie());
        assertThat(denied.header("location")).startsWith("/signin?problem=oidc-refused");
    }

    @Test
    void asksForACodeWithStateNonceAndProof() {
        Visitor.Answer answer = house.visitor().get("/api/v1/session/oidc?return=%2Fconsole");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location"))
                .startsWith(peer.issuer())
                .contains("response_type=code", "state=", "nonce=", "code_challenge=", "code_challenge_method=S256");
        assertThat(answer.header("set-cookie"))
                .startsWith(OidcAttempt.COOKIE + "=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/api/v1/session/oidc");
    }

    @Test
    void saysThatTheProviderIsAwayAndTakesNoPasswordsWhereItIsTheOnlyWay() throws IOException {
        OidcConfig away = config("http://127.0.0.1:" + freePort(), true);
        try (House lonely = new House(HttpConfig.on("127.0.0.1", 0), away)) {
            assertThat(lonely.visitor().get("/api/v1/session/oidc").header("location"))
                    .isEqualTo("/signin?problem=oidc-unavailable");
            assertThat(lonely.signIn("admin", House.PASSWORD).code()).isEqualTo("password-sign-in-off");
            assertThat(lonely.visitor().get("/api/v1/session/ways").json())
                    .isEqualTo(new JsonObject()
                            .put("password", false)
                            .put("oidc", new JsonObject().put("label", "统一身份认证")));
        }
    }

    @Test
    void aProviderThatWasAwayIsFoundWhenItIsBack() throws IOException {
        int port = freePort();
        try (House early = new House(HttpConfig.on("127.0.0.1", 0), config("http://127.0.0.1:" + port, false))) {
            assertThat(early.visitor().get("/api/v1/session/oidc").header("location"))
                    .isEqualTo("/signin?problem=oidc-unavailable");
            try (OidcPeer late = OidcPeer.start(origin + OidcConfig.CALLBACK_PATH, port)) {
                assertThat(early.visitor().get("/api/v1/session/oidc").header("location"))
                        .isEqualTo("/signin?problem=oidc-unavailable");
                early.clock.pass(Duration.ofSeconds(6));
                assertThat(early.visitor().get("/api/v1/session/oidc").header("location"))
                        .startsWith(late.issuer());
            }
        }
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThatThrownBy(() -> config("http://provider.example", false))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("oidc.issuer");
        OidcConfig good = config("https://provider.example/", false);
        assertThat(good.issuer()).isEqualTo("https://provider.example");
        assertThat(good.toString()).doesNotContain("a-secret-of-the-test");
        assertThatThrownBy(() -> new OidcConfig(
                        good.issuer(),
                        good.clientId(),
                        good.clientSecret(),
                        "https://centre.example/elsewhere",
                        good.scopes(),
                        good.userClaim(),
                        "",
                        "",
                        false))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("oidc.callback");
    }
}
