package org.shilian.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/**
 * Keeps other sites' pages from acting with a visitor's cookie: a change or a WebSocket that names an
 * origin must name this server's own or a configured one. A bearer token needs no such care.
 */
final class Origins {
    private final List<String> allowed;

    Origins(List<String> allowed) {
        this.allowed = allowed;
    }

    void check(Call call) {
        String origin = call.header("Origin");
        boolean reads = !call.endpoint().socket() && List.of("GET", "HEAD").contains(call.method());
        if (origin == null || reads || call.header("Authorization") != null) {
            return;
        }
        if (!allowed.contains(origin)
                && !own(origin, call.request().authority() == null ? null : call.header("Host"))) {
            throw Fault.forbidden("foreign-origin", "the page that asks belongs to another site");
        }
    }

    private static boolean own(String origin, @Nullable String host) {
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority != null
                    && host != null
                    && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
