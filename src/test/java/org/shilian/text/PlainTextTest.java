package org.shilian.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.fault.Fault;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\u200Fb", "a\u2066b", "a\nb", "a\uD800b", "\u200Ba", "a\uE000"})
    void refusesCharactersThatHideOrReorder(String text) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> PlainText.required("name", text, 100))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("forbidden-character"));
    }

    @Test
    void refusesTenKilobytesWithoutRepeatingThem() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> PlainText.required("name", "村".repeat(10_000), 100))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("text-too-long"))
                .satisfies(fault -> assertThat(fault.detail()).hasSizeLessThan(100));
    }

    @Test
    void countsCharactersNotUnits() {
        assertThat(PlainText.required("name", "𠮷".repeat(100), 100)).hasSize(200);
    }

    @Test
    void keepsMarkupAsTheTextItIs() {
        assertThat(PlainText.required("name", " <script>alert(1)</script> ", 100))
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void refusesNothingGiven() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> PlainText.required("name", "  ", 100))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("empty-text"));
        assertThat(PlainText.optional("nameEn", " ", 100)).isNull();
    }
}
