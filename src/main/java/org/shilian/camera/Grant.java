package org.shilian.camera;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.identity.Role;
import org.shilian.text.PlainText;

/**
 * An allowance or a denial beside roles and scopes: for a person or all of a role, at one camera or everywhere in a
 * place, for a while or until it is withdrawn. It is never changed; another one is given instead.
 */
record Grant(
        String id,
        @Nullable String person,
        @Nullable Role role,
        @Nullable String camera,
        @Nullable String place,
        CameraRight right,
        Effect effect,
        @Nullable Instant from,
        @Nullable Instant until,
        String reason,
        String by,
        Instant given) {
    /** What it does. */
    enum Effect {
        ALLOW("allow"),
        DENY("deny");

        private final String code;

        Effect(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    Grant {
        if ((person == null) == (role == null)) {
            throw Fault.invalid("grant-for-whom", "a grant is for one person or for one role");
        }
        if ((camera == null) == (place == null)) {
            throw Fault.invalid("grant-for-what", "a grant is at one camera or in one place");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw Fault.invalid("grant-without-time", "a grant begins before it ends")
                    .with(Map.of("from", from.toString(), "until", until.toString()));
        }
        reason = PlainText.required("reason", reason, 200);
    }

    boolean isFor(Asker asker) {
        return role == null ? asker.person().equals(person) : asker.roles().contains(role);
    }

    boolean isAt(Viewed viewed) {
        return place == null ? viewed.camera().equals(camera) : viewed.place().startsWith(place);
    }

    boolean holdsAt(Instant now) {
        return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
    }

    boolean allows(CameraRight wanted) {
        return effect == Effect.ALLOW && right.allows(wanted);
    }

    boolean denies(CameraRight wanted) {
        return effect == Effect.DENY && right.denies(wanted);
    }
}
