package org.shilian.http;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The modules and styles that a page consists of, so that a browser has all of them at once and not one after the other. */
final class PageModules {
    private static final String WEB = "/web/";
    private static final Pattern IMPORT =
            Pattern.compile("(?:^import\\s*|;import|\\bfrom)\\s*\"([^\"\\s]+)\";", Pattern.MULTILINE);
    private static final Pattern MAPPED = Pattern.compile("\"(lit[^\"]*|@lit[^\"]*)\": \"(/webjars/[^\"]+)\"");
    private static final Pattern SHEETS = Pattern.compile("await (?:sheets|shared)\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("\"([a-z]+)\"");

    private static final String MODULE = "<link rel=\"modulepreload\" href=\"%s\" />\n    ";
    private static final String FIRST = "<script type=\"module\" src=\"%s\"></script>\n    ";
    private static final String STYLES = "<script type=\"application/json\" id=\"sheets\">%s</script>\n    ";
    private static final String CONTROLS = "client/control.css";
    private static final String WORDS = "/web/client/words/zh.js";

    private final Map<String, String> libraries;
    private final Set<String> modules = new LinkedHashSet<>();
    private @Nullable String first;

    private PageModules(Map<String, String> libraries) {
        this.libraries = libraries;
    }

    /** Those of a page, by the import map of its shell. */
    static PageModules of(String page, String shell) {
        PageModules found = new PageModules(
                MAPPED.matcher(shell).results().collect(Collectors.toMap(map -> map.group(1), map -> map.group(2))));
        String first = "/web/page/" + page + "-first.js";
        if (!text(first).isEmpty()) {
            found.first = first;
            found.reach(first);
        }
        found.reach("/web/page/" + page + ".js");
        found.reach(WORDS);
        return found;
    }

    /**
     * For the head of the page: what asks for data while modules are still coming, links that make the browser fetch
     * all modules, and the styles themselves.
     */
    String head(String build) {
        String links = modules.stream()
                .map(module -> MODULE.formatted(module.replaceFirst("^" + WEB, build)))
                .collect(Collectors.joining());
        return (first == null ? "" : FIRST.formatted(first.replaceFirst("^" + WEB, build)))
                + links
                + STYLES.formatted(styles().encode().replace("<", "\\u003c"));
    }

    /** The module and all that it imports, directly or by others, nearest first. */
    private void reach(String module) {
        Deque<String> next = new ArrayDeque<>();
        next.add(module);
        while (!next.isEmpty()) {
            String path = next.remove();
            if (modules.add(path)) {
                IMPORT.matcher(text(path))
                        .results()
                        .map(found -> resolved(path, found.group(1)))
                        .forEach(next::add);
            }
        }
    }

    private String resolved(String module, String name) {
        if (name.startsWith(".")) {
            return URI.create(module).resolve(name).getPath();
        }
        String whole = libraries.get(name);
        if (whole != null) {
            return whole;
        }
        return libraries.keySet().stream()
                .filter(prefix -> prefix.endsWith("/") && name.startsWith(prefix))
                .map(prefix -> libraries.get(prefix) + name.substring(prefix.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(module + " imports " + name + ", which nothing maps"));
    }

    /** By their paths under the folder of pages. */
    private JsonObject styles() {
        JsonObject styles = new JsonObject();
        Stream.concat(Stream.of(CONTROLS), modules.stream().flatMap(module -> worn(module).stream()))
                .distinct()
                .forEach(sheet -> styles.put(sheet, text(WEB + sheet)));
        return styles;
    }

    private static Set<String> worn(String module) {
        Set<String> worn = new LinkedHashSet<>();
        Matcher sheets = SHEETS.matcher(text(module));
        if (module.startsWith(WEB) && sheets.find()) {
            NAME.matcher(sheets.group(1)).results().forEach(name -> worn.add("client/" + name.group(1) + ".css"));
            if (sheets.group(1).startsWith("import.meta.url")) {
                worn.add(module.substring(WEB.length()).replaceAll("\\.js$", ".css"));
            }
        }
        return worn;
    }

    private static String text(String path) {
        String name = path.startsWith(WEB) ? path : "/META-INF/resources" + path;
        try (InputStream in = PageModules.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
