package org.shilian.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All or nothing on one connection, opened at the use case and handed to the stores. Used by one caller at a time. */
public final class Transaction {
    private final SqlConnection connection;
    private final List<Supplier<Future<Void>>> steps = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private final Map<Class<?>, Object> states = new HashMap<>();
    private final Map<Seal, Supplier<Future<Void>>> seals = new EnumMap<>(Seal.class);

    Transaction(SqlConnection connection) {
        this.connection = connection;
    }

    /** For {@code *Store} classes only. */
    public SqlConnection connection() {
        return connection;
    }

    /** A step to be done once the work is done and before it is committed; it may add further ones. */
    public void beforeCommit(Supplier<Future<Void>> step) {
        steps.add(step);
    }

    /** A step after all others, one of each kind at most; the kinds come in their own order. */
    public void seal(Seal kind, Supplier<Future<Void>> last) {
        if (seals.putIfAbsent(kind, last) != null) {
            throw new IllegalStateException("this transaction is sealed already by " + kind);
        }
    }

    /** What to do once the commit is done; not called when the transaction fails. It must not throw. */
    public void afterCommit(Runnable action) {
        afterwards.add(action);
    }

    /** What one part remembers for the length of this transaction. */
    public <T> T state(Class<T> type, Supplier<T> initial) {
        return type.cast(states.computeIfAbsent(type, missing -> initial.get()));
    }

    Future<Void> runSteps() {
        if (!steps.isEmpty()) {
            return steps.remove(0).get().compose(done -> runSteps());
        }
        Future<Void> sealed = Future.succeededFuture();
        for (Supplier<Future<Void>> last : seals.values()) {
            sealed = sealed.compose(done -> last.get());
        }
        return sealed;
    }

    void committed() {
        afterwards.forEach(Runnable::run);
    }
}
