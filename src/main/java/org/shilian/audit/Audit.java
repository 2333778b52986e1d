package org.shilian.audit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
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
    private final Refusals refusals;
    private final Clock clock;
    private volatile String node = "";

    public Audit(Vertx vertx, Database database, Clock clock) {
        this.store = new AuditStore(database);
        this.writer = new AuditWriter(vertx, store);
        this.refusals = new Refusals(vertx, this);
        this.clock = clock;
    }

    /** Adds a line that stands when, and only when, the transaction commits. */
    public Future<Void> record(Transaction transaction, AuditEntry entry) {
        transaction
                .state(Pending.class, () -> new Pending(this, transaction))
                .lines
                .add(line(entry));
        return Future.succeededFuture();
    }

    /** Adds a line by itself. The failure is logged with the line, so that it is not lost, and handed on. */
    public Future<Void> record(AuditEntry entry) {
        NewLine line = line(entry);
        return writer.write(line)
                .onFailure(failure -> log.error("audit line not kept: {} {}", line.time(), entry, failure));
    }

    /** Adds a refusal: repetitions of one session are counted and stand as one line. */
    public Future<Void> refused(AuditEntry entry) {
        return refusals.refused(entry);
    }

    /** What begins on this node ends with it: the start of a look says where that is. */
    private NewLine line(AuditEntry entry) {
        boolean begins = entry.view() != null && entry.action().endsWith(".started");
        return NewLine.now(clock, begins ? entry.with(entry.details().copy().put("node", node)) : entry);
    }

    /** Ends what the former run of that node left open, and says that it runs: all or nothing. */
    Future<Void> begin(Node begun) {
        node = begun.id();
        return store.openViews(begun).compose(open -> {
            List<NewLine> lines = new ArrayList<>();
            open.forEach(line -> lines.add(LeftOpen.ended(line, begun, clock)));
            lines.add(NewLine.now(clock, AuditEntry.of("server.started", AuditKeeper.subject(begun))));
            if (!open.isEmpty()) {
                log.warn("{} views were open when the server ended last time: ended in the register", open.size());
            }
            return store.append(lines);
        });
    }

    Future<Head> head() {
        return store.head();
    }

    Future<List<AuditLine>> page(AuditQuery query) {
        return store.page(query);
    }

    Future<List<Watched>> views(AuditQuery query) {
        return store.views(query);
    }

    Future<List<AuditLine>> last(String action) {
        return store.last(action);
    }

    /** What one transaction has to enter at its end. */
    private static final class Pending {
        private final List<NewLine> lines = new ArrayList<>();

        Pending(Audit audit, Transaction transaction) {
            transaction.seal(Seal.AUDIT, () -> audit.store.append(transaction, lines));
        }
    }
}
