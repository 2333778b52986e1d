package org.shilian.restream;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The password that many cameras take among the parameters of their address, such as
 * {@code rtsp://host/user=admin_password=…_channel=1}. In the address that is kept and shown stars hold its place.
 */
public final class PasswordParameter {
    /** What stands in the place of the password. */
    public static final String STARS = "***";

    private static final Pattern PARAMETER = Pattern.compile(
            "(?<=[?&/;_](?:password|passwd|pass|pwd|psw)=)(?!_[a-z]+=)[^&/;?#\\s]+?(?=[&/;?#\\s]|_[a-z]+=|$)",
            Pattern.CASE_INSENSITIVE);

    /** What can't stand in an address (RFC 3986); a percent sign that encodes something can. */
    private static final Pattern FOREIGN = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9._~!$'()*+,=:@%-]");

    private PasswordParameter() {}

    /** The passwords that stand in the address. */
    public static Set<String> values(String address) {
        return PARAMETER
                .matcher(address)
                .results()
                .map(MatchResult::group)
                .filter(value -> !value.equals(STARS))
                .collect(Collectors.toSet());
    }

    /** Whether the address has a place for a password. */
    public static boolean isIn(String address) {
        return PARAMETER.matcher(address).find();
    }

    /** The text with stars for the passwords of the addresses in it. */
    public static String masked(String text) {
        return PARAMETER.matcher(text).replaceAll(STARS);
    }

    /** The address with the password in its place. Never to be logged. */
    public static String filled(String address, String password) {
        String fitting = FOREIGN.matcher(password).replaceAll(PasswordParameter::encoded);
        return PARAMETER.matcher(address).replaceAll(Matcher.quoteReplacement(fitting));
    }

    private static String encoded(MatchResult foreign) {
        String encoded = URLEncoder.encode(foreign.group(), StandardCharsets.UTF_8);
        return encoded.equals("+") ? "%20" : encoded.toUpperCase(Locale.ROOT);
    }
}
