package org.shilian.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.shilian.fault.Fault;

/** Whatever a page sends is either a message or the one fault that says it is none. */
class SaidProperties {
    @Property(tries = 2_000)
    void anyTextIsAMessageOrMalformed(@ForAll String text) {
        reads(text);
    }

    @Property(tries = 2_000)
    void anythingLikeJsonIsAMessageOrMalformed(@ForAll("crooked") String text) {
        reads(text);
    }

    @Provide
    Arbitrary<String> crooked() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"type\"",
                        "\"hand\"",
                        "\"up\"",
                        "true",
                        "null",
                        "1e9",
                        "-0",
                        "\"\\u0000\"",
                        "\"\\ud800\"",
                        "NaN",
                        " ")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static void reads(String text) {
        assertThatCode(() -> {
                    try {
                        Said said = Said.read(text);
                        assertThat(said.type()).isNotNull();
                        ask(said);
                    } catch (Fault fault) {
                        assertThat(fault.code()).isEqualTo("malformed");
                    }
                })
                .doesNotThrowAnyException();
    }

    /** Each member that is not what it should be is one fault. */
    private static void ask(Said said) {
        try {
            said.flag("up");
            said.text("up", 5);
            said.count("up", 5);
            said.list("up", 5);
            said.numbers("up", 5, 5);
        } catch (Fault fault) {
            assertThat(fault.code()).isEqualTo("wrong-type");
        }
    }
}
