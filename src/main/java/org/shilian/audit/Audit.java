package org.shilian.audit;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.shilian.store.Database;
import org.shilian.store.Seal;
import org.shilian.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register: lines are added, read, and never changed. Each holds the hash of the one before it, so a
 * transaction's lines are written as its last step but one, under the lock of the chain's head. Safe on any thread.
 */
public final class Audit {
    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    private final AuditStore store;
    private final AuditWriter writer;
    private final Clock clock;

    public Audit(Database database, Clock clock) {
        this.store = new AuditStore(database);
        this.writer = new AuditWriter(store);
        this.clock = clock;
    }

    /** Adds a line that stands when, and only when, the transaction commits. */
    public Future<Void> record(Transaction transaction, AuditEntry entry) {
        transaction
                .state(Pending.class, () -> new Pending(this, transaction))
                .lines
                .add(NewLine.now(clock, entry));
        return Future.succeededFuture();
    }

    /** Adds a line by itself. The failure is logged with the line, so that it is not lost, and handed on. */
    public Future<Void> record(AuditEntry entry) {
        NewLine line = NewLine.now(clock, entry);
        return writer.write(line)
                .onFailure(failure -> log.error("audit line not kept: {} {}", line.time(), entry, failure));
    }

    Future<List<AuditLine>> page(AuditQuery query) {
        return store.page(query);
    }

    /** What one transaction has to enter at its end. */
    private static final class Pending {
        private final List<NewLine> lines = new ArrayList<>();

        Pending(Audit audit, Transaction transaction) {
            transaction.seal(Seal.AUDIT, () -> audit.store.append(transaction, lines));
        }
    }
}
