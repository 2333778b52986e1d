package org.shilian.conference.sfu.forward;

import java.util.Arrays;
import java.util.List;

/**
 * Shares what one receiver's line carries among its picture slots, the most wanted first: each gets its lowest layer
 * before any gets a better one, then one step after the other is given in the same order. What is shown already keeps
 * its place a little longer than a newcomer gets one, so that pictures don't jump to and fro.
 */
public final class Allocation {
    /** No layer: the slot stays empty. */
    public static final int NONE = -1;

    private static final double NEWCOMER = 1.1;
    private static final double STANDING = 0.95;

    private Allocation() {}

    /**
     * What one slot asks for.
     *
     * @param rates bit/s of each layer, low to high
     * @param wanted the highest layer that the slot has use for, {@link #NONE} for nothing
     * @param shown the layer that it has now
     */
    public record Claim(long[] rates, int wanted, int shown) {}

    /** The layer of each claim, in their order. */
    public static int[] share(long budget, List<Claim> claims) {
        int[] given = new int[claims.size()];
        Arrays.fill(given, NONE);
        double left = budget;
        boolean more = true;
        for (int step = 0; more; step++) {
            more = false;
            for (int i = 0; i < given.length; i++) {
                Claim claim = claims.get(i);
                if (given[i] != step - 1 || step > claim.wanted()) {
                    continue;
                }
                double cost = price(claim, step) - (step == 0 ? 0 : price(claim, step - 1));
                if (cost <= left) {
                    left -= cost;
                    given[i] = step;
                    more = true;
                }
            }
        }
        return given;
    }

    private static double price(Claim claim, int layer) {
        return claim.rates()[layer] * (layer <= claim.shown() ? STANDING : NEWCOMER);
    }
}
