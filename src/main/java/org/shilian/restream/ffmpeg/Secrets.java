package org.shilian.restream.ffmpeg;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.shilian.restream.PasswordParameter;
import org.shilian.restream.Source;

/** Puts credentials into the one place FFmpeg takes them from, and keeps them out of all others. */
final class Secrets {

    private static final Pattern IN_URL = Pattern.compile("//[^/\\s]*@");
    private static final Pattern IN_HEADER = Pattern.compile("(?i)(authorization:\\s*).*");

    private Secrets() {}

    static String scrub(String line) {
        String bare =
                IN_HEADER.matcher(IN_URL.matcher(line).replaceAll("//***@")).replaceAll("$1***");
        return PasswordParameter.masked(bare);
    }

    /** The URL with user and password. Never to be logged. */
    static String url(Source source) {
        String url = PasswordParameter.filled(source.url(), source.password());
        if (source.user().isEmpty()) {
            return url;
        }
        String credentials = encode(source.user()) + ":" + encode(source.password()) + "@";
        int authority = url.indexOf("//") + 2;
        return url.substring(0, authority) + credentials + url.substring(authority);
    }

    private static String encode(String secret) {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
