package org.shilian.camera;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.restream.PasswordParameter;
import org.shilian.restream.TestOptions;

/**
 * A stream address as a person types it, taken apart at entry: the user and password before an {@code @}, and a
 * password among the parameters, leave the address. A fault never repeats what was typed, for it may hold a password.
 */
record SourceAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final int LONGEST = 500;
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.+)");
    private static final Pattern CLIP = Pattern.compile("file:(?!/)[\\p{L}\\p{N}_./-]{1,200}");
    private static final Pattern USER_INFO = Pattern.compile("(rtsps?://)([^/?]*)@([^@]*)");

    static SourceAddress parse(String typed) {
        String text = typed.strip();
        Matcher scheme = SCHEME.matcher(text);
        boolean oneWord = text.chars().allMatch(c -> c > ' ' && c != 127);
        if (text.length() > LONGEST || !oneWord || !scheme.matches()) {
            throw malformed();
        }
        String address = scheme.group(1).toLowerCase(Locale.ROOT) + ":" + scheme.group(2);
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "file" -> clip(address);
            case "test" -> test(address, scheme.group(2));
            case "rtsp", "rtsps" -> camera(address);
            default ->
                throw Fault.invalid(
                        "unknown-source-scheme", "a source address begins with rtsp://, rtsps://, file: or test:");
        };
    }

    /** A clip lies in the media folder and nowhere else. */
    private static SourceAddress clip(String address) {
        if (!CLIP.matcher(address).matches() || address.contains("..")) {
            throw Fault.invalid("not-a-clip", "a clip is named within the media folder, such as file:clips/bridge.mp4");
        }
        return new SourceAddress(address, null, null);
    }

    private static SourceAddress test(String address, String options) {
        try {
            TestOptions.of(options);
            return new SourceAddress(address, null, null);
        } catch (IllegalArgumentException e) {
            throw Fault.invalid("not-a-test-picture", "test: takes ?width=640&height=360&rate=25&codec=h264");
        }
    }

    private static SourceAddress camera(String typed) {
        Set<String> passwords = new HashSet<>(PasswordParameter.values(typed));
        String address = PasswordParameter.masked(typed);
        Matcher matcher = USER_INFO.matcher(address);
        String[] pair = matcher.matches() ? matcher.group(2).split(":", 2) : new String[] {""};
        if (pair.length == 2 && !pair[1].isEmpty()) {
            passwords.add(decoded(pair[1]));
        }
        if (passwords.size() > 1) {
            throw Fault.invalid("password-in-address", "an address may hold one password, not two that differ");
        }
        String url = withHost(matcher.matches() ? matcher.group(1) + matcher.group(3) : address);
        return new SourceAddress(
                url, emptied(decoded(pair[0])), passwords.stream().findFirst().orElse(null));
    }

    private static String withHost(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getPort() > 65_535) {
                throw malformed();
            }
            return url;
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    /** Percent signs that encode nothing are part of the password. */
    private static String decoded(String text) {
        boolean encoded = text.matches("([^%]|%[0-9A-Fa-f]{2})*");
        return encoded ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
    }

    private static @Nullable String emptied(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Fault malformed() {
        return Fault.invalid(
                        "not-a-source-address",
                        "a source address is scheme://host[:port]/path; special characters of a password go in its own field")
                .with(Map.of("field", "source"));
    }

    /** Where the stream is fetched from: a password must not follow a camera to another one. */
    static String endpoint(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort();
    }

    @Override
    public String toString() {
        return "SourceAddress[***]";
    }
}
