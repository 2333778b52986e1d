package org.shilian.conference;

import org.jspecify.annotations.Nullable;

/** A seat's media as its room knows it; see the states in states.md. Belongs to the room's context. */
final class Endpoint {
    /** Where it stands. */
    enum State {
        ADDING,
        OFFERED,
        ANSWERED,
        CONNECTED,
        SILENT,
        FAILED
    }

    final boolean sends;
    State state = State.ADDING;
    SlotMap slots = SlotMap.EMPTY;
    int failures;
    boolean audioOff;
    boolean videoOff;
    int wantedCamera = -1;
    int wantedScreen = -1;
    private @Nullable BridgeOffer offer;

    Endpoint(boolean sends) {
        this.sends = sends;
    }

    /** Given once for each time that it is added. */
    void offered(BridgeOffer given) {
        offer = given;
        state = State.OFFERED;
    }

    @Nullable BridgeOffer offer() {
        return offer;
    }

    boolean isOf(String bridge) {
        BridgeOffer given = offer;
        return given != null && given.bridge().equals(bridge);
    }

    /** Whether a page that comes back need not be offered anything. */
    boolean lives() {
        return state == State.ANSWERED || state == State.CONNECTED || state == State.SILENT;
    }
}
