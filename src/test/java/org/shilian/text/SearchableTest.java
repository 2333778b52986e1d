package org.shilian.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.text.Searchable.Question;

class SearchableTest {
    private final Searchable crossing = Searchable.of("清溪镇·东街路口·02", "99042301001310000012");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "东街",
                "清溪镇东街",
                "清溪镇·东街",
                "qingxi",
                "QingXi",
                "qxz",
                "djlk02",
                "dongjie lukou",
                "0013100000",
                "０２",
                "qxz 02",
                ""
            })
    void findsByCharactersPinyinInitialsAndCode(String typed) {
        assertThat(crossing.matches(Question.of(typed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"西街", "xijie", "qxz 03", "(", "%", ".*"})
    void findsNothingElse(String typed) {
        assertThat(crossing.matches(Question.of(typed))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"changle", "changyue", "zhangle", "cl", "zl", "cy"})
    void findsByEveryReadingOfACharacter(String typed) {
        assertThat(Searchable.of("长乐街").matches(Question.of(typed))).isTrue();
    }

    @Test
    void spellsWithTheReadingUsualInPlaceNames() {
        assertThat(Spelling.of("长岭村")).isEqualTo(new Spelling("changlingcun", "clc"));
        assertThat(Spelling.of("A3 门")).isEqualTo(new Spelling("a3men", "a3m"));
    }
}
