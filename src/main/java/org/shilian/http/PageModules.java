package org.shilian.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules and styles that a page consists of, so that a browser fetches all of them at once and not one after the other. */
final class PageModules {
    private static final Pattern IMPORT =
            Pattern.compile("^(?:import|\\} from|.*\\bfrom)\\s*\"(\\.[^\"]+)\";", Pattern.MULTILINE);

    private static final String MODULE = "<link rel=\"modulepreload\" href=\"%s\" />\n    ";
    private static final String STYLES = "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"%s\" />\n    ";
    private static final String CONTROLS = "/web/client/control.css";

    private PageModules() {}

    /** Links that make the browser fetch them, for the head of the page. */
    static String links(String page) {
        Set<String> modules = reached("/web/page/" + page + ".js");
        Stream<String> styles = modules.stream()
                .filter(module -> text(module).contains("await sheets(import.meta.url"))
                .map(module -> module.replaceAll("\\.js$", ".css"));
        return Stream.concat(
                        modules.stream().map(MODULE::formatted),
                        Stream.concat(Stream.of(CONTROLS), styles).map(STYLES::formatted))
                .collect(Collectors.joining());
    }

    /** The module and all that it imports, directly or by others, nearest first. */
    private static Set<String> reached(String module) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>();
        next.add(module);
        while (!next.isEmpty()) {
            String path = next.remove();
            if (reached.add(path)) {
                IMPORT.matcher(text(path))
                        .results()
                        .map(found -> URI.create(path).resolve(found.group(1)).getPath())
                        .forEach(next::add);
            }
        }
        return reached;
    }

    private static String text(String path) {
        try (InputStream in = PageModules.class.getResourceAsStream(path)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
