package org.shilian.conference;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Credentials of a coturn relay that end by themselves: its {@code use-auth-secret} with the same
 * {@code static-auth-secret}. The form is that of the draft "A REST API For Access To TURN Services".
 */
final class TurnCredentials {
    private final List<String> urls;
    private final SecretKeySpec secret;
    private final Duration life;

    /**
     * @param urls such as {@code turn:relay.example.cn:3478?transport=udp}
     */
    TurnCredentials(List<String> urls, String secret, Duration life) {
        this.urls = List.copyOf(urls);
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
        this.life = life;
    }

    /** For one page, known to the relay and its log by {@code name}. */
    IceServer at(Instant now, String name) {
        String username = now.plus(life).getEpochSecond() + ":" + name;
        return new IceServer(urls, username, credential(username));
    }

    private String credential(String username) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA1", e);
        }
    }
}
