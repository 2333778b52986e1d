package org.shilian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a scope covers, for any places. */
class ScopeTest {
    @Provide
    Arbitrary<String> place() {
        return Arbitraries.of(6, 9, 12, 15)
                .flatMap(length -> Arbitraries.strings().withChars("012").ofLength(length));
    }

    @Provide
    Arbitrary<Scope> scope() {
        return place().set().ofMaxSize(4).map(Scope::new);
    }

    @Property
    void coversAPlaceAndAllWithinAndNothingElse(@ForAll("scope") Scope scope, @ForAll("place") String place) {
        boolean within = scope.codes().stream()
                .anyMatch(code -> place.length() >= code.length()
                        && place.substring(0, code.length()).equals(code));
        assertThat(scope.covers(place)).isEqualTo(within);
        assertThat(Scope.EVERYTHING.covers(place)).isTrue();
        assertThat(Scope.NOTHING.covers(place)).isFalse();
    }

    @Property
    void coversWhatThePlaceAroundIsCoveredBy(@ForAll("scope") Scope scope, @ForAll("place") String place) {
        if (place.length() > 6 && scope.covers(place.substring(0, place.length() - 3))) {
            assertThat(scope.covers(place)).isTrue();
        } else if (!scope.covers(place)) {
            assertThat(place.length() > 6 && scope.covers(place.substring(0, place.length() - 3)))
                    .isFalse();
        }
    }

    @Property
    void coversAnotherScopeWhenItCoversAllItsPlaces(
            @ForAll("scope") Scope one, @ForAll("scope") Scope other, @ForAll("place") String place) {
        assertThat(one.covers(one)).isTrue();
        if (one.covers(other) && other.covers(place)) {
            assertThat(one.covers(place)).isTrue();
        }
        assertThat(one.covers(Scope.EVERYTHING)).isFalse();
    }

    @Property
    void meansTheSameInFewestWords(@ForAll("scope") Scope scope, @ForAll("place") String place) {
        assertThat(Scope.of(scope.narrowest()).covers(place)).isEqualTo(scope.covers(place));
    }

    @Test
    void refusesWhatIsNoPlace() {
        assertThat(Scope.EVERYTHING.covers((String) null)).isTrue();
        assertThat(new Scope(Set.of("990423")).covers((String) null)).isFalse();
        assertThat(new Scope(Set.of("990423")).covers("9904231")).isFalse();
        assertThat(new Scope(Set.of("990423")).covers("990423' OR 1=1")).isFalse();
        assertThatThrownBy(() -> new Scope(Set.of(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope(Set.of("99"))).isInstanceOf(IllegalArgumentException.class);
    }
}
