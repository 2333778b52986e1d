package org.shilian.conference.sfu.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void aPictureStaysInItsSlotWhileOthersComeAndGo() {
        PictureSlots<String> slots = new PictureSlots<>(3);
        assertThat(slots.assign(List.of("a", "b", "c", "d"))).isTrue();
        assertThat(owners(slots)).containsExactly("a", "b", "c");
        assertThat(slots.assign(List.of("d", "c", "a"))).isTrue();
        assertThat(owners(slots)).containsExactly("a", "d", "c");
        assertThat(slots.assign(List.of("c", "d", "a"))).isFalse();
        assertThat(slots.slotOf("b")).isEqualTo(-1);
    }

    @Property
    void theFirstAreShownAndNobodyTwice(
            @ForAll @UniqueElements @Size(max = 20) List<Integer> before,
            @ForAll @UniqueElements @Size(max = 20) List<Integer> after) {
        PictureSlots<Integer> slots = new PictureSlots<>(9);
        List<Integer> first = before.stream().map(Integer::valueOf).distinct().toList();
        slots.assign(first);
        slots.assign(after);
        List<Integer> shown = after.subList(0, Math.min(9, after.size()));
        for (Integer one : shown) {
            assertThat(slots.slotOf(one)).isNotNegative();
        }
        assertThat(owners(slots).stream().filter(owner -> owner != null)).hasSize(shown.size());
    }

    @Test
    void whoSpeaksTakesTheSlotOfTheLongestSilent() {
        VoiceSlots<String> slots = new VoiceSlots<>(2);
        assertThat(slots.slot("a", 127, 0)).isEqualTo(0);
        assertThat(slots.slot("b", 30, SECOND)).isEqualTo(1);
        assertThat(slots.slot("c", 127, SECOND)).isEqualTo(-1);
        assertThat(slots.slot("c", 30, SECOND)).isEqualTo(0);
        assertThat(slots.slot("a", 30, SECOND)).as("both have just spoken").isEqualTo(-1);
        assertThat(slots.slot("a", 30, 2 * SECOND)).isEqualTo(0);
    }

    @Test
    void aFreedSlotIsGivenToAnybody() {
        VoiceSlots<String> slots = new VoiceSlots<>(1);
        slots.slot("a", 30, 0);
        assertThat(slots.slot("b", 127, 0)).isEqualTo(-1);
        assertThat(slots.free("a")).isTrue();
        assertThat(slots.free("a")).isFalse();
        assertThat(slots.slot("b", 127, 0)).isEqualTo(0);
    }

    private static <T> List<T> owners(PictureSlots<T> slots) {
        List<T> owners = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            owners.add(slots.owner(i));
        }
        return owners;
    }
}
