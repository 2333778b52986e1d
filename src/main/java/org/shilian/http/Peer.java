package org.shilian.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is at the other end: the address, whether the way there is encrypted, and whether it is this machine. */
record Peer(String address, boolean secure, boolean local) {
    /** Forwarded headers count only when the connection comes from a proxy that the settings trust. */
    static Peer of(HttpServerRequest request, List<String> trustedProxies) {
        SocketAddress remote = request.remoteAddress();
        String address = remote == null ? "" : remote.hostAddress();
        String forwarded = whole(request, "X-Forwarded-For");
        if (forwarded != null && trustedProxies.contains(address)) {
            String schemes = whole(request, "X-Forwarded-Proto");
            boolean secure = schemes != null && schemes.strip().endsWith("https");
            return new Peer(nearest(forwarded, trustedProxies, address), secure, false);
        }
        boolean local = forwarded == null && request.getHeader("Forwarded") == null && loopback(address);
        return new Peer(address, request.isSSL(), local);
    }

    /** A proxy may add to a header in a line of its own (RFC 9110, 5.3): the last word is the nearest proxy's. */
    private static @Nullable String whole(HttpServerRequest request, String header) {
        List<String> lines = request.headers().getAll(header);
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    /** The last address of the list that is not itself a trusted proxy: those before it anyone can write. */
    private static String nearest(String forwarded, List<String> trusted, String otherwise) {
        String[] hops = forwarded.split(",", -1);
        for (int at = hops.length - 1; at >= 0; at--) {
            String hop = hops[at].strip();
            if (!trusted.contains(hop)) {
                return literal(hop) == null ? otherwise : hop;
            }
        }
        return otherwise;
    }

    private static boolean loopback(String address) {
        InetAddress literal = literal(address);
        return literal != null && literal.isLoopbackAddress();
    }

    /** An address in digits; a name is never looked up. */
    private static @Nullable InetAddress literal(@Nullable String address) {
        if (address == null || !address.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%[\\w.-]+)?")) {
            return null;
        }
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
