package org.shilian.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import org.shilian.store.Database;

/** Remembers that the made-up county was filled in, so that it is never filled in twice. */
final class DemoStore {
    private static final String FILLED = "select 1 from demo";

    private static final String MARK = "insert into demo (filled) values ($1)";

    private final Database database;

    DemoStore(Database database) {
        this.database = database;
    }

    Future<Boolean> isFilled() {
        return database.read(client -> client.query(FILLED).execute()).map(rows -> rows.size() > 0);
    }

    Future<Void> mark(OffsetDateTime time) {
        return database.inTransaction(tx ->
                tx.connection().preparedQuery(MARK).execute(Tuple.of(time)).mapEmpty());
    }
}
