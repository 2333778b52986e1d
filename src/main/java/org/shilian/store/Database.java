package org.shilian.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shilian.fault.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the database: plain reads and transactions. While it is away everything fails at once
 * with the code {@code database-unavailable}. Safe on any thread; answers on the caller's context.
 */
public final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int MOST_ATTEMPTS = 6;
    private static final int CLOSE_SECONDS = 3;

    private final Vertx vertx;
    private final Availability availability;
    private final Supplier<Pool> pools;
    private final DatabaseMetrics metrics;
    private final Enclosure enclosure;
    private volatile Pool pool;

    Database(Vertx vertx, Availability availability, Supplier<Pool> pools, MeterRegistry registry) {
        this.vertx = vertx;
        this.availability = availability;
        this.pools = pools;
        this.metrics = new DatabaseMetrics(registry, availability);
        this.enclosure = new Enclosure(vertx);
        this.pool = pools.get();
    }

    /** Whether the database answers now. */
    public boolean isAvailable() {
        return availability.isUp();
    }

    /** Reads without a transaction; for {@code *Store} classes. */
    public <T> Future<T> read(Function<SqlClient, Future<T>> query) {
        Transaction enclosing = enclosure.standing();
        return enclosing == null ? readApart(query) : query.apply(enclosing.connection());
    }

    private <T> Future<T> readApart(Function<SqlClient, Future<T>> query) {
        return metrics.timed(
                "read",
                () -> availability
                        .orAway(() -> onConnection(query::apply), Availability::away)
                        .recover(failure -> Future.failedFuture(DatabaseFaults.translate(failure))));
    }

    /**
     * Does the work in one transaction and commits it when its future succeeds. After a deadlock or a
     * serialization failure the work is done again, from the start, so it must not act outside: what is
     * to follow a change belongs into {@link Transaction#afterCommit}.
     */
    public <T> Future<T> inTransaction(Function<Transaction, Future<T>> work) {
        Transaction enclosing = enclosure.standing();
        return enclosing == null ? transaction(work) : work.apply(enclosing);
    }

    /**
     * Does the work, which may open transactions and read as often as it likes, in one transaction that all of them
     * are part of: either everything it changed stands, or nothing.
     */
    public <T> Future<T> asOne(Supplier<Future<T>> work) {
        return enclosure.apart(() -> transaction(transaction -> enclosure.enclose(transaction, work)));
    }

    private <T> Future<T> transaction(Function<Transaction, Future<T>> work) {
        return metrics.timed("transaction", () -> attempt(work, 1))
                .recover(failure -> Future.failedFuture(DatabaseFaults.translate(failure)));
    }

    private <T> Future<T> attempt(Function<Transaction, Future<T>> work, int number) {
        TransactionAttempt<T> attempt = new TransactionAttempt<>(work);
        return availability
                .orAway(() -> onConnection(attempt::on), attempt::giveUp)
                .recover(failure -> afterFailure(work, number, failure));
    }

    private <T> Future<T> afterFailure(Function<Transaction, Future<T>> work, int number, Throwable failure) {
        if (number == MOST_ATTEMPTS || !DatabaseFaults.isRetryable(failure)) {
            return Future.failedFuture(failure);
        }
        metrics.retried();
        return pause(number).compose(rested -> attempt(work, number + 1));
    }

    /** Longer each time, and of random length, so that those who met do not meet again. */
    private Future<Void> pause(int number) {
        Promise<Void> rested = Promise.promise();
        Context here = vertx.getOrCreateContext();
        vertx.setTimer(
                ThreadLocalRandom.current().nextLong(1, 10L << number),
                done -> here.runOnContext(back -> rested.complete()));
        return rested.future();
    }

    private <T> Future<T> onConnection(Function<SqlConnection, Future<T>> use) {
        metrics.waits();
        return pool.getConnection()
                .onComplete(done -> metrics.waitEnds())
                .recover(this::noConnection)
                .compose(connection -> use(connection, use));
    }

    private <T> Future<T> use(SqlConnection connection, Function<SqlConnection, Future<T>> use) {
        metrics.taken();
        return Future.<Void>succeededFuture()
                .compose(taken -> use.apply(connection))
                .onComplete(done -> giveBack(connection));
    }

    private void giveBack(SqlConnection connection) {
        metrics.givenBack();
        connection.close().onFailure(failure -> LOG.debug("a connection was gone when it was given back", failure));
    }

    private Future<SqlConnection> noConnection(Throwable failure) {
        LOG.warn("no connection to the database: {}", failure.toString());
        return Future.failedFuture(
                DatabaseFaults.isLost(failure) && !availability.isUp()
                        ? Availability.away()
                        : Fault.unavailable(
                                "database-busy", "no connection to the database was free; nothing was changed"));
    }

    /** Leaves connections that do not even break to themselves and goes on with new ones. */
    void renewPool() {
        Pool former = pool;
        pool = pools.get();
        former.close().onFailure(failure -> LOG.debug("the former pool did not close", failure));
    }

    /** Does not wait for connections that will never answer. */
    Future<Void> close() {
        return pool.close().timeout(CLOSE_SECONDS, TimeUnit.SECONDS).recover(failure -> {
            LOG.warn("connections to the database were left to themselves: {}", failure.getMessage());
            return Future.succeededFuture();
        });
    }
}
