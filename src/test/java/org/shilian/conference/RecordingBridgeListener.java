package org.shilian.conference;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Keeps the newest of what a bridge told of each endpoint. */
final class RecordingBridgeListener implements BridgeListener {
    private final Map<String, SlotMap> slots = new ConcurrentHashMap<>();
    private final Map<String, Integer> cameras = new ConcurrentHashMap<>();
    private volatile Consumer<String> again = seat -> {};

    /** What is done with a seat that has to be added anew. */
    void whenFailed(Consumer<String> act) {
        again = act;
    }

    @Override
    public void onSlots(String conference, String endpoint, SlotMap map) {
        slots.put(conference + "/" + endpoint, map);
    }

    @Override
    public void onWanted(String conference, String endpoint, int camera, int screen) {
        cameras.put(conference + "/" + endpoint, camera);
    }

    @Override
    public void onSpeaker(String conference, @Nullable String endpoint) {
        // Nobody speaks where no media flows.
    }

    @Override
    public void onConnectivity(String conference, String endpoint, Connectivity connectivity) {
        if (connectivity == Connectivity.FAILED) {
            again.accept(endpoint);
        }
    }

    @Override
    public void onQuality(String conference, String endpoint, LineQuality quality) {
        // No line is measured where no media flows.
    }

    @Override
    public void onLost(String conference) {
        throw new AssertionError("the bridge lost " + conference);
    }

    SlotMap awaitSlots(String conference, String endpoint, Predicate<SlotMap> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> slots.getOrDefault(conference + "/" + endpoint, SlotMap.EMPTY), wanted);
    }

    void awaitCamera(String conference, String endpoint, int height) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> cameras.getOrDefault(conference + "/" + endpoint, -1) == height);
    }
}
