package org.shilian.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.shilian.app.Part;
import org.shilian.fault.StartRefused;
import org.shilian.http.Routes;
import org.shilian.store.Store;

/** The register, wired: lines, heads kept outside of the database, verification. */
public final class AuditDomain implements Part {
    private final Audit audit;
    private final AuditKeeper keeper;
    private final Verifications verifications;
    private final Clock clock;

    /** In that folder heads are kept, and the name of this installation. */
    public AuditDomain(Vertx vertx, Store store, Path folder, Clock clock, AuditConfig config, MeterRegistry meters) {
        HeadFile heads = HeadFile.in(folder);
        this.clock = clock;
        this.audit = new Audit(vertx, store.database(), clock);
        this.keeper = new AuditKeeper(vertx, audit, config, heads, node(folder), clock);
        this.verifications = new Verifications(vertx, store, audit, heads, meters);
    }

    private static Node node(Path folder) {
        try {
            return Node.of(folder);
        } catch (IOException e) {
            throw new StartRefused("the file node in %s cannot be used (%s)".formatted(folder, e.getMessage()));
        }
    }

    public Audit audit() {
        return audit;
    }

    public List<Routes> routes(Author author) {
        return List.of(new AuditRoutes(audit, author, clock.getZone()), new VerificationRoutes(verifications, author));
    }

    @Override
    public Future<Void> start() {
        return keeper.start().compose(started -> verifications.start());
    }

    @Override
    public Future<Void> stop() {
        return keeper.stop().eventually(verifications::close);
    }
}
