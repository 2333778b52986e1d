package org.shilian.identity;

import java.util.Arrays;
import java.util.Optional;

/** Something one may do, by the code that {@code openapi.yaml} and the pages use. */
public enum Right {
    PLACE_VIEW("place.view"),
    PLACE_MANAGE("place.manage"),
    UNIT_VIEW("unit.view"),
    UNIT_MANAGE("unit.manage"),
    PERSON_VIEW("person.view"),
    PERSON_MANAGE("person.manage"),
    SESSION_MANAGE("session.manage"),
    CAMERA_VIEW("camera.view"),
    CAMERA_WATCH("camera.watch"),
    CAMERA_ACKNOWLEDGE("camera.acknowledge"),
    CAMERA_MANAGE("camera.manage"),
    WALL_VIEW("wall.view"),
    WALL_CONTROL("wall.control"),
    WALL_MANAGE("wall.manage"),
    CONFERENCE_VIEW("conference.view"),
    CONFERENCE_JOIN("conference.join"),
    CONFERENCE_HOST("conference.host"),
    EVENT_SUBSCRIBE("event.subscribe"),
    PRESENCE_VIEW("presence.view"),
    AUDIT_VIEW("audit.view"),
    SETTING_VIEW("setting.view"),
    METRIC_VIEW("metric.view");

    private final String code;

    Right(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Right> of(String code) {
        return Arrays.stream(values()).filter(right -> right.code.equals(code)).findFirst();
    }
}
