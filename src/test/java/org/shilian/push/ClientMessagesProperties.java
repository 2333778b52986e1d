package org.shilian.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.shilian.fault.Fault;

/** Whatever comes, the parser either understands it or refuses it by a known code. */
class ClientMessagesProperties {
    private static final List<String> CODES =
            List.of("malformed", "unknown-message", "unknown-member", "wrong-type", "wrong-topic", "too-many-topics");

    @Property(tries = 2_000)
    void anyTextIsUnderstoodOrRefused(@ForAll String text) {
        assertThat(outcome(text)).isIn(CODES);
    }

    @Property(tries = 5_000)
    void anyJsonIsUnderstoodOrRefused(@ForAll("json") Object value) {
        String text = new JsonObject().put("subscribe", value).encode();
        assertThat(outcome(text))
                .satisfiesAnyOf(
                        code -> assertThat(code).isIn(CODES),
                        code -> assertThat(code).isEqualTo("understood"));
    }

    @Property(tries = 2_000)
    void aMessageWithAByteChangedIsUnderstoodOrRefused(@ForAll int position, @ForAll char change) {
        StringBuilder text = new StringBuilder(
                "{\"subscribe\":{\"topics\":[\"wall/main\",\"camera\"],\"from\":{\"epoch\":\"e\",\"offset\":12}}}");
        text.setCharAt(Math.floorMod(position, text.length()), change);
        assertThat(outcome(text.toString())).isNotEmpty();
    }

    @Provide
    Arbitrary<Object> json() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        Arbitrary<String> names = Arbitraries.of("topics", "from", "epoch", "offset", "x");
        return Arbitraries.lazyOf(
                () -> leaf,
                () -> leaf.list().ofMaxSize(4).map(list -> (Object) new JsonArray(List.copyOf(list))),
                () -> Arbitraries.maps(names, Arbitraries.lazy(this::json))
                        .ofMaxSize(3)
                        .map(map -> (Object) new JsonObject(new java.util.LinkedHashMap<>(map))));
    }

    private static String outcome(String text) {
        try {
            ClientMessages.parse(text);
            return "understood";
        } catch (Fault fault) {
            return fault.code();
        }
    }
}
