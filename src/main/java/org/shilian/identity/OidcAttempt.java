package org.shilian.identity;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/**
 * One way to the provider and back: the state that ties the answer to this browser, the nonce that ties
 * the token to this attempt (OpenID Connect Core 1.0, 15.5.2), the verifier that proves who asks for it
 * (RFC 7636), and the page to go on to. Kept by the browser, in a cookie that scripts can't read, so
 * that any node may take the answer.
 */
record OidcAttempt(String state, String nonce, String verifier, String page) {
    static final String COOKIE = "shilian_oidc";
    static final long SECONDS = 600;

    private static final int LONGEST_PAGE = 500;

    static OidcAttempt to(@Nullable String page) {
        String wanted = page == null || page.length() > LONGEST_PAGE ? "" : page;
        return new OidcAttempt(
                Token.random().text(), Token.random().text(), Token.random().text(), wanted);
    }

    /** The attempt that the browser kept, which the answer has to belong to. */
    static OidcAttempt kept(@Nullable String cookie, @Nullable String state) {
        try {
            JsonObject json =
                    new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(cookie == null ? "" : cookie)));
            OidcAttempt attempt = new OidcAttempt(
                    json.getString("state"),
                    json.getString("nonce"),
                    json.getString("verifier"),
                    json.getString("page"));
            if (state != null && same(attempt.state, state)) {
                return attempt;
            }
        } catch (RuntimeException e) {
            // What is no attempt is as good as none.
        }
        throw Fault.unauthenticated("oidc-expired", "this answer belongs to no sign-in that this browser began");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    String cookie() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new JsonObject()
                        .put("state", state)
                        .put("nonce", nonce)
                        .put("verifier", verifier)
                        .put("page", page)
                        .toBuffer()
                        .getBytes());
    }

    /** RFC 7636, 4.2: the method S256. */
    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new Token(verifier).hash());
    }

    @Override
    public String toString() {
        return "OidcAttempt[***]";
    }
}
