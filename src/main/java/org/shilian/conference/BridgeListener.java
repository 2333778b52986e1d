package org.shilian.conference;

import org.jspecify.annotations.Nullable;

/** What a bridge tells of its conferences. */
public interface BridgeListener {
    /** Which slot of an endpoint shows whom: the whole map. */
    void onSlots(String conference, String endpoint, SlotMap slots);

    /** The height that anybody wants of an endpoint's camera and screen; 0 when nobody does. */
    void onWanted(String conference, String endpoint, int camera, int screen);

    /** Who speaks, among those who are not in a caucus; the last one stays it until another does, null when he left or withdrew. */
    void onSpeaker(String conference, @Nullable String endpoint);

    /** How an endpoint is reached. */
    void onConnectivity(String conference, String endpoint, Connectivity connectivity);

    /** How good an endpoint's line is, when that changes. */
    void onQuality(String conference, String endpoint, LineQuality quality);

    /** The bridge lost the conference: all of its endpoints have to be added anew. */
    void onLost(String conference);
}
