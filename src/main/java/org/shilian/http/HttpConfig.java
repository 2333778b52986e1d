package org.shilian.http;

import java.time.Duration;
import java.util.List;
import org.shilian.fault.WrongSetting;

/** Where the server listens, and what it lets in. */
public record HttpConfig(
        String host,
        int port,
        Tls tls,
        List<String> origins,
        List<String> trustedProxies,
        int maxBody,
        int maxConnections,
        Duration headersWithin,
        Duration bodyWithin,
        Duration answerWithin,
        Duration keepAlive,
        Duration ping) {

    /** PEM files of the certificate chain and its key; both empty means plain HTTP. */
    public record Tls(String certificate, String key) {
        public static final Tls NONE = new Tls("", "");

        public Tls {
            if (certificate.isEmpty() != key.isEmpty()) {
                throw new WrongSetting("http.tls.key", key, "a PEM file whenever http.tls.certificate is one");
            }
        }

        public boolean on() {
            return !certificate.isEmpty();
        }
    }

    public HttpConfig {
        require(port >= 0 && port <= 65535, "http.port", port, "a port from 0 (any free one) to 65535");
        require(maxBody >= 1024, "http.maxBody", maxBody, "at least 1024 bytes");
        require(maxConnections >= 1, "http.maxConnections", maxConnections, "at least 1");
        positive("http.headersWithin", headersWithin);
        positive("http.bodyWithin", bodyWithin);
        positive("http.answerWithin", answerWithin);
        positive("http.keepAlive", keepAlive);
        positive("http.ping", ping);
        origins = List.copyOf(origins);
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** The same, on that address unless the settings name one. */
    public HttpConfig orOn(String fallback) {
        return host.isBlank()
                ? new HttpConfig(
                        fallback,
                        port,
                        tls,
                        origins,
                        trustedProxies,
                        maxBody,
                        maxConnections,
                        headersWithin,
                        bodyWithin,
                        answerWithin,
                        keepAlive,
                        ping)
                : this;
    }

    /** The defaults of {@code reference.yaml} on a given address. */
    public static HttpConfig on(String host, int port) {
        return new HttpConfig(
                host,
                port,
                Tls.NONE,
                List.of(),
                List.of(),
                1 << 20,
                10_000,
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(75),
                Duration.ofSeconds(20));
    }

    private static void positive(String key, Duration value) {
        require(!value.isZero() && !value.isNegative(), key, value, "a duration longer than nothing, such as 20s");
    }

    private static void require(boolean holds, String key, Object value, String allowed) {
        if (!holds) {
            throw new WrongSetting(key, value, allowed);
        }
    }
}
