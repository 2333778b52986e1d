package org.shilian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents stay true: their links lead somewhere, the table of settings is that of the program. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
    private static final Pattern LEAF = Pattern.compile("( *)([a-zA-Z]+):( .*)?");

    @Test
    void everyLinkLeadsToAFile() {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            Matcher links = LINK.matcher(text(document));
            while (links.find()) {
                String target = links.group(1);
                Path sibling = document.toAbsolutePath();
                if (!target.contains("://") && !Files.exists(sibling.resolveSibling(target))) {
                    dead.add(document + " → " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void theReadmeListsEverySettingOnce() {
        List<String> rows = text(Path.of("README.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", 3)[1])
                .toList();
        assertThat(rows).containsExactlyElementsOf(settings());
    }

    @Test
    void everyDecisionSaysItsStatusContextDecisionAndConsequences() {
        List<Path> decisions = documents().stream()
                .filter(document -> document.toString().contains("decisions"))
                .toList();
        assertThat(decisions)
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(text(decision))
                        .contains("Status: ", "## Context", "## Decision", "## Consequences"));
    }

    /** Keys of reference.yaml in their order, dotted. */
    private static List<String> settings() {
        List<String> keys = new ArrayList<>();
        List<String> path = new ArrayList<>();
        for (String line :
                text(Path.of("src/main/resources/reference.yaml")).lines().toList()) {
            Matcher leaf = LEAF.matcher(line);
            if (leaf.matches()) {
                path.subList(leaf.group(1).length() / 2, path.size()).clear();
                path.add(leaf.group(2));
                if (leaf.group(3) != null) {
                    keys.add(String.join(".", path));
                }
            }
        }
        return keys;
    }

    private static List<Path> documents() {
        try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
