package org.shilian.conference.sfu.rtp;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Good packets with bits flipped, bytes replaced, or their ends cut off. */
public final class Spoilt {

    private Spoilt() {}

    public static Arbitrary<byte[]> of(List<byte[]> good) {
        return Combinators.combine(Arbitraries.of(good), Arbitraries.randomValue(random -> random.nextLong()))
                .as((packet, seed) -> spoil(packet, new Random(seed)));
    }

    private static byte[] spoil(byte[] good, Random random) {
        byte[] bytes = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
        int changes = bytes.length == 0 ? 0 : random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? bytes[at] ^ 1 << random.nextInt(8) : random.nextInt());
        }
        return bytes;
    }
}
