package org.shilian.event;

import io.vertx.core.json.JsonObject;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as its domain tells it.
 *
 * @param type what happened, such as {@code camera.state}
 * @param subject to what, such as {@code camera/0192}
 * @param topic what clients subscribe to, such as {@code camera} or {@code wall/main}
 * @param place code of the place it belongs to: county 6 digits, township 9, village 12, grid 15; absent for the whole centre
 * @param data the details, never personal data beyond what everybody with the topic's right may see
 */
public record Event(
        String type, String subject, String topic, @Nullable String place, JsonObject data) {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
    private static final Pattern PLACE = Pattern.compile("[0-9]{6}([0-9]{3}){0,3}");

    public Event {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("not an event type: " + type);
        }
        if (!Topic.isValid(topic)) {
            throw new IllegalArgumentException("not a topic: " + topic);
        }
        if (place != null && !PLACE.matcher(place).matches()) {
            throw new IllegalArgumentException("not a place code: " + place);
        }
        data = data.copy();
    }

    /** An event of the whole centre. */
    public static Event of(String type, String subject, String topic, JsonObject data) {
        return new Event(type, subject, topic, null, data);
    }

    /** The same event, belonging to a place. */
    public Event at(String place) {
        return new Event(type, subject, topic, place, data);
    }

    /** Whether a person whose scope is that place code is concerned: everybody is by an event of no place. */
    public boolean isWithin(String scope) {
        return place == null || place.startsWith(scope);
    }
}
