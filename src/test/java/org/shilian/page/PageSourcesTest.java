package org.shilian.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageSourcesTest {
    private static final int LONGEST_MODULE = 150;

    /** Words live in the catalogue alone; a language's own name is no word to translate. */
    private static final Pattern WORDS = Pattern.compile(".*/(words/(zh|en)(/[a-z]+)?|language-switch)\\.js");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern TEXT_NODE = Pattern.compile(">\\s*[A-Z][a-z]{2,}[^<>${}();=]*<");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?!\\()|\\b(rgb|hsl)a?\\(");
    private static final Pattern INLINE = Pattern.compile("\\sstyle=[\"'$]|\\son[a-z]+=|eval\\(|new Function\\(");

    @BeforeAll
    static void install() {
        PageTools.install();
    }

    @Test
    void modulesHaveTheTypesTheySay() {
        assertThat(PageTools.typescript().output()).isEmpty();
    }

    @Test
    void sourcesAreFormatted() {
        assertThat(PageTools.prettier().complaints()).doesNotContain("[warn]");
    }

    @Test
    void noModuleIsLongerThanAReaderCanHold() {
        assertThat(sources("js", file -> !isWords(file) && lines(file) > LONGEST_MODULE))
                .isEmpty();
    }

    @Test
    void coloursStandInTheTokensAlone() {
        assertThat(sources("css", file -> !file.endsWith("tokens.css") && has(COLOUR, file)))
                .isEmpty();
    }

    @Test
    void wordsStandInTheCatalogueAlone() {
        assertThat(sources("js", file -> !isWords(file) && saysSomething(file))).isEmpty();
    }

    @Test
    void nothingNeedsALaxerPolicy() {
        assertThat(sources("js", file -> has(INLINE, file))).isEmpty();
        assertThat(sources("html", file -> has(INLINE, file))).isEmpty();
    }

    private static boolean isWords(Path file) {
        return WORDS.matcher(file.toString()).matches();
    }

    private static List<Path> sources(String kind, java.util.function.Predicate<Path> wrong) {
        try (Stream<Path> files = Files.walk(PageTools.PAGES)) {
            return files.filter(file -> file.toString().endsWith("." + kind))
                    .filter(wrong)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean saysSomething(Path file) {
        String code = COMMENT.matcher(text(file)).replaceAll("");
        return CHINESE.matcher(code).find() || TEXT_NODE.matcher(code).find();
    }

    private static boolean has(Pattern pattern, Path file) {
        return pattern.matcher(text(file)).find();
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
