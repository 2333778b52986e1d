package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2FlowType;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.Oauth2Credentials;
import io.vertx.ext.auth.oauth2.providers.OpenIDConnectAuth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The OpenID Connect provider, found when it is first needed and kept: sends browsers to it, turns their
 * codes into claims that are checked as OpenID Connect Core 1.0, 3.1.3.7 says. Any thread.
 */
final class OidcProvider {
    private static final Logger log = LoggerFactory.getLogger(OidcProvider.class);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_SECONDS = 15;
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    /** Anybody may ask to sign in: a provider that is away is not asked for each. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final OidcConfig config;
    private final Clock clock;
    private @Nullable Future<OAuth2Auth> found;
    private Instant asked = Instant.MIN;

    OidcProvider(Vertx vertx, OidcConfig config, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
    }

    /** Where the browser is sent. */
    Future<String> address(OidcAttempt attempt) {
        return provider()
                .map(provider -> provider.authorizeURL(new OAuth2AuthorizationURL()
                        .setRedirectUri(config.callback())
                        .setScopes(config.scopes())
                        .setState(attempt.state())
                        .setCodeChallenge(attempt.challenge())
                        .setCodeChallengeMethod("S256")
                        .putAdditionalParameter("nonce", attempt.nonce())));
    }

    /** What the provider says of who came back with that code. */
    Future<JsonObject> claims(OidcAttempt attempt, String code) {
        Oauth2Credentials credentials = new Oauth2Credentials()
                .setFlow(OAuth2FlowType.AUTH_CODE)
                .setCode(code)
                .setCodeVerifier(attempt.verifier())
                .setRedirectUri(config.callback());
        return provider()
                .compose(provider -> provider.authenticate(credentials)
                        .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                        .recover(failure -> refuse("the code was not taken: " + failure.getMessage()))
                        .compose(user -> checked(user, attempt).compose(token -> complete(provider, user, token))));
    }

    /** A provider may keep the user name out of the token; then it is asked for. */
    private Future<JsonObject> complete(OAuth2Auth provider, User user, JsonObject token) {
        return token.containsKey(config.userClaim())
                ? Future.succeededFuture(token)
                : provider.userInfo(user)
                        .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                        .recover(failure -> refuse("the user could not be asked for: " + failure.getMessage()));
    }

    private Future<JsonObject> checked(User user, OidcAttempt attempt) {
        JsonObject token = user.attributes().getJsonObject("idToken");
        if (token == null) {
            return refuse("the id token is missing, or its signature, issuer or audience is wrong");
        }
        long now = clock.instant().getEpochSecond();
        long leeway = LEEWAY.toSeconds();
        if (!attempt.nonce().equals(token.getString("nonce"))) {
            return refuse("the id token is of another attempt");
        }
        if (token.getLong("exp", 0L) + leeway < now || token.getLong("iat", Long.MAX_VALUE) - leeway > now) {
            return refuse("the id token is not of now; are the clocks right?");
        }
        return Future.succeededFuture(token);
    }

    private static <T> Future<T> refuse(String why) {
        log.warn("a sign-in by OpenID Connect was refused: {}", why);
        return Future.failedFuture(Fault.unauthenticated("oidc-refused", why));
    }

    /** A provider that could not be found is looked for again at a later sign-in. */
    private synchronized Future<OAuth2Auth> provider() {
        if (!config.isOn()) {
            return Future.failedFuture(Fault.unavailable("oidc-off", "no OpenID Connect provider is set up"));
        }
        Future<OAuth2Auth> known = found;
        Instant now = clock.instant();
        if (known == null || known.failed() && now.isAfter(asked.plus(PAUSE))) {
            known = discover();
            found = known;
            asked = now;
        }
        return known;
    }

    private Future<OAuth2Auth> discover() {
        return OpenIDConnectAuth.discover(vertx, options())
                .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .onSuccess(provider -> provider.missingKeyHandler(id -> renewKeys(provider)))
                .recover(failure -> {
                    log.warn("the provider {} does not answer: {}", config.issuer(), failure.getMessage());
                    return Future.failedFuture(
                            Fault.unavailable("oidc-unavailable", "the OpenID Connect provider does not answer"));
                });
    }

    /** The provider has changed its keys: who comes back next is let in. */
    private static void renewKeys(OAuth2Auth provider) {
        provider.jWKSet().onFailure(failure -> log.warn("the provider's new keys could not be read", failure));
    }

    private OAuth2Options options() {
        HttpClientOptions client =
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setIdleTimeout(ANSWER_SECONDS);
        if (!config.authority().isEmpty()) {
            client.setTrustOptions(new PemTrustOptions().addCertPath(config.authority()));
        }
        return new OAuth2Options()
                .setSite(config.issuer())
                .setClientId(config.clientId())
                .setClientSecret(config.clientSecret())
                .setHttpClientOptions(client);
    }
}
