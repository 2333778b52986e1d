package org.shilian.camera;

import java.time.Clock;
import org.shilian.identity.Caller;

/** Gives leases by camera, purpose and who looks. */
final class Leases {
    private final LeaseConfig config;
    private final Clock clock;

    Leases(LeaseConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** A screen can't renew: a sensitive camera on a wall is hung anew by a person instead. */
    Lease of(Caller caller, Camera camera, Reason why) {
        boolean sensitive = camera.grounds().sensitive();
        if (caller.screen() == null) {
            return new Lease(clock.instant().plus(config.of(sensitive, why.purpose())), config.notice(), true);
        }
        Hung hung = why.hung();
        return sensitive && hung != null
                ? new Lease(hung.since().plus(config.sensitive()), config.notice(), false)
                : Lease.endless(config);
    }
}
