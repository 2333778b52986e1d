package org.shilian.conference;

import java.util.Arrays;
import java.util.Optional;

/** Which of a seat's pictures. */
public enum VideoKind {
    CAMERA("camera"),
    SCREEN("screen");

    private final String code;

    VideoKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<VideoKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
