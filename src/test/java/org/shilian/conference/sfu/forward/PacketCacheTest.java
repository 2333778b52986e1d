package org.shilian.conference.sfu.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PacketCacheTest {
    private final byte[] into = new byte[2048];

    @Property(tries = 200)
    void givesBackWhatWasPutOrNothing(
            @ForAll @Size(min = 1, max = 1500) List<@IntRange(min = 1, max = 1400) Integer> lengths) {
        PacketCache cache = new PacketCache(20_000);
        byte[] packet = new byte[1400];
        for (int number = 0; number < lengths.size(); number++) {
            Arrays.fill(packet, (byte) number);
            cache.put(number, packet, 0, lengths.get(number));
            for (int earlier = Math.max(0, number - 600); earlier <= number; earlier += 7) {
                int length = cache.get(earlier, into, 3);
                if (length >= 0) {
                    assertThat(length).isEqualTo(lengths.get(earlier));
                    assertThat(into[3]).isEqualTo((byte) earlier);
                    assertThat(into[2 + length]).isEqualTo((byte) earlier);
                }
            }
            assertThat(cache.has(number)).isTrue();
        }
    }

    @Test
    void keepsTheLastThatFit() {
        PacketCache cache = new PacketCache(10_000);
        for (int number = 0; number < 100; number++) {
            cache.put(number, new byte[1000], 0, 1000);
        }
        assertThat(cache.has(91)).isTrue();
        assertThat(cache.has(89)).isFalse();
        assertThat(cache.get(89, into, 0)).isEqualTo(-1);
    }

    @Test
    void whatIsTooLargeOrHasNoRoomIsNotThere() {
        PacketCache cache = new PacketCache(100);
        cache.put(1, new byte[101], 0, 101);
        assertThat(cache.has(1)).isFalse();
        cache.put(2, new byte[50], 0, 50);
        assertThat(cache.get(2, new byte[49], 0)).isEqualTo(-1);
        assertThat(cache.get(2 + PacketCache.PACKETS, into, 0)).isEqualTo(-1);
        assertThat(cache.get(-1, into, 0)).isEqualTo(-1);
    }
}
