package org.shilian.audit;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/**
 * Writes lines that belong to no transaction of their own. While one write is under way those that come are gathered
 * and follow in one transaction, so that the chain's lock is taken once for all of them. Its monitor guards what waits.
 */
final class AuditWriter {
    private static final int MOST_AT_ONCE = 500;

    private final AuditStore store;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean writing;

    AuditWriter(AuditStore store) {
        this.store = store;
    }

    /** Completes on the caller's context once the line is committed. */
    Future<Void> write(NewLine line) {
        Waiting added = new Waiting(line, Promise.promise(), Vertx.currentContext());
        synchronized (this) {
            waiting.add(added);
        }
        next();
        return added.promise.future();
    }

    private void next() {
        List<Waiting> batch = take();
        if (!batch.isEmpty()) {
            write(batch).onComplete(done -> over());
        }
    }

    private synchronized List<Waiting> take() {
        List<Waiting> batch = new ArrayList<>();
        while (!writing && batch.size() < MOST_AT_ONCE && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        writing = writing || !batch.isEmpty();
        return batch;
    }

    private void over() {
        synchronized (this) {
            writing = false;
        }
        next();
    }

    private Future<?> write(List<Waiting> batch) {
        List<NewLine> lines = batch.stream().map(Waiting::line).toList();
        return store.append(lines)
                .onSuccess(done -> batch.forEach(Waiting::written))
                .recover(failure -> afterFailure(batch, failure));
    }

    /** One line that the database can't take must not take the others with it: each is tried by itself then. */
    private Future<Void> afterFailure(List<Waiting> batch, Throwable failure) {
        if (batch.size() == 1 || failure instanceof Fault) {
            batch.forEach(one -> one.failed(failure));
            return Future.succeededFuture();
        }
        Future<?> each = Future.succeededFuture();
        for (Waiting one : batch) {
            each = each.compose(done -> write(List.of(one)));
        }
        return each.mapEmpty();
    }

    private record Waiting(
            NewLine line, Promise<Void> promise, @Nullable Context context) {
        void written() {
            complete(promise::tryComplete);
        }

        void failed(Throwable failure) {
            complete(() -> promise.tryFail(failure));
        }

        private void complete(Runnable end) {
            if (context == null) {
                end.run();
            } else {
                context.runOnContext(here -> end.run());
            }
        }
    }
}
