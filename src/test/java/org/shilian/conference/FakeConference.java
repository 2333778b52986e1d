package org.shilian.conference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A conference of the bridge without media: who is shown to whom follows from what it was told. */
final class FakeConference {
    final Map<String, FakeEndpoint> endpoints = new LinkedHashMap<>();
    Set<String> caucus = Set.of();

    @Nullable String spotlight;

    BridgeOffer add(EndpointPlan plan, String bridge) {
        FakeEndpoint endpoint = new FakeEndpoint(plan, bridge);
        endpoints.remove(plan.id());
        endpoints.put(plan.id(), endpoint);
        return endpoint.offer();
    }

    FakeEndpoint endpoint(String id) {
        FakeEndpoint endpoint = endpoints.get(id);
        if (endpoint == null) {
            throw new BridgeFault(BridgeFault.Kind.ENDPOINT_GONE, id);
        }
        return endpoint;
    }

    /** Tells the maps and wanted heights that are other than before. */
    void tell(String id, BridgeListener listener) {
        endpoints.forEach((seat, endpoint) -> {
            SlotMap map = map(seat, endpoint);
            if (!map.equals(endpoint.told)) {
                endpoint.told = map;
                listener.onSlots(id, seat, map);
            }
        });
        endpoints.forEach((seat, endpoint) -> {
            int camera = wanted(seat, VideoKind.CAMERA);
            int screen = wanted(seat, VideoKind.SCREEN);
            if (camera != endpoint.toldCamera || screen != endpoint.toldScreen) {
                endpoint.toldCamera = camera;
                endpoint.toldScreen = screen;
                listener.onWanted(id, seat, camera, screen);
            }
        });
    }

    private SlotMap map(String viewer, FakeEndpoint endpoint) {
        List<SlotMap.Voice> voices = new ArrayList<>();
        List<Constraints.Wish> pictures = new ArrayList<>();
        endpoints.forEach((seat, other) -> {
            boolean together = caucus.contains(seat) == caucus.contains(viewer);
            if (seat.equals(viewer) || !together || !other.answered) {
                return;
            }
            if (!other.sources.audio().isEmpty() && !other.audioOff && voices.size() < endpoint.plan.audioSlots()) {
                voices.add(new SlotMap.Voice("a" + voices.size(), seat));
            }
            if (!other.sources.screen().isEmpty() && !other.videoOff) {
                pictures.add(new Constraints.Wish(seat, VideoKind.SCREEN));
            }
            if (!other.sources.video().isEmpty() && !other.videoOff) {
                pictures.add(new Constraints.Wish(seat, VideoKind.CAMERA));
            }
        });
        pictures.sort(Comparator.comparing((Constraints.Wish wish) -> rank(endpoint, wish)));
        List<SlotMap.Picture> shown = new ArrayList<>();
        for (Constraints.Wish wish : pictures) {
            if (shown.size() < endpoint.plan.videoSlots()) {
                shown.add(new SlotMap.Picture("v" + shown.size(), wish.seat(), wish.kind()));
            }
        }
        return endpoint.answered ? new SlotMap(voices, shown) : SlotMap.EMPTY;
    }

    private int rank(FakeEndpoint viewer, Constraints.Wish wish) {
        int asked = viewer.want.indexOf(wish);
        if (asked >= 0) {
            return asked;
        }
        if (wish.seat().equals(spotlight)) {
            return 1_000;
        }
        return wish.kind() == VideoKind.SCREEN ? 2_000 : 3_000;
    }

    private int wanted(String seat, VideoKind kind) {
        return endpoints.values().stream()
                .flatMap(viewer -> viewer.told.video().stream()
                        .filter(shown -> shown.seat().equals(seat) && shown.kind() == kind)
                        .map(shown -> viewer.heights.getOrDefault(shown.mid(), 180)))
                .mapToInt(height -> height)
                .max()
                .orElse(0);
    }
}
