package org.shilian.camera;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One thing that speaks for or against a look; {@code about} is the place, the grant or the wall it comes from. */
record Ground(Code code, @Nullable String about) {
    /** The kinds of grounds, by their wire codes. */
    enum Code {
        ROLE_GIVES(false),
        WITHIN_SCOPE(false),
        GRANT_ALLOWS(false),
        HANGS_ON_WALL(false),
        PERSON_DISABLED(true),
        ROLE_LACKS(true),
        OUTSIDE_SCOPE(true),
        GRANT_DENIES(true),
        SENSITIVE_NEEDS_GRANT(true),
        HUNG_WITHOUT_RIGHT(true);

        private final boolean refuses;

        Code(boolean refuses) {
            this.refuses = refuses;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    boolean refuses() {
        return code.refuses;
    }

    JsonObject json() {
        JsonObject json = new JsonObject().put("code", code.wire()).put("refuses", code.refuses);
        return about == null ? json : json.put("about", about);
    }
}
