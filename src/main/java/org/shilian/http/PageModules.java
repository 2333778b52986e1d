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

/** The modules that a page consists of, so that a browser fetches all of them at once and not one after the other. */
final class PageModules {
    private static final Pattern IMPORT =
            Pattern.compile("^(?:import|\\} from|.*\\bfrom)\\s*\"(\\.[^\"]+)\";", Pattern.MULTILINE);

    private PageModules() {}

    /** Links that make the browser fetch them, for the head of the page. */
    static String links(String page) {
        return reached("/web/page/" + page + ".js").stream()
                .map("<link rel=\"modulepreload\" href=\"%s\" />\n    "::formatted)
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
