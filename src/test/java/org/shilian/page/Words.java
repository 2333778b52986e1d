package org.shilian.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The message catalogue of one language as its file gives it, and the keys that pages and server ask it for. */
record Words(Map<String, String> byKey) {
    private static final Pattern ENTRY =
            Pattern.compile("^  (?:\"([^\"]+)\"|([a-z]+)):\\s+\"((?:[^\"\\\\]|\\\\.)*)\",$", Pattern.MULTILINE);
    private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*\"([a-z][a-z.-]*[a-z])\"");
    private static final Pattern FAULT =
            Pattern.compile("Fault\\s*\\.[a-zA-Z]+\\(\\s*(?:Kind\\.[A-Z_]+,\\s*)?\"([a-z0-9-]+)\"");
    private static final Pattern PROBLEM = Pattern.compile("new Problem\\(\\s*\\d+,\\s*\"([a-z0-9-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    static Words of(String language) {
        String text = text(PageTools.PAGES.resolve("client/messages." + language + ".js"));
        Map<String, String> found = new LinkedHashMap<>();
        ENTRY.matcher(text)
                .results()
                .forEach(entry -> found.put(entry.group(1) == null ? entry.group(2) : entry.group(1), entry.group(3)));
        return new Words(found);
    }

    /** The keys that modules name in full. */
    static Set<String> asked() {
        return matches(ASKED, PageTools.PAGES, ".js");
    }

    /** The codes with which the server refuses. */
    static Set<String> problemCodes() {
        Path sources = Path.of("src/main/java");
        Set<String> codes = matches(FAULT, sources, ".java");
        codes.addAll(matches(PROBLEM, sources, ".java"));
        return codes;
    }

    Set<String> placeholders(String key) {
        return PLACEHOLDER
                .matcher(byKey.getOrDefault(key, ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> matches(Pattern pattern, Path folder, String kind) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(kind))
                    .flatMap(file -> pattern.matcher(text(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
