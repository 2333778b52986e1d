package org.shilian.conference.sfu.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.shilian.conference.sfu.forward.Allocation.Claim;

class AllocationTest {
    private static final long[] RATES = {150_000, 500_000, 1_500_000};

    @Test
    void aWideLineCarriesAllThatIsWanted() {
        assertThat(Allocation.share(10_000_000, List.of(claim(2), claim(1), claim(0))))
                .containsExactly(2, 1, 0);
    }

    @Test
    void everybodyIsSeenBeforeAnybodyIsSeenWell() {
        assertThat(Allocation.share(500_000, List.of(claim(2), claim(2), claim(2))))
                .containsExactly(0, 0, 0);
    }

    @Test
    void theFirstIsSeenBetterFirst() {
        assertThat(Allocation.share(1_000_000, List.of(claim(2), claim(2), claim(2))))
                .containsExactly(1, 0, 0);
    }

    @Test
    void onAVeryNarrowLineTheFirstStays() {
        assertThat(Allocation.share(170_000, List.of(claim(2), claim(2), claim(2))))
                .containsExactly(0, -1, -1);
        assertThat(Allocation.share(100_000, List.of(claim(2)))).containsExactly(-1);
        assertThat(Allocation.share(-5, List.of(claim(2)))).containsExactly(-1);
    }

    @Test
    void whatIsNotShownTakesNothing() {
        assertThat(Allocation.share(170_000, List.of(claim(-1), claim(2)))).containsExactly(-1, 0);
    }

    @Test
    void whatIsShownKeepsItsPlaceWhereANewcomerWouldNotGetOne() {
        assertThat(Allocation.share(500_000, List.of(new Claim(RATES, 2, -1)))).containsExactly(0);
        assertThat(Allocation.share(500_000, List.of(new Claim(RATES, 2, 1)))).containsExactly(1);
    }

    @Property
    void neverGivesMoreThanWantedNorMoreThanTheLineCarries(
            @ForAll @LongRange(min = 0, max = 20_000_000) long budget,
            @ForAll @Size(max = 12) List<@IntRange(min = -1, max = 2) Integer> wanted) {
        List<Claim> claims = wanted.stream().map(AllocationTest::claim).toList();
        int[] given = Allocation.share(budget, claims);
        long sum = 0;
        for (int i = 0; i < given.length; i++) {
            assertThat(given[i]).isBetween(-1, wanted.get(i));
            sum += given[i] < 0 ? 0 : RATES[given[i]];
        }
        assertThat(sum).isLessThanOrEqualTo(budget);
    }

    private static Claim claim(int wanted) {
        return new Claim(RATES, wanted, Allocation.NONE);
    }
}
