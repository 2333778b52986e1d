package org.shilian.store;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.Set;
import org.shilian.fault.Fault;

/** Says which failures of the database are expected, by SQLSTATE (PostgreSQL manual, appendix A) and type. */
final class DatabaseFaults {
    private static final Set<String> RETRY = Set.of("40001", "40P01");
    private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03", "57014", "25P03");

    private DatabaseFaults() {}

    /** Serialization failure or deadlock: the same transaction may succeed at the next try. */
    static boolean isRetryable(Throwable failure) {
        return RETRY.contains(sqlState(failure));
    }

    /** The failure as it goes on to the caller: a {@link Fault} where it is an expected one. */
    static Throwable translate(Throwable failure) {
        String state = sqlState(failure);
        if (BUSY.contains(state)) {
            return Fault.unavailable("database-busy", "the database is too busy; nothing was changed, try again");
        }
        if (isFull(state)) {
            return Fault.unavailable(
                    "database-full", "the disk of the database is full; nothing was changed, free some space");
        }
        if (state.equals("25006")) {
            return Fault.unavailable("database-read-only", "the database takes no changes now; nothing was changed");
        }
        return isLost(failure) ? Availability.away() : failure;
    }

    private static boolean isFull(String state) {
        return state.equals("53100") || state.equals("58030");
    }

    /** Connection exceptions, operator intervention, no more resources, or a connection that broke. */
    static boolean isLost(Throwable failure) {
        String state = sqlState(failure);
        if (!state.isEmpty()) {
            return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
        }
        return failure instanceof IOException
                || (failure instanceof VertxException && !(failure instanceof DatabaseException));
    }

    private static String sqlState(Throwable failure) {
        return failure instanceof PgException refused && refused.getSqlState() != null ? refused.getSqlState() : "";
    }
}
