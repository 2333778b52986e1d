package org.shilian.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The opening handshake of a WebSocket (<a href="https://www.rfc-editor.org/rfc/rfc6455#section-4.2.1">RFC 6455, 4.2.1</a>), looked at before the handler sees it. */
final class Upgrade {
    private Upgrade() {}

    static void check(HttpServerRequest request) {
        boolean asked = request.version() == HttpVersion.HTTP_1_1
                && names(request.getHeader("Connection"), "upgrade")
                && names(request.getHeader("Upgrade"), "websocket");
        if (!asked) {
            throw new Refusal(new Problem(426, "upgrade-required", "this is a WebSocket over HTTP/1.1")
                    .header("Upgrade", "websocket"));
        }
        if (!"13".equals(request.getHeader("Sec-WebSocket-Version"))) {
            throw new Refusal(new Problem(426, "upgrade-required", "this server speaks WebSocket version 13")
                    .header("Sec-WebSocket-Version", "13"));
        }
        if (!isKey(request.getHeader("Sec-WebSocket-Key"))) {
            throw Refusal.bad("bad-upgrade", "Sec-WebSocket-Key is not 16 bytes in Base64");
        }
    }

    private static boolean names(@Nullable String list, String token) {
        for (String item : list == null ? new String[0] : list.split(",", -1)) {
            if (item.strip().toLowerCase(Locale.ROOT).equals(token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKey(@Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key.strip()).length == 16;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
