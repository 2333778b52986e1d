package org.shilian.camera;

import java.util.Arrays;
import java.util.Optional;
import org.shilian.identity.Right;

/** What one may do with one camera; {@link Access} decides it. */
enum CameraRight {
    VIEW("camera.view", Right.CAMERA_VIEW),
    WATCH("camera.watch", Right.CAMERA_WATCH),
    SNAPSHOT("camera.snapshot", Right.CAMERA_WATCH);

    private final String code;
    private final Right role;

    CameraRight(String code, Right role) {
        this.code = code;
        this.role = role;
    }

    String code() {
        return code;
    }

    /** The right that a role has to give; no grant replaces it. */
    Right role() {
        return role;
    }

    /** Whether an allowance of this one allows the other: who may watch may take a picture, who may look knows of it. */
    boolean allows(CameraRight other) {
        return this == other || other == VIEW || this == WATCH;
    }

    /** Whether a denial of this one denies the other: a picture is a look, and what is not seen is not looked at. */
    boolean denies(CameraRight other) {
        return this == other || this == VIEW || (this == WATCH && other == SNAPSHOT);
    }

    static Optional<CameraRight> of(String code) {
        return Arrays.stream(values()).filter(right -> right.code.equals(code)).findFirst();
    }
}
