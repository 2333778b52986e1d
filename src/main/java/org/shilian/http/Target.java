package org.shilian.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The target of a request line: path segments and query values, decoded once. Whatever a router and a
 * file system could read differently is refused, never repaired.
 */
record Target(List<String> segments, Map<String, List<String>> query) {
    private static final int MOST_PARAMETERS = 64;

    static Target of(@Nullable String uri) {
        if (uri == null || !uri.startsWith("/") || uri.indexOf('#') >= 0) {
            throw Refusal.bad("bad-target", "the request target is not a path");
        }
        int mark = uri.indexOf('?');
        String path = mark < 0 ? uri : uri.substring(0, mark);
        return new Target(segments(path), mark < 0 ? Map.of() : query(uri.substring(mark + 1)));
    }

    private static List<String> segments(String path) {
        if (path.equals("/")) {
            return List.of();
        }
        List<String> segments = new ArrayList<>();
        for (String raw : path.substring(1).split("/", -1)) {
            segments.add(segment(raw));
        }
        return List.copyOf(segments);
    }

    private static String segment(String raw) {
        if (raw.isEmpty()) {
            throw new Refusal(new Problem(404, "not-found", "there is nothing at this path"));
        }
        String segment = Percent.decode(raw);
        if (segment == null || segment.equals(".") || segment.equals("..") || segment.matches(".*[/\\\\].*")) {
            throw Refusal.bad(
                    "bad-path", "the path has a part that is not plain UTF-8 text or climbs out of its folder");
        }
        return segment;
    }

    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String[] pairs = text.split("&", MOST_PARAMETERS + 1);
        if (pairs.length > MOST_PARAMETERS) {
            throw Refusal.bad("bad-query", "the query has more than " + MOST_PARAMETERS + " parameters");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = word(equals < 0 ? pair : pair.substring(0, equals));
            String value = word(equals < 0 ? "" : pair.substring(equals + 1));
            if (!name.isEmpty()) {
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return values;
    }

    private static String word(String raw) {
        String word = Percent.decode(raw.replace("+", "%20"));
        if (word == null) {
            throw Refusal.bad("bad-query", "the query has a part that is not plain UTF-8 text");
        }
        return word;
    }
}
