package org.shilian.camera;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.shilian.camera.CameraAudit.Look;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One person or paired screen that watches one camera on an open socket, for as long as the lease lasts. Any thread. */
final class View {
    private static final Logger log = LoggerFactory.getLogger(View.class);

    private final Look look;
    private final ServerWebSocket socket;
    private Lease lease;
    private boolean told;

    View(Look look, Lease lease, ServerWebSocket socket) {
        this.look = look;
        this.lease = lease;
        this.socket = socket;
    }

    Look look() {
        return look;
    }

    ServerWebSocket socket() {
        return socket;
    }

    String camera() {
        return look.camera().id();
    }

    synchronized Lease.Stage stage(Instant now) {
        return lease.at(now);
    }

    /** Tells the lease as it stands; nothing when it has no end. */
    synchronized void tellLease(String type, Instant now) {
        if (lease.until() != null) {
            tell(new JsonObject()
                    .put("type", type)
                    .put("until", lease.until().toString())
                    .put("seconds", lease.secondsLeft(now))
                    .put("renewable", lease.renewable())
                    .put("purpose", look.purpose().words()));
        }
    }

    /** Tells once of each lease that it is about to end. */
    synchronized void tellEnding(Instant now) {
        if (!told) {
            told = true;
            tellLease("lease-ending", now);
        }
    }

    /** Takes a further lease in the place of one that is about to end; false when there is nothing to renew. */
    synchronized boolean renew(Lease next, Instant now) {
        if (!lease.renewable() || lease.at(now) != Lease.Stage.ENDING) {
            return false;
        }
        lease = next;
        told = false;
        return true;
    }

    private void tell(JsonObject message) {
        socket.writeTextMessage(message.encode())
                .onFailure(gone -> log.debug("a viewer was gone before it could be told {}", message));
    }

    void tellMasks(Camera camera) {
        tell(new JsonObject().put("type", "masks").put("masks", MaskJson.write(camera.masks())));
    }

    /** Tells the page why, then closes with the code of the cause. */
    void close(ViewEnd end) {
        String message =
                new JsonObject().put("type", "end").put("reason", end.reason()).encode();
        socket.writeTextMessage(message)
                .transform(told -> socket.close(end.code(), end.reason()))
                .onFailure(gone -> log.debug("a viewer was gone before it could be told {}", end));
    }
}
