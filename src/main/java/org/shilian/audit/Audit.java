package org.shilian.audit;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.shilian.store.Database;
import org.shilian.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The register: lines are added, read, and never changed. Safe on any thread. */
public final class Audit {
    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    private final AuditStore store;
    private final Clock clock;

    public Audit(Database database, Clock clock) {
        this.store = new AuditStore(database);
        this.clock = clock;
    }

    /** Adds a line that stands when, and only when, the transaction commits. */
    public Future<Void> record(Transaction transaction, AuditEntry entry) {
        return store.append(transaction, OffsetDateTime.now(clock), entry);
    }

    /** Adds a line by itself. The failure is logged with the line, so that it is not lost, and handed on. */
    public Future<Void> record(AuditEntry entry) {
        OffsetDateTime time = OffsetDateTime.now(clock);
        return store.append(time, entry)
                .onFailure(failure -> log.error("audit line not kept: {} {}", time, entry, failure));
    }

    Future<List<AuditLine>> page(AuditQuery query) {
        return store.page(query);
    }
}
