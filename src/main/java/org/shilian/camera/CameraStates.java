package org.shilian.camera;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shilian.media.StreamId;
import org.shilian.restream.RelayState;

/**
 * How each camera stands: what its relay says, joined with what the catalogue says. Kept in memory alone, for it
 * changes by the second; after a restart every camera begins as idle. Any thread may ask.
 */
final class CameraStates {
    private final Clock clock;
    private final Instant begun;
    private final Map<String, CameraState> relayed = new ConcurrentHashMap<>();

    CameraStates(Clock clock) {
        this.clock = clock;
        this.begun = clock.instant();
    }

    CameraState of(Camera camera) {
        if (!camera.enabled()) {
            return new CameraState(Condition.DISABLED, null, begun, 0);
        }
        if (camera.source() == null) {
            return new CameraState(Condition.OFFLINE, CameraState.NO_SOURCE, begun, 0);
        }
        CameraState state = relayed.get(camera.id());
        return state != null ? state : new CameraState(Condition.IDLE, null, begun, 0);
    }

    /** Takes what a relay says; answers whether a person would call it a change. */
    boolean take(StreamId id, RelayState relay) {
        CameraState former = relayed.get(id.value());
        CameraState state = new CameraState(condition(relay), reason(relay), relay.since(), relay.retries());
        if (former == null || !former.sameTo(state)) {
            relayed.put(id.value(), state);
            return true;
        }
        relayed.put(id.value(), new CameraState(state.condition(), state.reason(), former.since(), state.retries()));
        return false;
    }

    /** The camera can't be opened at all, for a cause that no relay can know. */
    void unreadable(String id, String reason) {
        relayed.put(id, new CameraState(Condition.OFFLINE, reason, clock.instant(), 0));
    }

    void forget(String id) {
        relayed.remove(id);
    }

    /** A camera that failed is offline until pictures come, also while it is tried again. */
    private static Condition condition(RelayState relay) {
        return switch (relay.status()) {
            case IDLE -> Condition.IDLE;
            case LIVE -> Condition.LIVE;
            case OFFLINE -> Condition.OFFLINE;
            case CONNECTING -> relay.reason() == null ? Condition.CONNECTING : Condition.OFFLINE;
        };
    }

    private static @Nullable String reason(RelayState relay) {
        return relay.reason() == null || relay.live() ? null : relay.reason().code();
    }
}
