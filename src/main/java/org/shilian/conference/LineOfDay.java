package org.shilian.conference;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a unit's line was on one day, and whether it needs repair by the rule in {@code protocol.md}; a figure that was
 * not measured is null.
 *
 * @param loss share of the packets that did not come, 0 to 1
 * @param tcp share of the looks at which UDP did not get through
 */
record LineOfDay(
        String unit,
        String name,
        @Nullable String place,
        int joins,
        int drops,
        @Nullable Integer joinMedian,
        @Nullable Integer joinSlow,
        @Nullable Integer pictureMedian,
        @Nullable Integer pictureSlow,
        @Nullable Double loss,
        long frozenMs,
        @Nullable Integer kbit,
        @Nullable Integer roundTrip,
        @Nullable Double tcp) {
    private static final double MOST_LOSS = 0.03;
    private static final int SLOWEST_PICTURE = 5_000;
    private static final int FEWEST_DROPS = 3;
    private static final int LONGEST_ROUND_TRIP = 400;
    private static final double MOST_TCP = 0.5;

    /** Codes of what is wrong with it; the pages have the sentences as {@code line.*}. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (loss != null && loss >= MOST_LOSS) {
            faults.add("loss");
        }
        if (drops >= FEWEST_DROPS && drops > joins) {
            faults.add("drops");
        }
        if (pictureSlow != null && pictureSlow > SLOWEST_PICTURE) {
            faults.add("slow");
        }
        if (roundTrip != null && roundTrip > LONGEST_ROUND_TRIP) {
            faults.add("delay");
        }
        if (tcp != null && tcp >= MOST_TCP) {
            faults.add("udp-blocked");
        }
        return faults;
    }

    JsonObject json() {
        List<String> faults = faults();
        return new JsonObject()
                .put("unit", unit.isEmpty() ? null : unit)
                .put("name", name)
                .put("place", place)
                .put("joins", joins)
                .put("drops", drops)
                .put("join", pair(joinMedian, joinSlow))
                .put("picture", pair(pictureMedian, pictureSlow))
                .put("loss", loss)
                .put("frozen", frozenMs)
                .put("kbit", kbit)
                .put("roundTrip", roundTrip)
                .put("tcp", tcp)
                .put("repair", !faults.isEmpty())
                .put("faults", new JsonArray(faults));
    }

    private static JsonObject pair(@Nullable Integer median, @Nullable Integer slow) {
        return new JsonObject().put("p50", median).put("p95", slow);
    }
}
