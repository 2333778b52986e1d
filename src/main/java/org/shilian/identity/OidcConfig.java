package org.shilian.identity;

import java.net.URI;
import java.util.List;
import org.shilian.fault.WrongSetting;

/**
 * Signing in by an OpenID Connect provider; an empty issuer means that there is none. The callback is
 * this centre's address as browsers know it, and is registered with the provider.
 */
public record OidcConfig(
        String issuer,
        String clientId,
        String clientSecret,
        String callback,
        List<String> scopes,
        String userClaim,
        String label,
        String authority,
        boolean only) {
    /** The path under which {@code openapi.yaml} has the callback. */
    static final String CALLBACK_PATH = "/api/v1/session/oidc/callback";

    public static final OidcConfig NONE =
            new OidcConfig("", "", "", "", List.of("openid", "profile"), "preferred_username", "", "", false);

    private static final String HTTPS = "an https address, or an http one on this machine";

    public OidcConfig {
        scopes = List.copyOf(scopes);
        issuer = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        if (issuer.isEmpty()) {
            require(!only, "oidc.only", only, "true only with oidc.issuer");
        } else {
            require(isSafe(issuer), "oidc.issuer", issuer, HTTPS);
            require(!clientId.isEmpty(), "oidc.clientId", clientId, "the id that the provider knows this centre by");
            require(!clientSecret.isEmpty(), "oidc.clientSecret", "", "the secret that the provider gave for it");
            require(
                    isSafe(callback) && callback.endsWith(CALLBACK_PATH),
                    "oidc.callback",
                    callback,
                    HTTPS + ", which ends with " + CALLBACK_PATH);
            require(scopes.contains("openid"), "oidc.scopes", scopes, "a list with openid in it");
            require(!userClaim.isEmpty(), "oidc.userClaim", userClaim, "the name of a claim");
        }
    }

    boolean isOn() {
        return !issuer.isEmpty();
    }

    private static boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            boolean local = List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(uri.getHost()));
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && local);
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static void require(boolean holds, String key, Object value, String allowed) {
        if (!holds) {
            throw new WrongSetting(key, value, allowed);
        }
    }

    @Override
    public String toString() {
        return "OidcConfig[" + issuer + ", " + clientId + "]";
    }
}
