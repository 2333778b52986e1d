package org.shilian.http;

import io.vertx.core.MultiMap;
import java.util.List;

/** The headers of every answer that tell a browser what the pages may not do. */
final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'%s; style-src 'self'; "
            + "img-src 'self' blob: data:%s; media-src 'self' blob:; connect-src 'self'; font-src 'self'; "
            + "worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    private static final String FRAMED_BY_NOBODY = "frame-ancestors 'none'";
    private static final String ABILITIES = "accelerometer=(), autoplay=(self), camera=%1$s, display-capture=%1$s, "
            + "fullscreen=(self), geolocation=(), microphone=%1$s, payment=(), usb=()";

    /** A page may play sound and fill the screen, and ask for nothing of the device. */
    static final String QUIET = ABILITIES.formatted("()");

    /** A page in which one talks: camera, microphone and screen are its own to ask for, and nobody else's. */
    static final String TALKING = ABILITIES.formatted("(self)");

    private SecurityHeaders() {}

    /** The policy of a page whose import maps have these hashes, and which shows pictures of these origins. */
    static String policy(String hashes, List<String> pictures) {
        return POLICY.formatted(hashes, pictures.isEmpty() ? "" : " " + String.join(" ", pictures));
    }

    /** The policy of a page that a window of a wall may show. */
    static String framed(String policy) {
        return policy.replace(FRAMED_BY_NOBODY, "frame-ancestors 'self'");
    }

    /** The policy of a page that shows a wall: it may frame pages of the centre and of these origins. */
    static String framing(String policy, List<String> origins) {
        return policy + "; frame-src 'self'" + (origins.isEmpty() ? "" : " " + String.join(" ", origins));
    }

    static void put(MultiMap headers, boolean secure) {
        headers.set("Content-Security-Policy", policy("", List.of()))
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Permissions-Policy", QUIET)
                .set("Cache-Control", "no-store")
                .set(PageBuild.HEADER, PageBuild.NAME);
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
