package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.identity.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes looks at cameras and changes of them into the register (regulation on public security video, article 16:
 * reason, content, unit and name of every viewing). A look that can't be written down does not take place.
 */
final class CameraAudit {
    private static final Logger log = LoggerFactory.getLogger(CameraAudit.class);

    private final Audit audit;
    private final Clock clock;
    private final Set<Future<Void>> unwritten = ConcurrentHashMap.newKeySet();

    CameraAudit(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Who looks at what, from where and why; the lines of its start and its end share the {@code view}. */
    record Look(Caller caller, Camera camera, Reason why, String address, String view) {
        Look(Caller caller, Camera camera, Reason why, String address) {
            this(caller, camera, why, address, UUID.randomUUID().toString());
        }

        Purpose purpose() {
            return why.purpose();
        }

        AuditEntry entry(String action) {
            return caller.did(action, "camera/" + camera.id())
                    .from(address)
                    .at(camera.place())
                    .purpose(purpose().words());
        }

        /** What is noted beside: of a wall's screen also who hung the camera. */
        JsonObject details() {
            JsonObject details = new JsonObject().put("name", camera.name());
            Hung hung = why.hung();
            return hung == null || hung.by() == null ? details : details.put("hungBy", hung.by());
        }
    }

    /** Writes the start; answers when it was. */
    Future<Instant> started(Look look) {
        Instant start = clock.instant();
        return audit.record(look.entry("camera.watch.started").view(look.view()).with(look.details()))
                .map(written -> start);
    }

    void ended(Look look, Instant start, String how) {
        long seconds = Duration.between(start, clock.instant()).toSeconds();
        JsonObject details = look.details()
                .put("start", start.toString())
                .put("seconds", seconds)
                .put("how", how);
        Future<Void> line =
                audit.record(look.entry("camera.watch.ended").view(look.view()).with(details));
        unwritten.add(line);
        line.onFailure(failure -> log.error("the end of a view could not be written down", failure))
                .onComplete(done -> unwritten.remove(line));
    }

    /** Completes when the ends of all views so far are written down, or could not be. */
    Future<Void> settled() {
        return Future.join(List.copyOf(unwritten)).transform(done -> Future.succeededFuture());
    }

    Future<Void> snapshot(Look look) {
        return audit.record(look.entry("camera.snapshot").with(look.details()));
    }

    /** The viewer says to go on looking. */
    Future<Void> renewed(Look look, Lease lease) {
        return audit.record(look.entry("camera.watch.renewed")
                .view(look.view())
                .with(look.details().put("until", String.valueOf(lease.until()))));
    }

    Future<Void> probed(Caller caller, Camera camera, String address) {
        return audit.record(managed(caller, "camera.probed", camera, address));
    }

    static AuditEntry filed(Caller caller, Camera camera, String address) {
        AuditEntry entry = managed(caller, "camera.filed", camera, address);
        JsonObject filing = new JsonObject();
        FilingJson.write(camera.filing(), filing);
        return entry.with(entry.details().copy().mergeIn(filing));
    }

    static AuditEntry managed(Caller caller, String action, Camera camera, String address) {
        return caller.did(action, "camera/" + camera.id())
                .from(address)
                .at(camera.place())
                .with(new JsonObject().put("name", camera.name()).put("version", camera.version()));
    }
}
