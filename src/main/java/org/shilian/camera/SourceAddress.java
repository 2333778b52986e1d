package org.shilian.camera;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/**
 * A stream address as a person types it, taken apart at entry: credentials before an {@code @} and passwords in a
 * parameter leave the address, where {@code {password}} marks the place of the latter.
 */
record SourceAddress(
        String url, @Nullable String user, @Nullable String password) {
    static final String MARK = "{password}";

    private static final int LONGEST = 500;
    private static final Set<String> NETWORK = Set.of("rtsp", "rtsps");
    private static final Set<String> LOCAL = Set.of("file", "test");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.+");
    private static final Pattern USER_INFO = Pattern.compile("([a-z]+://)([^/?#]*|[^/?]*)@([^@]*)", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("([?&/;](?:password|passwd|pwd|pass)=)([^&/;?#]+)", Pattern.CASE_INSENSITIVE);

    /** The parts of the address; a fault never repeats what was typed, for it may hold a password. */
    static SourceAddress parse(String typed) {
        String text = typed.strip();
        Matcher scheme = SCHEME.matcher(text);
        if (text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ' || c == 127) || !scheme.matches()) {
            throw malformed();
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (LOCAL.contains(name)) {
            return new SourceAddress(text, null, null);
        }
        if (!NETWORK.contains(name)) {
            throw Fault.invalid(
                            "unknown-source-scheme", "a source address begins with rtsp://, rtsps://, file: or test:")
                    .with(Map.of("field", "source"));
        }
        return network(name + text.substring(name.length()));
    }

    private static SourceAddress network(String text) {
        Matcher matcher = USER_INFO.matcher(text);
        if (!matcher.matches()) {
            return withParameter(text, null, null);
        }
        String[] pair = matcher.group(2).split(":", 2);
        String password = pair.length == 2 && !pair[1].isEmpty() ? decoded(pair[1]) : null;
        return withParameter(
                matcher.group(1) + matcher.group(3), pair[0].isEmpty() ? null : decoded(pair[0]), password);
    }

    private static SourceAddress withParameter(String address, @Nullable String user, @Nullable String password) {
        Matcher matcher = PARAMETER.matcher(address);
        boolean given = matcher.find() && !matcher.group(2).equals(MARK);
        String secret = given ? decoded(matcher.group(2)) : password;
        String url = given ? matcher.replaceAll("$1" + Matcher.quoteReplacement(MARK)) : address;
        requireHost(url);
        return new SourceAddress(url, user, secret);
    }

    private static void requireHost(String url) {
        try {
            URI uri = new URI(url.replace(MARK, "x"));
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getPort() > 65_535) {
                throw malformed();
            }
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    /** Percent signs that encode nothing are part of the password. */
    private static String decoded(String text) {
        boolean encoded = text.matches("([^%]|%[0-9A-Fa-f]{2})*");
        return encoded ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
    }

    private static Fault malformed() {
        return Fault.invalid(
                        "not-a-source-address",
                        "a source address is scheme://host[:port]/path; special characters of a password go in their own field")
                .with(Map.of("field", "source"));
    }

    /** Where the stream is fetched from; a password must not follow a camera to another host. */
    static String endpoint(String url) {
        URI uri = URI.create(url.replace(MARK, "x"));
        return uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort();
    }

    @Override
    public String toString() {
        return "SourceAddress[***]";
    }
}
