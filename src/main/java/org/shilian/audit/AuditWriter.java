package org.shilian.audit;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.shilian.fault.Fault;

/**
 * Writes lines that belong to no transaction. While one write is under way those that come are gathered and follow in
 * one transaction, so that the chain's lock is taken once for all of them. It works on a context of its own, where no
 * caller's transaction encloses it: a line by itself stands whatever becomes of the caller.
 */
final class AuditWriter {
    private static final int MOST_AT_ONCE = 500;

    private final Vertx vertx;
    private final AuditStore store;
    private final Context own;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean writing;

    AuditWriter(Vertx vertx, AuditStore store) {
        this.vertx = vertx;
        this.store = store;
        this.own = ((ContextInternal) vertx.getOrCreateContext()).unwrap();
    }

    /** Completes on the caller's context once the line is committed; any thread. */
    Future<Void> write(NewLine line) {
        Promise<Void> written = ((ContextInternal) vertx.getOrCreateContext()).promise();
        own.runOnContext(here -> add(new Waiting(line, written)));
        return written.future();
    }

    private void add(Waiting added) {
        waiting.add(added);
        next();
    }

    private void next() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        writing = true;
        List<Waiting> batch = new ArrayList<>();
        while (batch.size() < MOST_AT_ONCE && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        write(batch).onComplete(done -> own.runOnContext(here -> over()));
    }

    private void over() {
        writing = false;
        next();
    }

    private Future<?> write(List<Waiting> batch) {
        List<NewLine> lines = batch.stream().map(Waiting::line).toList();
        return store.append(lines)
                .onSuccess(done -> batch.forEach(one -> one.written.complete()))
                .recover(failure -> afterFailure(batch, failure));
    }

    /** One line that the database can't take must not take the others with it: each is tried by itself then. */
    private Future<Void> afterFailure(List<Waiting> batch, Throwable failure) {
        if (batch.size() == 1 || failure instanceof Fault) {
            batch.forEach(one -> one.written.fail(failure));
            return Future.succeededFuture();
        }
        Future<?> each = Future.succeededFuture();
        for (Waiting one : batch) {
            each = each.compose(done -> write(List.of(one)));
        }
        return each.mapEmpty();
    }

    private record Waiting(NewLine line, Promise<Void> written) {}
}
