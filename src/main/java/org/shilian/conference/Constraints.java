package org.shilian.conference;

import java.util.List;
import java.util.Map;

/**
 * What a page wants to be shown.
 *
 * @param heights the lines wanted in each picture slot by its mid; 0 when the slot is not shown; a slot that is not
 *     named stays as it was
 * @param want whom to show before others, in this order
 */
public record Constraints(Map<String, Integer> heights, List<Wish> want) {
    /** One picture of one seat. */
    public record Wish(String seat, VideoKind kind) {}

    public Constraints {
        heights = Map.copyOf(heights);
        want = List.copyOf(want);
    }
}
