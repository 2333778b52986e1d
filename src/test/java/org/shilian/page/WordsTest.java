package org.shilian.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shilian.restream.Reason;

class WordsTest {
    private static final Words CHINESE = Words.of("zh");
    private static final Words ENGLISH = Words.of("en");

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(CHINESE.byKey()).hasSizeGreaterThan(200);
        assertThat(ENGLISH.byKey().keySet())
                .containsExactlyElementsOf(CHINESE.byKey().keySet());
        assertThat(CHINESE.byKey().keySet())
                .allSatisfy(key -> assertThat(ENGLISH.placeholders(key)).isEqualTo(CHINESE.placeholders(key)));
    }

    @Test
    void everyWordThatAPageAsksForIsThere() {
        assertThat(Words.asked()).hasSizeGreaterThan(60);
        assertThat(missing(Words.asked().stream())).isEmpty();
    }

    @Test
    void everyReasonOfACameraIsTold() {
        assertThat(missing(Arrays.stream(Reason.values()).map(reason -> "reason." + reason.code())))
                .isEmpty();
    }

    @Test
    void everyRefusalOfTheServerIsTold() {
        assertThat(Words.problemCodes()).contains("not-found");
        assertThat(missing(Words.problemCodes().stream().map(code -> "problem." + code)))
                .isEmpty();
    }

    private static List<String> missing(Stream<String> keys) {
        return keys.filter(key -> !CHINESE.byKey().containsKey(key)).toList();
    }
}
