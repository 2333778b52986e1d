package org.shilian.store;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shilian.fault.Fault;

/** Turns the violation of a named constraint into the failure it means, where the statement is made. */
public final class Violation {
    private static final String INTEGRITY = "23";

    private Violation() {}

    /** For {@code Future.recover}: the fault where that constraint was violated, else the failure as it was. */
    public static <T> Function<Throwable, Future<T>> of(String constraint, Supplier<Fault> fault) {
        return failure -> Future.failedFuture(violates(failure, constraint) ? fault.get() : failure);
    }

    private static boolean violates(Throwable failure, String constraint) {
        return failure instanceof PgException refused
                && refused.getSqlState() != null
                && refused.getSqlState().startsWith(INTEGRITY)
                && constraint.equals(refused.getConstraint());
    }
}
