package org.shilian.conference.jvb;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shilian.conference.EndpointPlan;

/**
 * Which sources a receiver's slots carry, as its bridge says. It tells only what is new; that a source has gone is not
 * told at all.
 */
final class Carried {
    private final int audioSlots;
    private final int videoSlots;
    private final Map<Integer, SourceName> voices = new TreeMap<>();
    private final Map<Integer, SourceName> pictures = new TreeMap<>();

    Carried(EndpointPlan plan) {
        this.audioSlots = plan.audioSlots();
        this.videoSlots = plan.videoSlots();
    }

    /** By the number of the slot. */
    Map<Integer, SourceName> voices() {
        return voices;
    }

    /** By the number of the slot. */
    Map<Integer, SourceName> pictures() {
        return pictures;
    }

    void voices(JsonArray mapped) {
        take(mapped, "a", audioSlots, voices);
    }

    void pictures(JsonArray mapped) {
        take(mapped, "v", videoSlots, pictures);
    }

    /** A source has one slot: in the newest it is. */
    private static void take(JsonArray mapped, String letter, int slots, Map<Integer, SourceName> into) {
        for (int i = 0; i < mapped.size(); i++) {
            JsonObject one = mapped.getJsonObject(i);
            int slot = slot(one.getString("mid", ""), letter);
            Optional<SourceName> source = SourceName.parse(one.getString("source", ""));
            if (slot >= 0 && slot < slots && source.isPresent()) {
                into.values().remove(source.get());
                into.put(slot, source.get());
            }
        }
    }

    private static int slot(String mid, String letter) {
        return mid.matches(letter + "[0-9]{1,3}") ? Integer.parseInt(mid.substring(1)) : -1;
    }
}
