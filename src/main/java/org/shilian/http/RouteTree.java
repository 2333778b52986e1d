package org.shilian.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All paths of the server by segment; a literal segment goes before a template, a template before a folder. */
final class RouteTree {
    private final Node root = new Node();

    /** The endpoints of a path by method, and the values of its templates in order. */
    record Match(Map<String, Endpoint> methods, List<String> values) {
        Map<String, String> named(Endpoint endpoint) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int at = 0; at < endpoint.names().size(); at++) {
                named.put(endpoint.names().get(at), values.get(at));
            }
            return named;
        }
    }

    private static final class Node {
        final Map<String, Node> literals = new HashMap<>();
        final Map<String, Endpoint> methods = new TreeMap<>();
        final Map<String, Endpoint> folder = new TreeMap<>();

        @Nullable Node template;
    }

    /** Names of the templates in a path such as {@code /wall/{wall}/{screen}}. */
    static List<String> names(String template) {
        List<String> names = new ArrayList<>();
        for (String segment : split(template)) {
            if (isTemplate(segment)) {
                names.add(segment.substring(1, segment.length() - 1));
            }
        }
        return List.copyOf(names);
    }

    /** A template ending in {@code /*} takes everything below it. */
    void add(String method, String template, Endpoint endpoint) {
        Node node = root;
        for (String segment : split(template)) {
            if (segment.equals("*")) {
                put(node.folder, method, template, endpoint);
                return;
            }
            node = isTemplate(segment) ? templateOf(node) : node.literals.computeIfAbsent(segment, any -> new Node());
        }
        put(node.methods, method, template, endpoint);
    }

    @Nullable Match find(List<String> segments) {
        return find(root, segments, 0, List.of());
    }

    private @Nullable Match find(Node node, List<String> segments, int at, List<String> values) {
        if (at == segments.size()) {
            return node.methods.isEmpty() ? null : new Match(node.methods, values);
        }
        Node literal = node.literals.get(segments.get(at));
        Match match = literal == null ? null : find(literal, segments, at + 1, values);
        if (match == null && node.template != null && !segments.get(at).isEmpty()) {
            match = find(node.template, segments, at + 1, with(values, segments.get(at)));
        }
        return match == null && !node.folder.isEmpty() ? new Match(node.folder, values) : match;
    }

    private static List<String> with(List<String> values, String value) {
        List<String> longer = new ArrayList<>(values);
        longer.add(value);
        return longer;
    }

    private static Node templateOf(Node node) {
        if (node.template == null) {
            node.template = new Node();
        }
        return node.template;
    }

    private static void put(Map<String, Endpoint> methods, String method, String template, Endpoint endpoint) {
        if (methods.put(method, endpoint) != null) {
            throw new IllegalStateException("two endpoints for " + method + " " + template);
        }
    }

    private static boolean isTemplate(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static List<String> split(String template) {
        return template.equals("/") ? List.of() : List.of(template.substring(1).split("/", -1));
    }
}
