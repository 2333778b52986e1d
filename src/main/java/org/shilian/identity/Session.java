package org.shilian.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A session as it stands in the database, with what its person is now; without rights until the password is changed. */
record Session(
        String id,
        long number,
        @Nullable String personId,
        @Nullable String screen,
        String name,
        @Nullable String unitId,
        Set<Role> roles,
        Scope scope,
        String address,
        boolean mustChange,
        Instant since,
        Instant seen,
        Instant ends) {

    Caller.Kind kind() {
        return screen == null ? Caller.Kind.PERSON : Caller.Kind.SCREEN;
    }

    /** When it is over if nothing more is heard of it. */
    Instant expires(IdentityConfig config) {
        if (kind() == Caller.Kind.SCREEN) {
            return seen.plus(config.screenIdle());
        }
        Instant idle = seen.plus(config.idle());
        return idle.isBefore(ends) ? idle : ends;
    }

    boolean isOver(IdentityConfig config, Instant now) {
        return !expires(config).isAfter(now);
    }

    /** Whether its last use is long enough ago to be written down again. */
    boolean isStale(Instant now) {
        return seen.plus(Duration.ofMinutes(1)).isBefore(now);
    }

    Session seenAtLeast(Instant time) {
        return time.isAfter(seen) ? seenAt(time) : this;
    }

    Session seenAt(Instant now) {
        return new Session(
                id, number, personId, screen, name, unitId, roles, scope, address, mustChange, since, now, ends);
    }

    Caller caller(IdentityConfig config) {
        String person = personId == null ? "" : personId;
        Set<Right> rights = mustChange ? Set.of() : Rights.of(roles);
        return new Caller(
                id, person, name, unitId, roles, rights, scope, kind(), screen, mustChange, expires(config), null);
    }
}
