package org.shilian.camera;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import org.shilian.camera.CameraAudit.Look;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a viewer says on the socket: that the look goes on, which is written down before it holds. */
final class ViewRenewal {
    private static final Logger log = LoggerFactory.getLogger(ViewRenewal.class);
    private static final int LONGEST = 1_024;

    private final Leases leases;
    private final CameraAudit audit;
    private final Clock clock;

    ViewRenewal(Leases leases, CameraAudit audit, Clock clock) {
        this.leases = leases;
        this.audit = audit;
        this.clock = clock;
    }

    Lease first(Look look) {
        return leases.of(look.caller(), look.camera(), look.why());
    }

    /** Anything but a renewal is passed over. */
    void heard(View view, String text) {
        if (isRenewal(text)) {
            renew(view);
        }
    }

    private void renew(View view) {
        Lease next = first(view.look());
        if (!view.renew(next, clock.instant())) {
            view.tellLease("lease", clock.instant());
            return;
        }
        audit.renewed(view.look(), next)
                .onSuccess(written -> view.tellLease("lease", clock.instant()))
                .onFailure(failure -> {
                    log.warn("a look goes on without a line in the register and is ended", failure);
                    view.close(ViewEnd.LEASE_EXPIRED);
                });
    }

    private static boolean isRenewal(String text) {
        try {
            return text.length() <= LONGEST && "renew".equals(new JsonObject(text).getValue("type"));
        } catch (DecodeException | ClassCastException e) {
            return false;
        }
    }
}
