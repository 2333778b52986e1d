package org.shilian.conference;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What helps a page through its network: TURN servers with credentials for a while, as coturn takes them with {@code
 * use-auth-secret} (<a href="https://datatracker.ietf.org/doc/html/draft-uberti-behave-turn-rest-00">TURN REST</a>).
 */
final class IceServers {
    private static final Duration LIFE = Duration.ofHours(12);

    private final ConferenceConfig.Turn turn;

    IceServers(ConferenceConfig.Turn turn) {
        this.turn = turn;
    }

    /** For RTCPeerConnection's {@code iceServers}; empty where no TURN server is set. */
    JsonArray of(String seat, Instant now) {
        if (turn.urls().isEmpty()) {
            return new JsonArray();
        }
        String user = now.plus(LIFE).getEpochSecond() + ":" + seat;
        return new JsonArray()
                .add(new JsonObject()
                        .put("urls", new JsonArray(turn.urls()))
                        .put("username", user)
                        .put("credential", credential(user)));
    }

    private String credential(String user) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(turn.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(user.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
