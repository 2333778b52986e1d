package org.shilian.conference;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shilian.fault.WrongSetting;

/**
 * How conferences are held.
 *
 * @param udpPort of the media, over UDP and TCP; 0 takes any free one
 * @param advertised addresses under which the media port is reached from outside, where NAT stands between
 * @param turn what helps pages through networks that let nothing else out
 * @param ring how long an invitation rings
 * @param away how long the seat of a page that is away is kept
 * @param join how long a socket may take to say who comes
 * @param answer how long a page may take to answer an offer
 * @param alone how long a conference stays open with nobody seated
 */
public record ConferenceConfig(
        int udpPort,
        List<String> advertised,
        Turn turn,
        Duration ring,
        Duration away,
        Duration join,
        Duration answer,
        Duration alone) {
    /** TURN servers (RFC 8656) and the secret shared with them, from which pages get credentials for a while. */
    public record Turn(List<String> urls, String secret) {
        private static final Duration LIFE = Duration.ofHours(12);

        public Turn {
            urls = List.copyOf(urls);
            for (String url : urls) {
                if (!isTurn(url)) {
                    throw new WrongSetting("conference.turn.urls", url, "turn:host:port or turns:host:port");
                }
            }
            if (!urls.isEmpty() && secret.isEmpty()) {
                throw new WrongSetting("conference.turn.secret", "", "the secret of the TURN servers");
            }
        }

        /** What pages get of them; nothing where no server is set. */
        Optional<TurnCredentials> credentials() {
            return urls.isEmpty() ? Optional.empty() : Optional.of(new TurnCredentials(urls, secret, LIFE));
        }

        private static boolean isTurn(String url) {
            try {
                String scheme = new URI(url).getScheme();
                return "turn".equals(scheme) || "turns".equals(scheme);
            } catch (URISyntaxException e) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "Turn[urls=" + urls + ", secret=" + (secret.isEmpty() ? "" : "***") + "]";
        }
    }

    public ConferenceConfig {
        advertised = List.copyOf(advertised);
        if (udpPort < 0 || udpPort > 65_535) {
            throw new WrongSetting("conference.udpPort", udpPort, "0 to 65535");
        }
        positive("conference.ring", ring);
        positive("conference.away", away);
        positive("conference.join", join);
        positive("conference.answer", answer);
        positive("conference.alone", alone);
    }

    private static void positive(String key, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new WrongSetting(key, value, "longer than 0");
        }
    }

    public static ConferenceConfig defaults() {
        return new ConferenceConfig(
                10_000,
                List.of(),
                new Turn(List.of(), ""),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofMinutes(10));
    }
}
