package org.shilian.camera;

import java.util.Locale;

/** Why the server ends a view; the close codes are from RFC 6455, 7.4. */
enum ViewEnd {
    SERVER_STOPPING(1001),
    OUTSIDE_SCOPE(4403),
    CAMERA_REMOVED(4404),
    CAMERA_DISABLED(4409),
    NO_SOURCE(4410),
    NOT_ON_WALL(4411),
    LEASE_EXPIRED(4412),
    ACCESS_WITHDRAWN(4413),
    HUNG_WITHOUT_RIGHT(4414),
    PURPOSE_REQUIRED(4415);

    private final int code;

    ViewEnd(int code) {
        this.code = code;
    }

    short code() {
        return (short) code;
    }

    String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
