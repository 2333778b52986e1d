package org.shilian.conference;

import java.util.List;
import java.util.Map;

/** {@code constraints}: the height wanted in each picture slot, and whom to show before others. */
final class ConstraintsHandler implements SignalHandler {
    private static final int HIGHEST = 4_320;
    private static final int MOST_WISHES = 2 * Seating.MOST_SEATS;

    @Override
    public void heard(Room room, Member member, Said said) {
        Map<String, Integer> heights = said.numbers("slots", EndpointPlan.VIDEO_SLOTS, HIGHEST);
        if (!heights.keySet().stream().allMatch(mid -> mid.matches("v[0-9]"))) {
            throw Said.wrong("slots", "an object with the mids of picture slots");
        }
        List<Constraints.Wish> want = said.list("want", MOST_WISHES).stream()
                .map(ConstraintsHandler::wish)
                .toList();
        room.media().constrain(member.seat(), new Constraints(heights, want));
    }

    private static Constraints.Wish wish(Said one) {
        VideoKind kind =
                VideoKind.of(one.required("source", 10)).orElseThrow(() -> Said.wrong("source", "camera or screen"));
        return new Constraints.Wish(one.required("seat", 64), kind);
    }
}
