package org.shilian.camera;

import io.vertx.core.json.JsonObject;
import org.shilian.event.Event;
import org.shilian.place.Place;
import org.shilian.place.Tally;

/** What the cameras tell: each event belongs to the camera's place, and none has its source. */
final class CameraEvents {
    static final String TOPIC = "camera";
    static final String CHANGED = "camera.changed";
    static final String REMOVED = "camera.removed";
    static final String ADDED = "camera.added";
    static final String GRANTS = "camera.grants";
    static final String STATE = "camera.state";
    static final String ACKNOWLEDGED = "camera.acknowledged";
    static final String TALLY = "place.cameras";

    private final CameraJson json;
    private final CameraStates states;

    CameraEvents(CameraJson json, CameraStates states) {
        this.json = json;
        this.states = states;
    }

    /** The camera was put on the list, or something of it changed. */
    Event changed(Camera camera) {
        return event(CHANGED, camera.id(), camera.place(), json.write(camera, states.of(camera)));
    }

    /** It left the list, or the place where it was. */
    Event removed(Camera camera) {
        return event(
                REMOVED,
                camera.id(),
                camera.place(),
                new JsonObject().put("id", camera.id()).put("version", camera.version()));
    }

    /** Many were added at once: receivers read the list anew. */
    Event added(int count) {
        return Event.of(ADDED, TOPIC, TOPIC, new JsonObject().put("count", count));
    }

    /** Who may see and watch what has changed: receivers read the list anew. It says nothing of whom or where. */
    static Event grants() {
        return Event.of(GRANTS, TOPIC, TOPIC, new JsonObject());
    }

    /** Pictures come, stopped coming, or fail for another reason. */
    Event state(Camera camera, CameraState state) {
        JsonObject data = json.standing(camera, state)
                .put("id", camera.id())
                .put("name", camera.name())
                .put("place", camera.place());
        return event(STATE, camera.id(), camera.place(), data);
    }

    /** How many cameras of a place send pictures now. */
    Event tally(Place place, Tally tally) {
        JsonObject data = new JsonObject()
                .put("code", place.code())
                .put("total", tally.total())
                .put("live", tally.live());
        return Event.of(TALLY, "place/" + place.code(), "place", data).at(place.code());
    }

    private static Event event(String type, String id, String place, JsonObject data) {
        return Event.of(type, "camera/" + id, TOPIC, data).at(place);
    }
}
