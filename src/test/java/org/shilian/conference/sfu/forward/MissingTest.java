package org.shilian.conference.sfu.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingTest {
    private static final long MILLI = 1_000_000;

    private final Missing missing = new Missing();

    @Test
    void asksForAHoleOnceItIsNotOnlyLate() {
        come(0, 10, 13);
        assertThat(ask(9)).isEmpty();
        assertThat(ask(10)).containsExactly(11L, 12L);
        assertThat(ask(15)).as("not before a round trip").isEmpty();
        assertThat(ask(60)).containsExactly(11L, 12L);
        assertThat(missing.came(11, 61 * MILLI)).isTrue();
        assertThat(ask(200)).containsExactly(12L);
    }

    @Test
    void givesUpAfterFiveTriesAndSaysSo() {
        come(0, 1, 3);
        for (int i = 1; i <= 5; i++) {
            assertThat(ask(100 * i)).containsExactly(2L);
        }
        assertThat(missing.ask(600 * MILLI, 0, number -> {})).isTrue();
        assertThat(missing.none()).isTrue();
    }

    @Test
    void aKeyFrameMakesWhatWasBeforeUnneeded() {
        come(0, 1, 5, 8);
        missing.forgetBefore(5);
        assertThat(ask(20)).containsExactly(6L, 7L);
    }

    @Test
    void aJumpIsNoHole() {
        come(0, 1, 2 + Missing.MOST + 1);
        assertThat(missing.none()).isTrue();
    }

    @Test
    void whatComesTwiceOrTooLateIsNoHole() {
        come(0, 10, 9, 10, 11);
        assertThat(missing.none()).isTrue();
    }

    private void come(long millis, long... numbers) {
        for (long number : numbers) {
            missing.came(number, millis * MILLI);
        }
    }

    private List<Long> ask(long millis) {
        List<Long> asked = new ArrayList<>();
        missing.ask(millis * MILLI, 50 * MILLI, asked::add);
        return asked;
    }
}
