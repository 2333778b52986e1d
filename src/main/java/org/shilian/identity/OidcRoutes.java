package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;

/** Signing in by the OpenID Connect provider: the browser is sent there and comes back to the sign-in page, signed in or with a code that says why not. */
final class OidcRoutes implements Routes {
    private final OidcConfig config;
    private final OidcProvider provider;
    private final SignIn signIn;

    OidcRoutes(OidcConfig config, OidcProvider provider, SignIn signIn) {
        this.config = config;
        this.provider = provider;
        this.signIn = signIn;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("listSignInWays", this::ways)
                .on("beginOidcSession", this::begin)
                .on("createOidcSession", this::finish);
    }

    private Future<Reply> ways(Call call) {
        JsonObject ways = new JsonObject().put("password", !config.only());
        return Future.succeededFuture(Reply.ok(
                config.isOn() ? ways.put("oidc", new JsonObject().put("label", config.label())) : ways));
    }

    private Future<Reply> begin(Call call) {
        OidcAttempt attempt = OidcAttempt.to(call.query("return"));
        return provider.address(attempt)
                .map(address -> Reply.redirect(address)
                        .withCookie(cookie(call, attempt.cookie()).setMaxAge(OidcAttempt.SECONDS)))
                .recover(failure -> back(failure, attempt.page()));
    }

    private Future<Reply> finish(Call call) {
        OidcAttempt attempt;
        try {
            attempt = OidcAttempt.kept(call.cookie(OidcAttempt.COOKIE), call.query("state"));
        } catch (Fault expired) {
            return back(expired, "");
        }
        return answered(call, attempt)
                .compose(claims -> signIn.vouched(user(claims), config.issuer(), call.remote()))
                .map(started -> Reply.redirect("/signin" + wanted("?", attempt.page()))
                        .withCookie(SessionRoutes.cookie(call, started.token())))
                .recover(failure -> back(failure, attempt.page()))
                .map(reply -> reply.withCookie(cookie(call, "").setMaxAge(0)));
    }

    private Future<JsonObject> answered(Call call, OidcAttempt attempt) {
        String code = call.query("code");
        return code == null
                ? Future.failedFuture(Fault.unauthenticated("oidc-refused", "the provider says " + call.query("error")))
                : provider.claims(attempt, code);
    }

    private String user(JsonObject claims) {
        return claims.getValue(config.userClaim()) instanceof String user ? user : "";
    }

    /** To the sign-in page, which says in words what the code means. */
    private static Future<Reply> back(Throwable failure, String page) {
        return failure instanceof Fault fault
                ? Future.succeededFuture(Reply.redirect("/signin?problem=" + fault.code() + wanted("&", page)))
                : Future.failedFuture(failure);
    }

    private static String wanted(String before, String page) {
        return page.isEmpty() ? "" : before + "return=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** Lax, since it has to come along when the provider sends the browser back. */
    private static Cookie cookie(Call call, @Nullable String value) {
        return Cookie.cookie(OidcAttempt.COOKIE, String.valueOf(value))
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setPath("/api/v1/session/oidc")
                .setSecure(call.secure());
    }
}
