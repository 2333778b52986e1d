package org.shilian.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.shilian.fault.Fault;

/**
 * One try at a transaction: begin, work, steps, commit. Once it was given up it never commits, unless
 * the commit was under way already; then nobody can tell, and the fault says so.
 */
final class TransactionAttempt<T> {
    private enum Phase {
        OPEN,
        COMMITTING,
        GIVEN_UP
    }

    private final Function<Transaction, Future<T>> work;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.OPEN);

    TransactionAttempt(Function<Transaction, Future<T>> work) {
        this.work = work;
    }

    Future<T> on(SqlConnection connection) {
        Transaction transaction = new Transaction(connection);
        return connection
                .begin()
                .compose(begun -> run(transaction)
                        .compose(
                                result -> commit(begun, transaction).map(result),
                                failure -> begun.rollback().transform(undone -> Future.failedFuture(failure))));
    }

    private Future<T> run(Transaction transaction) {
        return Future.<Void>succeededFuture()
                .compose(begun -> work.apply(transaction))
                .compose(result -> transaction.runSteps().map(result));
    }

    private Future<Void> commit(io.vertx.sqlclient.Transaction begun, Transaction transaction) {
        if (!phase.compareAndSet(Phase.OPEN, Phase.COMMITTING)) {
            return begun.rollback().transform(undone -> Future.failedFuture(Availability.away()));
        }
        return begun.commit()
                .recover(failure -> Future.failedFuture(DatabaseFaults.isLost(failure) ? unknown() : failure))
                .onSuccess(done -> transaction.committed());
    }

    /** From any thread, when the database was lost. */
    Fault giveUp() {
        return phase.compareAndSet(Phase.OPEN, Phase.GIVEN_UP) ? Availability.away() : unknown();
    }

    private static Fault unknown() {
        return Fault.unavailable(
                "database-outcome-unknown",
                "the database was lost while it committed; the change may have been made: look before you try again");
    }
}
