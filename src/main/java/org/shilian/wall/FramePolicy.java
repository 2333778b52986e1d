package org.shilian.wall;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who may frame a page, as its headers say: frame-ancestors of Content-Security-Policy
 * (<a href="https://www.w3.org/TR/CSP3/#directive-frame-ancestors">CSP3, 6.4.2</a>), and where no policy has it,
 * X-Frame-Options (<a href="https://html.spec.whatwg.org/multipage/document-lifecycle.html#the-x-frame-options-header">HTML,
 * 7.5.1</a>).
 *
 * @param options the values of X-Frame-Options
 * @param policies the values of Content-Security-Policy
 */
record FramePolicy(List<String> options, List<String> policies) {
    private static final String ANCESTORS = "frame-ancestors";

    FramePolicy {
        options = List.copyOf(options);
        policies = List.copyOf(policies);
    }

    /** Whether a page of that origin, such as https://wall.example:8443, may frame this one. */
    boolean admits(URI page, URI framer) {
        List<List<String>> ancestors = ancestors();
        return ancestors.isEmpty()
                ? optionsAdmit(page, framer)
                : ancestors.stream()
                        .allMatch(sources -> sources.stream().anyMatch(source -> admits(source, page, framer)));
    }

    /** The sources of every policy that has the directive; the first of a policy counts. */
    private List<List<String>> ancestors() {
        List<List<String>> found = new ArrayList<>();
        for (String policy : split(policies, ",")) {
            split(List.of(policy), ";").stream()
                    .map(directive -> List.of(directive.split("\\s+")))
                    .filter(words -> words.get(0).equals(ANCESTORS))
                    .findFirst()
                    .ifPresent(words -> found.add(words.subList(1, words.size())));
        }
        return found;
    }

    private boolean optionsAdmit(URI page, URI framer) {
        List<String> values = split(options, ",").stream().distinct().toList();
        if (values.size() > 1) {
            return Stream.of("deny", "allowall", "sameorigin").noneMatch(values::contains);
        }
        return !values.contains("deny") && (!values.contains("sameorigin") || isSame(page, framer));
    }

    private static List<String> split(List<String> values, String by) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(by)))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean admits(String source, URI page, URI framer) {
        return switch (source) {
            case "'none'" -> false;
            case "'self'" -> isSame(page, framer);
            case "*" -> true;
            default -> source.endsWith(":") ? schemeAdmits(source, framer) : hostAdmits(source, page, framer);
        };
    }

    private static boolean schemeAdmits(String source, URI framer) {
        String scheme = source.substring(0, source.length() - 1);
        return scheme.equals(framer.getScheme()) || scheme.equals("http") && "https".equals(framer.getScheme());
    }

    /** Without a scheme its own holds; a port of * is any; a host that begins with *. is any below. */
    private static boolean hostAdmits(String source, URI page, URI framer) {
        int scheme = source.indexOf("://");
        String given = scheme < 0 ? page.getScheme() + ":" : source.substring(0, scheme + 1);
        String[] authority =
                source.substring(scheme < 0 ? 0 : scheme + 3).split("/", 2)[0].split(":", 2);
        String host = Objects.requireNonNullElse(framer.getHost(), "");
        boolean named = authority[0].startsWith("*.")
                ? host.endsWith(authority[0].substring(1))
                : authority[0].equals("*") || authority[0].equals(host);
        String port = authority.length < 2 ? "" : authority[1];
        return named && schemeAdmits(given, framer) && portAdmits(port, framer);
    }

    private static boolean portAdmits(String port, URI framer) {
        boolean usual = framer.getPort() < 0 || framer.getPort() == usualPort(framer);
        return port.equals("*") || (port.isEmpty() ? usual : port.equals(String.valueOf(portOf(framer))));
    }

    private static boolean isSame(URI one, URI other) {
        return Objects.equals(one.getScheme(), other.getScheme())
                && Objects.equals(one.getHost(), other.getHost())
                && portOf(one) == portOf(other);
    }

    private static int portOf(URI uri) {
        return uri.getPort() < 0 ? usualPort(uri) : uri.getPort();
    }

    private static int usualPort(URI uri) {
        return "https".equals(uri.getScheme()) ? 443 : 80;
    }
}
