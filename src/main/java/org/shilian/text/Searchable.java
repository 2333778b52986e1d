package org.shilian.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a thing can be found by: its names, every pinyin spelling and its initials, and its codes. */
public final class Searchable {
    private static final String SEAM = "\n";

    private final String keys;

    private Searchable(String keys) {
        this.keys = keys;
    }

    /** Found by a part of the name in characters, pinyin or initials, or a part of one of the codes. */
    public static Searchable of(String name, String... codes) {
        Stream<String> spellings =
                Spelling.allOf(name).stream().flatMap(spelling -> Stream.of(spelling.pinyin(), spelling.initials()));
        return new Searchable(Stream.of(Stream.of(name), Stream.of(codes), spellings)
                .flatMap(texts -> texts)
                .map(Searchable::folded)
                .distinct()
                .collect(Collectors.joining(SEAM)));
    }

    /** Whether every word of the question occurs. */
    public boolean matches(Question question) {
        return question.words().stream().allMatch(keys::contains);
    }

    /** A search as typed, folded once for many comparisons. */
    public record Question(List<String> words) {
        public static Question of(String typed) {
            return new Question(Stream.of(typed.strip().split("\\s+"))
                    .map(Searchable::folded)
                    .filter(word -> !word.isEmpty())
                    .toList());
        }
    }

    /** Full-width forms become half-width, capitals small, middle dots vanish: 清溪镇·东街 is found by 清溪镇东街. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[·・‧\\-_ ]", "");
    }
}
