package org.shilian.conference.sfu.sdp;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page's certificate has to have (RFC 8122, 5).
 *
 * @param algorithm as Java names it, such as {@code SHA-256}
 * @param digits pairs of hexadecimal digits in upper case with colons
 */
public record Fingerprint(String algorithm, String digits) {

    private static final Map<String, Integer> LENGTHS = Map.of("SHA-256", 32, "SHA-384", 48, "SHA-512", 64);

    /** Null when it is none of those that count. */
    static @Nullable Fingerprint parse(String value) {
        String[] words = value.split(" ", -1);
        String algorithm = words[0].toUpperCase(Locale.ROOT);
        Integer length = LENGTHS.get(algorithm);
        if (words.length != 2 || length == null || words[1].length() != 3 * length - 1) {
            return null;
        }
        return words[1].matches("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2})*")
                ? new Fingerprint(algorithm, words[1].toUpperCase(Locale.ROOT))
                : null;
    }
}
