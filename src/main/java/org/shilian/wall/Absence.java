package org.shilian.wall;

import org.shilian.fault.Fault;

/** Why a camera of a former layout does not hang. */
public enum Absence {
    CAMERA_REMOVED("camera-removed"),
    OUTSIDE_SCOPE("outside-scope"),
    /** It may be seen on the list, but not watched, or not for that purpose. */
    NOT_ALLOWED("not-allowed");

    private final String code;

    Absence(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Absence of(String code) {
        for (Absence absence : values()) {
            if (absence.code.equals(code)) {
                return absence;
            }
        }
        throw Fault.invalid(
                "unknown-window-kind", "a camera is missing for camera-removed, outside-scope or not-allowed");
    }
}
