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

/** The message catalogue of one language as its files give it, and the keys that pages and server ask it for. */
record Words(Map<String, String> byKey) {
    private static final Pattern AREA = Pattern.compile("from \"\\./([a-z]+/[a-z]+\\.js)\"");
    private static final Pattern ENTRY =
            Pattern.compile("^  (?:\"([^\"]+)\"|([a-z]+)):\\s+\"((?:[^\"\\\\]|\\\\.)*)\",$", Pattern.MULTILINE);
    private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*\"([a-z][a-z.-]*[a-z])\"");
    private static final Pattern FAULT =
            Pattern.compile("Fault\\s*\\.[a-zA-Z]+\\(\\s*(?:Kind\\.[A-Z_]+,\\s*)?\"([a-z0-9-]+)\"");
    private static final Pattern PROBLEM = Pattern.compile("new Problem\\(\\s*\\d+,\\s*\"([a-z0-9-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    static Words of(String language) {
        Path words = PageTools.PAGES.resolve("client/words");
        Map<String, String> found = new LinkedHashMap<>();
        AREA.matcher(text(words.resolve(language + ".js")))
                .results()
                .forEach(area -> read(text(words.resolve(area.group(1))), found));
        return new Words(found);
    }

    private static void read(String text, Map<String, String> found) {
        ENTRY.matcher(text).results().forEach(entry -> {
            String key = entry.group(1) == null ? entry.group(2) : entry.group(1);
            if (found.put(key, entry.group(3)) != null) {
                throw new IllegalStateException(key + " stands twice in the catalogue");
            }
        });
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
